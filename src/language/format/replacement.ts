/** A piece of text that takes the place of another. Offsets count from 0; the end is behind the last character. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with pieces replaced; they do not overlap and come in the order of the text. */
export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text: piece } of replacements) {
    pieces.push(text.slice(from, start), piece);
    from = end;
  }
  return pieces.join('') + text.slice(from);
}
