import { marks, runs } from './generated/inter-widths.ts';

let known: ReadonlySet<number> | undefined;

function codePoints(): ReadonlySet<number> {
  const found = new Set<number>();
  for (const table of [runs, marks]) {
    for (let run = 0; run < table.length; run += 2) {
      const first = table[run] ?? 0;
      for (let offset = 0; offset < (table[run + 1] ?? 0); offset++) found.add(first + offset);
    }
  }
  return found;
}

/** What is never seen by itself: joiners, marks of direction, selectors of variants, line feeds. */
const unseen = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/u;

/** Whether the map's font draws a character, or nothing is to be drawn for it. */
export function isInMapFont(character: string): boolean {
  known ??= codePoints();
  return known.has(character.codePointAt(0) ?? 0) || unseen.test(character);
}
