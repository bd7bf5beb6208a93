import { t } from '../../words/index.ts';
import type { Gradient, Shape } from '../scene.ts';
import { biggestDrop } from './biggest-drop.ts';
import { type Curve, curveThrough, type Segment } from './curve.ts';
import { feelingGroup } from './feeling-cell.ts';
import { bubbleDistance, bubbleHeight, columnLabels, type LabelledColumn } from './feeling-labels.ts';
import { type FeelingPoint, feelingPoints, type Scale, type StagePoints } from './feelings.ts';
import type { Frame, StagePlace } from './frame.ts';
import { type Band, cellMemory, type Lane, stageMemory } from './lane.ts';
import { memory } from './memory.ts';
import type { PersonaLook, Setting } from './setting.ts';
import { styles } from './styles.ts';
import { line } from './text.ts';

const scales: Readonly<Record<Setting['curve'], Scale>> = {
  low: { step: 15, radius: 13 },
  usual: { step: 52 },
  large: { step: 92 },
};
const leastAbove = 84;
const leastBelow = 64;
const bubbleAir = 17.5;

const compactZero = 58;
const compactHeight = 112;

const axisRadius = 8.5;
const inset = 16;

/** The gradient below the first persona's curve. */
const gradientId = 'emotion';

function gradientOf(frame: Frame): Gradient {
  const reach = 2.2 * scaleOf(frame).step;
  return { id: gradientId, top: -reach, bottom: reach };
}

export const emotionLane: Lane = {
  key: 'emotion',
  title: () => t('Emotion'),
  caption: (frame) => (isCompact(frame) ? captionOf(frame.setting.personas[0]) : ''),
  icon: 'face-slightly-smiling',
  labelInset: (frame) => (isCompact(frame) || frame.setting.narrow ? 0 : inset),
  used: (frame) => feelingPoints(frame, scaleOf(frame)).some((stage) => stage.some((points) => points.length > 0)),
  layout: (frame) => (isCompact(frame) ? compactBand(frame) : fullBand(frame)),
};

const isCompact = ({ setting }: Frame) => setting.curve === 'low';
const scaleOf = ({ setting }: Frame) => scales[setting.curve];

/** From one whole score to the next, in px. */
export const stepOf = (frame: Frame): number => scaleOf(frame).step;
const captionOf = (persona: PersonaLook | undefined) =>
  persona?.key === undefined ? t('−2 to +2') : t('{persona}, −2 to +2', { persona: persona.shortTitle });

function compactBand(frame: Frame): Band {
  const { left, pageWidth, margin } = frame.setting;
  const zeroLine: Shape = { kind: 'path', d: `M${left} 0H${pageWidth - margin}`, stroke: 'line' };
  return {
    height: compactHeight,
    shapes: [plot(frame, compactZero, compactHeight, [zeroLine, ...curvesAndCells(frame, compactZero, compactHeight)])],
  };
}

function fullBand(frame: Frame): Band {
  const { zero, height } = roomOf(frame);
  const { left, pageWidth, margin } = frame.setting;
  const right = pageWidth - margin - inset;
  return {
    height,
    gradient: gradientOf(frame),
    backdrop: [{ kind: 'box', x: margin, y: 0, width: pageWidth - 2 * margin, height, radius: 12, fill: 'surface' }],
    shapes: [
      ...personaKey(frame, zero),
      plot(frame, zero, height, [...axis(left, right, scaleOf(frame).step), ...curvesAndCells(frame, zero, height)]),
    ],
  };
}

/** What is drawn around score 0. */
function plot({ setting }: Frame, zero: number, height: number, shapes: readonly Shape[]): Shape {
  return {
    kind: 'group',
    key: 'plot',
    role: 'plot',
    x: 0,
    y: zero,
    width: setting.pageWidth,
    height: height - zero,
    shapes,
  };
}

/** Room for the bubbles above and below the scores, or for words alone. */
function roomOf(frame: Frame): { readonly zero: number; readonly height: number } {
  const rooms = feelingPoints(frame, scaleOf(frame)).map((points) => bubbleRooms(points, frame));
  const above = Math.max(leastAbove, ...rooms.map((room) => room.above));
  const below = Math.max(leastBelow, ...rooms.map((room) => room.below));
  const reach = 2 * scaleOf(frame).step;
  return { zero: above + reach, height: above + 2 * reach + below };
}

const rooms = memory<StagePoints, { readonly above: number; readonly below: number }>();

function bubbleRooms(points: StagePoints, frame: Frame) {
  const scale = scaleOf(frame);
  return rooms(points, [], () => {
    const all = points.flat();
    const beyond = (point: FeelingPoint) => bubbleRoom(point, frame) - (2 - Math.abs(point.score)) * scale.step;
    return {
      above: Math.max(0, ...all.filter(({ score }) => score >= 0).map(beyond)),
      below: Math.max(0, ...all.filter(({ score }) => score < 0).map(beyond)),
    };
  });
}

function bubbleRoom(point: FeelingPoint, { setting }: Frame): number {
  const height = bubbleHeight(point, setting.curve);
  return height === 0 ? 0 : point.radius + bubbleDistance + height + bubbleAir;
}

const labelled = memory<StagePlace['touchpoints'], readonly LabelledColumn[]>();
const curvesMade = memory<Setting, readonly Curve[]>();
const cells = cellMemory('emotion');
const stages = stageMemory();

function curvesAndCells(frame: Frame, zero: number, height: number): Shape[] {
  const { setting } = frame;
  const scale = scaleOf(frame);
  const points = feelingPoints(frame, scale);
  const curves = curvesMade(setting, points, () => setting.personas.map((persona) => curveOf(persona, points)));
  const segments = segmentsByStage(frame, curves);
  const bounds = { top: -zero, bottom: height - zero, right: setting.pageWidth - setting.margin - inset };
  const columns = frame.stages.map((stage, index) => {
    const own = segments[index] ?? [];
    return labelled(
      stage.touchpoints,
      [points[index], bounds.top, bounds.bottom, bounds.right, ...numbersOf(own)],
      () => columnLabels(stage, points[index] ?? [], own, bounds, setting),
    );
  });
  const groups = frame.stages.flatMap((stage, index) =>
    stages(stage, [frame.setting, points[index], columns[index]], () =>
      (columns[index] ?? [])
        .filter(({ points: own }) => own.length > 0)
        .map((column) =>
          cells(frame, column.place, 0, signatureOf(column), () => ({ height: 0, shapes: faces(column, frame) })),
        ),
    ),
  );
  const [first] = curves;
  const area: Shape[] =
    first?.area && !isCompact(frame) ? [{ kind: 'path', d: first.area, fill: { gradient: gradientId } }] : [];
  return [
    ...area,
    ...lines(setting.personas, curves),
    ...(isCompact(frame) ? [] : biggestDrop(frame, columns.flat())),
    ...groups,
  ];
}

function numbersOf(segments: readonly Segment[]): number[] {
  const numbers: number[] = [];
  for (const segment of segments) numbers.push(...segment);
  return numbers;
}

/** All that the drawing of a column depends on. */
function signatureOf({ place, points, labels }: LabelledColumn): unknown[] {
  return points.flatMap((point, index) => {
    const label = labels[index];
    return [
      point.part,
      point.word,
      point.quote,
      point.score,
      point.y,
      point.x - place.x,
      label?.kind,
      label && label.rect.x - place.x,
      label?.rect.y,
    ];
  });
}

/** The faces of a column, the first persona's on top. */
function faces({ place, points, labels }: LabelledColumn, frame: Frame): Shape[] {
  const compact = isCompact(frame);
  return points
    .map((point, index) =>
      feelingGroup(point, labels[index], {
        left: place.x,
        halo: compact ? 'bg' : 'surface',
        first: point.persona === frame.setting.personas[0],
        starred: !compact,
      }),
    )
    .reverse();
}

function curveOf(persona: PersonaLook, points: readonly StagePoints[]): Curve {
  const own = points.flatMap((stage) => stage.flatMap((column) => column.filter((point) => point.persona === persona)));
  return curveThrough(
    own.map(({ x, y, place }, index) => ({ x, y, joined: own[index - 1]?.place.index === place.index - 1 })),
  );
}

/** The segments of all curves that are at least partly in each stage. */
function segmentsByStage({ stages: places }: Frame, curves: readonly Curve[]): Segment[][] {
  const found: Segment[][] = places.map(() => []);
  for (const { segments } of curves) {
    let first = 0;
    places.forEach(({ x, width }, stage) => {
      while (first < segments.length && (segments[first]?.[6] ?? 0) < x) first += 1;
      for (let index = first; index < segments.length; index++) {
        const segment = segments[index];
        if (!segment || segment[0] > x + width) break;
        found[stage]?.push(segment);
      }
    });
  }
  return found;
}

/** The curves, the first persona's on top. */
function lines(personas: readonly PersonaLook[], curves: readonly Curve[]): Shape[] {
  return personas
    .map(({ paint: stroke, strokeWidth, dash }, index): Shape[] => {
      const { line: d = '', gaps = '' } = curves[index] ?? {};
      return [
        ...(gaps
          ? [{ kind: 'path' as const, d: gaps, stroke, strokeWidth: 1.25, dash: '1 5', cap: 'round' as const }]
          : []),
        ...(d ? [{ kind: 'path' as const, d, stroke, strokeWidth, ...(dash !== undefined && { dash }) }] : []),
      ];
    })
    .reverse()
    .flat();
}

/** The scale at the left: small faces with numbers, and a line for each. */
function axis(left: number, right: number, step: number): Shape[] {
  return [2, 1, 0, -1, -2].flatMap((score): Shape[] => {
    const y = -score * step;
    const text = score > 0 ? `+${score}` : `${score}`.replace('-', '−');
    const d = `M${left} ${y}H${right}`;
    return [
      score === 0
        ? { kind: 'path', d, stroke: 'zero' }
        : { kind: 'path', d, stroke: 'grid', dash: '2 5', cap: 'round' },
      { kind: 'face', x: left - 14, y, radius: axisRadius, outline: 'circle', score },
      line(text, {
        x: left - 32,
        middle: y,
        style: { ...styles.caption, tabular: true },
        paint: 'ink3',
        anchor: 'end',
      }),
    ];
  });
}

/** Whose curve is which, with as much room for a name as the numbers of the scale leave. */
function personaKey(frame: Frame, zero: number): Shape[] {
  const { setting } = frame;
  if (setting.narrow) return [];
  const { step } = scaleOf(frame);
  const isBesideNumber = (y: number) => [2, 1, 0, -1, -2].some((score) => Math.abs(zero - score * step - y) < 17);
  return setting.personas
    .filter((persona) => persona.key !== undefined)
    .flatMap((persona, index): Shape[] => {
      const x = setting.margin + 18;
      const y = 60 + 24 * index;
      return [
        ...sample(persona, x, y, 28, 'surface'),
        line(persona.shortTitle, {
          x: x + 40,
          middle: y,
          width: isBesideNumber(y) ? 52 : setting.left - x - 44,
          style: styles.laneMedium,
          paint: persona.ink,
        }),
      ];
    });
}

/** A piece of a persona's line with its marker, `width` px long. */
export function sample(persona: PersonaLook, x: number, y: number, width: number, fill: 'surface' | 'bg'): Shape[] {
  const dash = persona.dash === undefined ? {} : { dash: '6 4' };
  return [
    { kind: 'path', d: `M${x} ${y}H${x + width}`, stroke: persona.paint, strokeWidth: 2.5, ...dash },
    {
      kind: 'marker',
      x: x + width / 2,
      y,
      radius: 5.5,
      outline: persona.outline,
      fill,
      stroke: persona.paint,
      strokeWidth: 2.25,
    },
  ];
}
