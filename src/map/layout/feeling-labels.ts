import { wrap } from '../wrap.ts';
import { type Segment, samplesOf } from './curve.ts';
import type { FeelingPoint } from './feelings.ts';
import type { StagePlace, TouchpointPlace } from './frame.ts';
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
const bubbleLines = 3;
const wordHeight = 18;
const wordDistance = 14;
const air = 4;

/** How high a bubble is, or 0 for a feeling that is shown without one: only the strongest are. */
export function bubbleHeight({ score, quote, word }: FeelingPoint): number {
  if (quote === undefined || Math.abs(score) < 2) return 0;
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
  readonly samples: readonly (readonly [x: number, y: number])[];
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
  { columnWidth, compact }: { readonly columnWidth: number; readonly compact: boolean },
): LabelledColumn[] {
  const samples: [number, number][][] = touchpoints.map(() => []);
  for (const segment of segments) {
    for (const sample of samplesOf(segment)) {
      samples[Math.floor((sample[0] - (touchpoints[0]?.x ?? 0)) / columnWidth)]?.push(sample);
    }
  }
  return touchpoints.map((place, index) => {
    const end = place.x + columnWidth;
    const own = points[index] ?? [];
    const inside = samples[index] ?? [];
    const bounds = { left: place.x, right: Math.min(end, right), top, bottom };
    return { place, points: own, samples: inside, labels: labelsOf(own, inside, bounds, compact) };
  });
}

/**
 * The labels of one column's points: bubbles first, then words wherever they cover least of faces, bubbles, words and curves.
 * A bubble without room becomes a word; the same word is not written twice.
 */
function labelsOf(
  points: readonly FeelingPoint[],
  samples: readonly (readonly [number, number])[],
  bounds: Bounds,
  compact: boolean,
): (FeelingLabel | undefined)[] {
  const taken: Rect[] = points.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const bubbles = points.map((point) => {
    const bubble = compact ? undefined : bubbleOf(point, bounds);
    if (!bubble || taken.some((rect) => overlap(rect, bubble.rect) > 0)) return undefined;
    taken.push(bubble.rect);
    return bubble;
  });
  return points.map((point, index) => {
    const bubble = bubbles[index];
    if (bubble || !point.word) return bubble;
    const said = points.slice(0, index).some((other) => other.word === point.word && other.y === point.y);
    if (said) return undefined;
    const word = bestWord(point, taken, samples, bounds, compact);
    if (word) taken.push(word.rect);
    return word;
  });
}

function bubbleOf(point: FeelingPoint, { left, right }: Bounds): BubbleLabel | undefined {
  const height = bubbleHeight(point);
  if (height === 0 || point.quote === undefined) return undefined;
  const wordWidth = point.word === undefined ? 0 : lineWidth(point.word, styles.word, quoteWidth);
  const widths = wrapQuote(point.quote).lines.map((each) => lineWidth(each, styles.quote));
  const width = Math.min(bubbleWidth, Math.max(wordWidth, ...widths) + 2 * bubblePadding);
  const above = point.score > 0;
  const reach = point.radius + bubbleDistance;
  return {
    kind: 'bubble',
    ...(point.word !== undefined && { word: point.word }),
    quote: point.quote,
    rect: {
      x: Math.max(left + 2, Math.min(right - 2 - width, point.x - width / 2)),
      y: above ? point.y - reach - height : point.y + reach,
      width,
      height,
    },
    above,
  };
}

function bestWord(
  point: FeelingPoint,
  taken: readonly Rect[],
  samples: readonly (readonly [number, number])[],
  { left, right, top, bottom }: Bounds,
  compact: boolean,
): WordLabel | undefined {
  const text = point.word ?? '';
  let best: { label: WordLabel; cost: number } | undefined;
  for (const { anchor, x, middle } of compact ? besides(point) : around(point)) {
    const room = anchor === 'middle' ? right - left - 2 * air : anchor === 'start' ? right - air - x : x - left - air;
    if (room < 40) continue;
    const width = lineWidth(text, styles.word, room);
    const start =
      anchor === 'middle' ? clamp(x - width / 2, left + air, right - air - width) : anchor === 'start' ? x : x - width;
    const rect = { x: start, y: middle - wordHeight / 2, width, height: wordHeight };
    const cut = Math.max(0, lineWidth(text, styles.word) - room);
    const outside = Math.max(0, top - rect.y) + Math.max(0, rect.y + rect.height - bottom);
    const crossed = compact && rect.y < 0 && rect.y + rect.height > 0 ? 60 : 0;
    const cost = covered(rect, taken, samples) + crossed + 20 * cut + 1000 * outside;
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
function around({ x, y, radius, score }: FeelingPoint): Spot[] {
  const up: Spot = { anchor: 'middle', x, middle: y - radius - wordDistance };
  const down: Spot = { anchor: 'middle', x, middle: y + radius + wordDistance + 1 };
  const away = radius + 9;
  const sides: Spot[] = [
    { anchor: 'start', x: x + away, middle: y },
    { anchor: 'end', x: x - away, middle: y },
  ];
  return score < 0 ? [down, up, ...sides] : [up, down, ...sides];
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
function covered(rect: Rect, taken: readonly Rect[], samples: readonly (readonly [number, number])[]): number {
  const roomy = { x: rect.x - air, y: rect.y - air, width: rect.width + 2 * air, height: rect.height + 2 * air };
  const things = taken.reduce((sum, each) => sum + overlap(roomy, each), 0);
  const curves = samples.filter(([x, y]) => contains(rect, x, y)).length;
  return things + 40 * curves;
}

export function overlap(one: Rect, other: Rect): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

export function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
