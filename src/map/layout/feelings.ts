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
  /** Whether the persona feels nowhere near better, or worse, than here: there the quote is shown. */
  readonly extreme: boolean;
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

/** The points of all curves in a stage, by touchpoint and then by persona. */
export type StagePoints = readonly (readonly FeelingPoint[])[];

const known = memory<StagePlace['touchpoints'], StagePoints>();

/**
 * The points of all curves, by stage. Where a persona has no feeling, or one without a score, there is no point.
 */
export function feelingPoints(frame: Frame, scale: Scale): readonly StagePoints[] {
  return ofFrame(frame, [scale], () => findPoints(frame, scale));
}

const ofFrame = memory<Frame, readonly StagePoints[]>();

function findPoints(frame: Frame, scale: Scale): readonly StagePoints[] {
  const { personas } = frame.setting;
  const ends = frame.stages.map((stage) => endScores(stage, frame));
  const before = carried(ends.map((scores) => scores.map((each) => each?.last)));
  const after = carried(ends.map((scores) => scores.map((each) => each?.first)).reverse()).reverse();
  return frame.stages.map(({ touchpoints }, stage) => {
    const around = [...(before[stage] ?? []), ...(after[stage] ?? [])];
    return known(touchpoints, [frame.setting, frame.names, scale, ...around], () => {
      const scores = touchpoints.map((place) => personas.map((persona) => scoreAt(place, persona)));
      const left = carried(scores, around.slice(0, personas.length));
      const right = carried([...scores].reverse(), around.slice(personas.length)).reverse();
      return touchpoints.map((place, index) => {
        const points = personas.flatMap((persona, order) => {
          const score = scores[index]?.[order];
          if (score === undefined) return [];
          const extreme = isExtreme(score, left[index]?.[order], right[index]?.[order]);
          return [pointOf(place, persona, score, extreme, frame, scale)];
        });
        return points.length < 2 ? points : sideBySide(points);
      });
    });
  });
}

type Scores = readonly (number | undefined)[];

/** For each of some places in a row, the last score of each persona before it; `start` holds those before the first. */
function carried(rows: readonly Scores[], start: Scores = []): Scores[] {
  let last = start;
  return rows.map((row) => {
    const before = last;
    last = row.map((score, persona) => score ?? before[persona]);
    return before;
  });
}

const isScore = (score: number | undefined): score is number => score !== undefined;

const knownEnds = memory<StagePlace['touchpoints'], readonly ({ first: number; last: number } | undefined)[]>();

/** The first and the last score of each persona in a stage. */
function endScores({ touchpoints }: StagePlace, { setting }: Frame) {
  return knownEnds(touchpoints, [setting], () =>
    setting.personas.map((persona) => {
      const scores = touchpoints.map((place) => scoreAt(place, persona)).filter(isScore);
      const [first] = scores;
      const last = scores.at(-1);
      return first === undefined || last === undefined ? undefined : { first, last };
    }),
  );
}

/** From -2 to +2. */
function scoreAt({ touchpoint }: TouchpointPlace, { key }: PersonaLook): number | undefined {
  const score = feelingAt(touchpoint, key)?.score;
  return score === undefined || Number.isNaN(score) ? undefined : Math.max(-2, Math.min(2, score));
}

/** Whether a score is a peak above zero or a low below it. */
function isExtreme(score: number, before: number | undefined, after: number | undefined): boolean {
  if (score === 0) return false;
  const side = Math.sign(score);
  return [before, after].every((other) => other === undefined || side * other <= side * score);
}

function pointOf(
  place: TouchpointPlace,
  persona: PersonaLook,
  score: number,
  extreme: boolean,
  frame: Frame,
  { step, radius }: Scale,
): FeelingPoint {
  const feeling = feelingAt(place.touchpoint, persona.key);
  return {
    part: feeling?.id ?? place.touchpoint.id,
    persona,
    place,
    score,
    x: place.center,
    y: -score * step,
    radius: radius ?? persona.faceRadius,
    extreme,
    ...(feeling?.emotion !== undefined && { word: frame.emotion(feeling.emotion) }),
    ...(feeling?.quote !== undefined && { quote: feeling.quote }),
  };
}

/** Moves faces apart that would cover each other. */
function sideBySide(points: readonly FeelingPoint[]): FeelingPoint[] {
  return points.map((point) => {
    const close = points.filter((other) => Math.abs(other.y - point.y) < apart);
    return { ...point, x: point.x + (close.indexOf(point) - (close.length - 1) / 2) * apart };
  });
}
