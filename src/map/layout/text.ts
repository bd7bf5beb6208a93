import { oneLine } from '../clean.ts';
import { measure, type Style } from '../measure.ts';
import type { Text } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { fitLine, wrap } from '../wrap.ts';
import { baseline } from './styles.ts';

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const startsRightToLeft = new RegExp(`^\\P{L}*${rightToLeftLetter.source}`, 'u');
/** Letters that are not slanted in print; a browser would only shear them. */
const uprightLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** Code units of all these scripts and of some others: looked for first, since that is quick. */
const otherScript = /[\u0590-\u1FFF\u2E80-\uFEFF]/;

/** Whether a text as a whole is read from right to left. */
export const isRightToLeft = (text: string) => otherScript.test(text) && startsRightToLeft.test(text);

/** The style as the script of a text takes it. */
function styleFor(text: string, style: Style): Style {
  if (!style.italic || !otherScript.test(text) || !(rightToLeftLetter.test(text) || uprightLetter.test(text)))
    return style;
  const known = uprights.get(style) ?? { ...style, italic: false };
  uprights.set(style, known);
  return known;
}

const uprights = new WeakMap<Style, Style>();

interface LineOptions {
  readonly x: number;
  /** The middle of the line. */
  readonly middle: number;
  readonly style: Style;
  readonly paint: Paint;
  /** At most so wide; more is cut. */
  readonly width?: number;
  readonly anchor?: 'middle' | 'end';
}

/** One line of text. */
export function line(text: string, { x, middle, style: usual, paint, width, anchor }: LineOptions): Text {
  const style = styleFor(text, usual);
  const shown = width === undefined ? { text: oneLine(text), cut: false } : fitLine(text, style, width);
  return {
    kind: 'text',
    lines: [{ text: shown.text, x, y: baseline(middle, style) }],
    style,
    paint,
    ...(anchor && { anchor }),
    ...(isRightToLeft(text) && { rightToLeft: true }),
    ...(shown.cut && { full: oneLine(text) }),
  };
}

/** How wide a line is, cut at `width`. */
export function lineWidth(text: string, style: Style, width = Number.POSITIVE_INFINITY): number {
  return width === Number.POSITIVE_INFINITY
    ? measure(oneLine(text), styleFor(text, style))
    : measure(fitLine(text, styleFor(text, style), width).text, styleFor(text, style));
}

interface ParagraphOptions {
  readonly x: number;
  /** The top of the first line. */
  readonly y: number;
  readonly width: number;
  readonly lineHeight: number;
  readonly maxLines: number;
  readonly style: Style;
  readonly paint: Paint;
  /** Whether lines that are read from right to left stay close to what stands at the left, such as a bullet. */
  readonly hugs?: boolean;
}

/** Up to here lines that are read from right to left begin at the right edge of their room, in px. */
const widestColumn = 440;

/**
 * Text broken into lines, and how high they are together. Without text there is nothing to draw. Lines that are read from right to
 * left begin at the right edge of a column, and in wider rooms at the end of the longest one.
 */
export function paragraph(
  text: string,
  { x, y, width, lineHeight, maxLines, style: usual, paint, hugs = false }: ParagraphOptions,
): { readonly shapes: readonly Text[]; readonly height: number } {
  const style = styleFor(text, usual);
  const { lines, cut } = wrap(text, style, width, maxLines);
  if (lines.length === 0) return { shapes: [], height: 0 };
  const rightToLeft = isRightToLeft(text);
  const longest = () => (lines.length > 1 ? Math.max(...lines.map((each) => measure(each, style))) : 0);
  const edge = !rightToLeft ? x : hugs || width > widestColumn ? x + longest() : x + width;
  const shape: Text = {
    kind: 'text',
    lines: lines.map((each, index) => ({ text: each, x: edge, y: baseline(y + (index + 0.5) * lineHeight, style) })),
    style,
    paint,
    ...(edge !== x && { anchor: 'end' as const }),
    ...(rightToLeft && { rightToLeft: true }),
    ...(cut && { full: text }),
  };
  return { shapes: [shape], height: lines.length * lineHeight };
}

/** Names in a row; where one of them is read from right to left, its neighbours stay in their order. */
export function listed(names: readonly string[], separator = ', '): string {
  const isolate = names.length > 1 && names.some((name) => rightToLeftLetter.test(name));
  return names.map((name) => (isolate ? `\u2068${name}\u2069` : name)).join(separator);
}

/** A text as someone's words. */
export function quoted(text: string): string {
  return /^["“„«「『‘']/u.test(text) ? text : `“${text}”`;
}
