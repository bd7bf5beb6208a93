import { type Line, linesOf } from './lines.ts';
import type { Replacement } from './replacement.ts';

/**
 * Indents the lines of a text in three double quotes behind the first. What it says does not depend on the blanks where its lines
 * begin and end; those that set off a line from the others are kept for the reader.
 */
export function indentLongText(image: string, start: number, indent: string): Replacement[] {
  const [first, ...lines] = linesOf(image, start);
  const last = lines.at(-1);
  if (!first || !last) return [];
  const closing = /^[ \t]*"""$/.test(last.content) ? last : undefined;
  const written = lines.filter((line) => line !== closing && !isBlank(line));
  const common = written.map(indentOf).reduce(commonStart, written[0] ? indentOf(written[0]) : '');
  return [
    ...trimEnd(first),
    ...lines.flatMap((line) => {
      if (isBlank(line)) return trimEnd(line);
      const old = line === closing ? indentOf(line) : common;
      return [...replaceStart(line, old, indent), ...trimEnd(line)];
    }),
  ];
}

/**
 * Indents the lines of a block comment behind the first: below its first star where each begins with one, or else by as much as
 * the comment itself moves, from `before` to `indent`.
 */
export function indentComment(image: string, start: number, before: string | undefined, indent: string): Replacement[] {
  const lines = linesOf(image, start).slice(1);
  const written = lines.filter((line) => !isBlank(line));
  if (written.every((line) => /^[ \t]*\*/.test(line.content)))
    return written.flatMap((line) => replaceStart(line, indentOf(line), `${indent} `));
  if (before === undefined || !written.every((line) => line.content.startsWith(before))) return [];
  return written.flatMap((line) => replaceStart(line, before, indent));
}

function isBlank({ content }: Line): boolean {
  return /^[ \t]*$/.test(content);
}

function indentOf({ content }: Line): string {
  return /^[ \t]*/.exec(content)?.[0] ?? '';
}

function commonStart(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return a.slice(0, length);
}

function replaceStart({ start }: Line, old: string, text: string): Replacement[] {
  return old === text ? [] : [{ start, end: start + old.length, text }];
}

function trimEnd({ start, content }: Line): Replacement[] {
  const end = content.replace(/[ \t]+$/, '').length;
  return end === content.length ? [] : [{ start: start + end, end: start + content.length, text: '' }];
}
