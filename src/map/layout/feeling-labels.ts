import { isMomentOfTruth } from '../../model/index.ts';
import { wrap } from '../wrap.ts';
import { type Sample, type Segment, samplesOf } from './curve.ts';
import type { FeelingPoint } from './feelings.ts';
import type { StagePlace, TouchpointPlace } from './frame.ts';
import type { PersonaLook, Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { lineWidth, quoted } from './text.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the emotion of a point is written. */
export interface WordLabel {
  readonly kind: 'word';
  readonly text: string;
  readonly rect: Rect;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A quote with its emotion, in a bubble. */
export interface BubbleLabel {
  readonly kind: 'bubble';
  readonly word?: string;
  readonly quote: string;
  readonly rect: Rect;
  readonly above: boolean;
}

export type FeelingLabel = WordLabel | BubbleLabel;

export const bubblePadding = 12;
export const bubbleDistance = 12;
const bubbleWidth = 156;
const quoteWidth = 134;
/** Of a moment of truth, beside the face. */
export const starSize = 13;
const bubbleLines = 3;
const wordHeight = 18;
const wordDistance = 14;
const air = 4;
/** What it costs to cut a word, and each px of it, in px² that it would cover. */
const cutCost = { once: 1000, each: 20 } as const;
/** How much higher a word stands above a face with a star. */
const starLift = 5;

/** How high a bubble is, or 0 for a feeling that is shown without one: unless the curve is large, only peaks and lows have one. */
export function bubbleHeight({ extreme, quote, word }: FeelingPoint, curve: Setting['curve']): number {
  if (quote === undefined || curve === 'low' || (curve === 'usual' && !extreme)) return 0;
  const lines = wrapQuote(quote).lines.length + (word === undefined ? 0 : 1);
  return lines === 0 ? 0 : 2 * bubblePadding - 4 + lines * lineHeights.note;
}

export function wrapQuote(quote: string) {
  return wrap(quoted(quote), styles.quote, quoteWidth, bubbleLines);
}

/** One touchpoint's points with their labels, and the places where curves run through the column. */
export interface LabelledColumn {
  readonly place: TouchpointPlace;
  readonly points: readonly FeelingPoint[];
  readonly labels: readonly (FeelingLabel | undefined)[];
  readonly samples: readonly Sample[];
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Labels the points of a stage, column by column, between `top` and `bottom` and left of `right`. */
export function columnLabels(
  { touchpoints }: StagePlace,
  points: readonly (readonly FeelingPoint[])[],
  segments: readonly Segment[],
  { top, bottom, right }: Omit<Bounds, 'left'>,
  { columnWidth, curve, personas }: Pick<Setting, 'columnWidth' | 'curve' | 'personas'>,
): LabelledColumn[] {
  const samples: Sample[][] = touchpoints.map(() => []);
  const columnAt = (x: number) => Math.floor((x - (touchpoints[0]?.x ?? 0)) / columnWidth);
  const indexes = new Map(touchpoints.map(({ center }, index) => [columnAt(center), index]));
  for (const segment of segments) {
    for (const sample of samplesOf(segment)) samples[indexes.get(columnAt(sample.x)) ?? -1]?.push(sample);
  }
  return touchpoints.map((place, index) => {
    const end = place.x + columnWidth;
    const own = points[index] ?? [];
    const inside = samples[index] ?? [];
    const bounds = { left: place.x, right: Math.min(end, right), top, bottom };
    return {
      place,
      points: own,
      samples: inside,
      labels: labelsOf(own, starOf(own, personas[0]), inside, bounds, curve),
    };
  });
}

/** The star at the first persona's face. */
function starOf(points: readonly FeelingPoint[], first: PersonaLook | undefined): Rect[] {
  return points
    .filter(({ persona, place }) => persona === first && isMomentOfTruth(place.touchpoint))
    .map(({ x, y, radius }) => ({
      x: x + radius - starSize / 2,
      y: y - radius + 1 - starSize / 2,
      width: starSize,
      height: starSize,
    }));
}

/**
 * The labels of one column's points: bubbles first, then words wherever they cover least of faces, bubbles, words and curves.
 * A bubble without room becomes a word; the same word is not written twice, and a word without room is only told when the face is
 * pointed at.
 */
function labelsOf(
  points: readonly FeelingPoint[],
  stars: readonly Rect[],
  samples: readonly Sample[],
  bounds: Bounds,
  curve: Setting['curve'],
): (FeelingLabel | undefined)[] {
  const compact = curve === 'low';
  const faces = points.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const taken: Rect[] = curve === 'low' ? faces : [...faces, ...stars];
  const spoken = new Set<string>();
  const bubbles = points.map((point) => {
    // A feeling that several personas share is quoted once.
    if (spoken.has(point.part)) return undefined;
    const free = bubblesOf(point, bounds, curve)
      .filter(({ rect }) => taken.every((other) => overlap(other, rect) === 0))
      .filter(({ rect }) => curve === 'large' || crossed(rect, samples) === 0);
    const [bubble] = free.sort((one, other) => crossed(one.rect, samples) - crossed(other.rect, samples));
    if (!bubble) return undefined;
    taken.push(bubble.rect);
    spoken.add(point.part);
    return bubble;
  });
  return points.map((point, index) => {
    const bubble = bubbles[index];
    if (bubble || !point.word) return bubble;
    const said = points.slice(0, index).some((other) => other.word === point.word && other.y === point.y);
    if (said) return undefined;
    const lift = stars.length > 0 && point === points[0] ? starLift : 0;
    const word = bestWord(point, taken, samples, bounds, compact, lift);
    if (word) taken.push(word.rect);
    return word;
  });
}

/** At the side that leads away from score 0, and for weaker feelings also at the other. */
function bubblesOf(point: FeelingPoint, { left, right }: Bounds, curve: Setting['curve']): BubbleLabel[] {
  const { quote, word } = point;
  const height = bubbleHeight(point, curve);
  if (height === 0 || quote === undefined) return [];
  const wordWidth = word === undefined ? 0 : lineWidth(word, styles.word, quoteWidth);
  const widths = wrapQuote(quote).lines.map((each) => lineWidth(each, styles.quote));
  const width = Math.min(bubbleWidth, Math.max(wordWidth, ...widths) + 2 * bubblePadding);
  const usual = point.score >= 0;
  const reach = point.radius + bubbleDistance;
  return (Math.abs(point.score) < 2 ? [usual, !usual] : [usual]).map((above) => ({
    kind: 'bubble',
    ...(word !== undefined && { word }),
    quote,
    rect: {
      x: Math.max(left + 2, Math.min(right - 2 - width, point.x - width / 2)),
      y: above ? point.y - reach - height : point.y + reach,
      width,
      height,
    },
    above,
  }));
}

function bestWord(
  point: FeelingPoint,
  taken: readonly Rect[],
  samples: readonly Sample[],
  { left, right, top, bottom }: Bounds,
  compact: boolean,
  lift: number,
): WordLabel | undefined {
  const text = point.word ?? '';
  const whole = lineWidth(text, styles.word);
  let best: { label: WordLabel; cost: number } | undefined;
  const usual = compact ? besides(point) : around(point, lift);
  const others = compact ? around(point, lift) : aslant(point, lift);
  for (const [index, { anchor, x, middle }] of [...usual, ...others].entries()) {
    // The others are for a word that would be cut, or not be written at all.
    if (index === usual.length && best && best.cost < cutCost.once) break;
    const room = anchor === 'middle' ? right - left - 2 * air : anchor === 'start' ? right - air - x : x - left - air;
    if (room < 40) continue;
    const width = whole <= room ? whole : lineWidth(text, styles.word, room);
    const start =
      anchor === 'middle' ? clamp(x - width / 2, left + air, right - air - width) : anchor === 'start' ? x : x - width;
    const rect = { x: start, y: middle - wordHeight / 2, width, height: wordHeight };
    const cut = Math.max(0, whole - room);
    const outside = Math.max(0, top - rect.y) + Math.max(0, rect.y + rect.height - bottom);
    const onZero = compact && rect.y < 0 && rect.y + rect.height > 0 ? 60 : 0;
    if (outside > 0 || taken.some((other) => overlap(rect, other) > 0)) continue;
    const cost = covered(rect, taken, samples) + onZero + (cut > 0 ? cutCost.once + cutCost.each * cut : 0);
    if (!best || cost < best.cost) best = { label: { kind: 'word', text, rect, anchor }, cost };
  }
  return best?.label;
}

interface Spot {
  readonly anchor: WordLabel['anchor'];
  readonly x: number;
  readonly middle: number;
}

/** Above, then below, the other way round for negative scores; then to the right, then to the left. */
function around({ x, y, radius, score }: FeelingPoint, lift: number): Spot[] {
  const up: Spot = { anchor: 'middle', x, middle: y - radius - wordDistance - lift };
  const down: Spot = { anchor: 'middle', x, middle: y + radius + wordDistance + 1 };
  const away = radius + 9;
  const sides: Spot[] = [
    { anchor: 'start', x: x + away, middle: y },
    { anchor: 'end', x: x - away, middle: y },
  ];
  return score < 0 ? [down, up, ...sides] : [up, down, ...sides];
}

/** Above and below, but from one edge of the face on to the other side: where another face or bubble stands close on this one. */
function aslant({ x, y, radius, score }: FeelingPoint, lift: number): Spot[] {
  const up = y - radius - wordDistance - lift;
  const down = y + radius + wordDistance + 1;
  const middles = score < 0 ? [down, up] : [up, down];
  return middles.flatMap((middle): Spot[] => [
    { anchor: 'end', x: x + radius, middle },
    { anchor: 'start', x: x - radius, middle },
  ]);
}

/** At the upper and lower corners, where the lane is low. */
function besides({ x, y, radius, score }: FeelingPoint): Spot[] {
  const away = radius + 11;
  const spots: Spot[] = [
    { anchor: 'start', x: x + away, middle: y - 12 },
    { anchor: 'start', x: x + away, middle: y + 13 },
    { anchor: 'end', x: x - away, middle: y - 12 },
    { anchor: 'end', x: x - away, middle: y + 13 },
  ];
  return score < 0 ? spots.sort((one, other) => Number(other.middle > y) - Number(one.middle > y)) : spots;
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** How much of other things a label would cover, in px². */
function covered(rect: Rect, taken: readonly Rect[], samples: readonly Sample[]): number {
  const roomy = { x: rect.x - air, y: rect.y - air, width: rect.width + 2 * air, height: rect.height + 2 * air };
  const things = taken.reduce((sum, each) => sum + overlap(roomy, each), 0);
  return things + 40 * crossed(rect, samples);
}

/** How often curves run through a rectangle. */
function crossed(rect: Rect, samples: readonly Sample[]): number {
  let times = 0;
  for (const { x, y } of samples) if (contains(rect, x, y)) times += 1;
  return times;
}

export function overlap(one: Rect, other: Rect): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
