/** A line of a piece of text. */
export interface Line {
  /** Where it begins in the file. */
  readonly start: number;
  /** Where its content ends and where the next line begins; the same for the last. */
  readonly end: number;
  readonly next: number;
  readonly content: string;
}

/** The lines of a piece of text that begins somewhere in a file; the last may be empty. */
export function linesOf(text: string, start: number): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\r|\n|$/g)) {
    const next = index + lineBreak.length;
    lines.push({ start: start + from, end: start + index, next: start + next, content: text.slice(from, index) });
    from = next;
  }
  return lines;
}
