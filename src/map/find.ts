import { measure, measuredIn } from './measure.ts';
import type { Group, Scene, Text } from './scene.ts';

/** Where something was found, in px of the map. */
export interface Found {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** All texts of a map that hold some words, in the order in which it is read; letters may be small or large. */
export function findIn(scene: Scene, words: string): Found[] {
  const wanted = plain(words.trim());
  const found: Found[] = [];
  if (wanted === '') return found;
  const walk = ({ shapes }: Group, x: number, y: number) => {
    for (const shape of shapes) {
      if (shape.kind === 'group') walk(shape, x + shape.x, y + shape.y);
      else if (shape.kind === 'text' && holds(shape, wanted)) found.push(boxOf(shape, x, y));
    }
  };
  measuredIn(scene.font, () => {
    for (const group of scene.groups) walk(group, group.x, group.y);
  });
  return found;
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

const known = new WeakMap<Text, readonly string[]>();

function holds(text: Text, wanted: string): boolean {
  let read = known.get(text);
  if (!read) {
    const whole = plain(text.full ?? text.lines.map((line) => line.text).join(' '));
    // A word that is broken at the end of a line is found as one, too.
    const joined = whole.replaceAll(/[-\u2010] /g, '');
    read = joined === whole ? [whole] : [whole, joined];
    known.set(text, read);
  }
  return read.some((each) => each.includes(wanted));
}

function boxOf({ lines, style, anchor }: Text, x: number, y: number): Found {
  const widths = lines.map(({ text }) => measure(text, style));
  const back = anchor === 'end' ? 1 : anchor === 'middle' ? 0.5 : 0;
  const lefts = lines.map((line, index) => line.x - back * (widths[index] ?? 0));
  const left = Math.min(...lefts);
  const right = Math.max(...lefts.map((each, index) => each + (widths[index] ?? 0)));
  const top = Math.min(...lines.map((line) => line.y)) - style.size;
  const bottom = Math.max(...lines.map((line) => line.y)) + style.size * 0.3;
  return { x: x + left, y: y + top, width: right - left, height: bottom - top };
}
