import { type Feeling, isMomentOfTruth } from '../../model/index.ts';
import type { Group, Shape, Text } from '../scene.ts';
import type { Paint } from '../theme.ts';
import {
  type BubbleLabel,
  bubblePadding,
  type FeelingLabel,
  type Rect,
  starSize,
  wrapQuote,
} from './feeling-labels.ts';
import type { FeelingPoint } from './feelings.ts';
import { signed } from './format.ts';
import type { PersonaLook } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, paragraph, quoted } from './text.ts';

const tail = { width: 14, height: 6.5 };

/** The face of one feeling with its emotion and quote, relative to `left`. */
export function feelingGroup(
  point: FeelingPoint,
  label: FeelingLabel | undefined,
  {
    left,
    halo,
    first,
    starred,
  }: { readonly left: number; readonly halo: Paint; readonly first: boolean; readonly starred: boolean },
): Group {
  const star = starred && first && isMomentOfTruth(point.place.touchpoint);
  const around = point.radius + (star ? 9 : 2);
  const face: Rect = { x: point.x - around, y: point.y - around, width: 2 * around, height: 2 * around };
  const bounds = label ? union(face, label.rect) : face;
  const x = point.x - bounds.x;
  const y = point.y - bounds.y;
  return {
    kind: 'group',
    key: point.part + (point.persona.key ?? ''),
    role: 'feeling',
    part: point.part,
    ...(point.persona.key !== undefined && { persona: point.persona.key }),
    title: told(point.persona, point.word, point),
    x: bounds.x - left,
    y: bounds.y,
    width: bounds.width,
    height: bounds.height,
    shapes: [
      ...(label?.kind === 'bubble' ? bubble(label, point, bounds) : []),
      { kind: 'face', x, y, radius: point.radius, outline: point.persona.outline, score: point.score, halo },
      ...(star ? [{ kind: 'star' as const, x: x + point.radius, y: y - point.radius + 1, size: starSize, halo }] : []),
      ...(label?.kind === 'word' ? [{ ...word(label.text, label.rect, bounds, wordPaint(point, first)), halo }] : []),
    ],
  };
}

/** Whose feeling it is, in words. */
export function told(
  { title }: PersonaLook,
  emotion: string | undefined,
  { score, quote }: Pick<Feeling, 'score' | 'quote'>,
): string {
  const feeling = `${title}: ${[...(emotion ? [emotion] : []), ...(score === undefined ? [] : [signed(score)])].join(', ')}`;
  return quote === undefined ? feeling : `${feeling}. ${quoted(quote)}`;
}

const scoreWords: readonly Paint[] = ['worstWord', 'badWord', 'evenWord', 'goodWord', 'bestWord'];

/** The colour of a word for a feeling, from -2 to +2. */
export function scorePaint(score: number): Paint {
  return scoreWords[Math.round(score) + 2] ?? 'evenWord';
}

/** The first persona's words have the colour of the score, the others' that of the persona. */
function wordPaint({ score, persona }: FeelingPoint, first: boolean): Paint {
  return first ? scorePaint(score) : persona.ink;
}

function word(text: string, rect: Rect, bounds: Rect, paint: Paint): Text {
  return line(text, {
    x: rect.x - bounds.x + rect.width / 2,
    middle: rect.y - bounds.y + rect.height / 2,
    width: rect.width + 0.01,
    style: styles.word,
    paint,
    anchor: 'middle',
  });
}

function bubble(
  { rect, word: emotion, quote, above }: BubbleLabel,
  { x: faceX, persona }: FeelingPoint,
  bounds: Rect,
): Shape[] {
  const x = rect.x - bounds.x;
  const y = rect.y - bounds.y;
  const tip = Math.max(rect.x + 16, Math.min(rect.x + rect.width - 16, faceX)) - bounds.x;
  const edge = above ? y + rect.height : y;
  const inside = above ? edge - 1 : edge + 1;
  const point = above ? edge + tail.height : edge - tail.height;
  const [left, right] = [tip - tail.width / 2, tip + tail.width / 2];
  const width = rect.width - bubblePadding - 10;
  const textX = x + bubblePadding;
  const top = y + bubblePadding - 2;
  return [
    {
      kind: 'box',
      x,
      y,
      width: rect.width,
      height: rect.height,
      radius: 8,
      fill: persona.bubble,
      stroke: 'bubbleEdge',
      strokeWidth: 1.5,
    },
    // The tail covers the edge that a theme may draw around the bubble, and has one of its own.
    { kind: 'path', d: `M${left} ${inside}V${edge}L${tip} ${point}L${right} ${edge}V${inside}Z`, fill: persona.bubble },
    { kind: 'path', d: `M${left} ${edge}L${tip} ${point}L${right} ${edge}`, stroke: 'bubbleEdge', strokeWidth: 1.5 },
    ...(emotion === undefined
      ? []
      : [
          line(emotion, {
            x: textX,
            middle: top + lineHeights.note / 2,
            width: width + 0.01,
            style: styles.word,
            paint: persona.ink,
          }),
        ]),
    ...quoteLines(quote, textX, emotion === undefined ? top : top + lineHeights.note),
  ];
}

function quoteLines(quote: string, x: number, y: number): readonly Shape[] {
  const { lines, cut } = wrapQuote(quote);
  const { shapes } = paragraph(lines.join('\n'), {
    x,
    y,
    width: Number.POSITIVE_INFINITY,
    lineHeight: lineHeights.note,
    maxLines: lines.length,
    style: styles.quote,
    paint: 'ink2',
  });
  return cut ? shapes.map((shape) => ({ ...shape, full: quoted(quote) })) : shapes;
}

function union(one: Rect, other: Rect): Rect {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  return {
    x,
    y,
    width: Math.max(one.x + one.width, other.x + other.width) - x,
    height: Math.max(one.y + one.height, other.y + other.height) - y,
  };
}
