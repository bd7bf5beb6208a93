import { oneLine } from '../clean.ts';
import { measure, type Style } from '../measure.ts';
import type { Text } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { fitLine, wrap } from '../wrap.ts';
import { baseline } from './styles.ts';

const startsRightToLeft =
  /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

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
export function line(text: string, { x, middle, style, paint, width, anchor }: LineOptions): Text {
  const shown = width === undefined ? { text: oneLine(text), cut: false } : fitLine(text, style, width);
  return {
    kind: 'text',
    lines: [{ text: shown.text, x, y: baseline(middle, style) }],
    style,
    paint,
    ...(anchor && { anchor }),
    ...(startsRightToLeft.test(text) && { rightToLeft: true }),
    ...(shown.cut && { full: oneLine(text) }),
  };
}

/** How wide a line is, cut at `width`. */
export function lineWidth(text: string, style: Style, width = Number.POSITIVE_INFINITY): number {
  return width === Number.POSITIVE_INFINITY
    ? measure(oneLine(text), style)
    : measure(fitLine(text, style, width).text, style);
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
}

/** Text broken into lines, and how high they are together. Without text there is nothing to draw. */
export function paragraph(
  text: string,
  { x, y, width, lineHeight, maxLines, style, paint }: ParagraphOptions,
): { readonly shapes: readonly Text[]; readonly height: number } {
  const { lines, cut } = wrap(text, style, width, maxLines);
  if (lines.length === 0) return { shapes: [], height: 0 };
  const shape: Text = {
    kind: 'text',
    lines: lines.map((each, index) => ({ text: each, x, y: baseline(y + (index + 0.5) * lineHeight, style) })),
    style,
    paint,
    ...(startsRightToLeft.test(text) && { rightToLeft: true }),
    ...(cut && { full: text }),
  };
  return { shapes: [shape], height: lines.length * lineHeight };
}

/** A text as someone's words. */
export function quoted(text: string): string {
  return /^["“„«「『‘']/u.test(text) ? text : `“${text}”`;
}
