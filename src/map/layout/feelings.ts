import { feelingAt, type PartId } from '../../model/index.ts';
import type { Frame, StagePlace, TouchpointPlace } from './frame.ts';
import { memory } from './memory.ts';
import type { PersonaLook } from './setting.ts';

/** One point of a persona's curve. */
export interface FeelingPoint {
  readonly part: PartId;
  readonly persona: PersonaLook;
  readonly place: TouchpointPlace;
  /** From -2 to +2. */
  readonly score: number;
  readonly x: number;
  /** From score 0 downwards. */
  readonly y: number;
  readonly radius: number;
  /** The emotion. */
  readonly word?: string;
  readonly quote?: string;
}

/** How scores are drawn. */
export interface Scale {
  /** From one whole score to the next. */
  readonly step: number;
  /** Of all faces; without it each persona's own. */
  readonly radius?: number;
}

/** Faces closer than this stand side by side, so far apart. */
const apart = 30;

const known = memory<StagePlace['touchpoints'], readonly (readonly FeelingPoint[])[]>();

/**
 * The points of all curves in a stage, by touchpoint and then by persona. Where a persona has no feeling, or one without a
 * score, there is no point.
 */
export function feelingPoints(
  { touchpoints }: StagePlace,
  frame: Frame,
  scale: Scale,
): readonly (readonly FeelingPoint[])[] {
  return known(touchpoints, [frame.setting, frame.names, scale], () =>
    touchpoints.map((place) => {
      const points = frame.setting.personas.flatMap((persona) => pointOf(place, persona, frame, scale) ?? []);
      return points.length < 2 ? points : sideBySide(points);
    }),
  );
}

function pointOf(
  place: TouchpointPlace,
  persona: PersonaLook,
  frame: Frame,
  { step, radius }: Scale,
): FeelingPoint | undefined {
  const feeling = feelingAt(place.touchpoint, persona.key);
  if (feeling?.score === undefined || Number.isNaN(feeling.score)) return undefined;
  const score = Math.max(-2, Math.min(2, feeling.score));
  return {
    part: feeling.id,
    persona,
    place,
    score,
    x: place.center,
    y: -score * step,
    radius: radius ?? persona.faceRadius,
    ...(feeling.emotion !== undefined && { word: frame.emotion(feeling.emotion) }),
    ...(feeling.quote !== undefined && { quote: feeling.quote }),
  };
}

/** Moves faces apart that would cover each other. */
function sideBySide(points: readonly FeelingPoint[]): FeelingPoint[] {
  return points.map((point) => {
    const close = points.filter((other) => Math.abs(other.y - point.y) < apart);
    return { ...point, x: point.x + (close.indexOf(point) - (close.length - 1) / 2) * apart };
  });
}
