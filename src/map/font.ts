import type { FaceWidths } from '../model/index.ts';
import { marks, runs } from './generated/inter-widths.ts';
import { codePointsOf } from './map-font.ts';

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

/** Whether a face of one's own or else the map's usual font draws a character, or nothing is to be drawn for it. */
export function isInMapFont(character: string, own?: FaceWidths): boolean {
  known ??= codePoints();
  const code = character.codePointAt(0) ?? 0;
  return known.has(code) || unseen.test(character) || (own !== undefined && codePointsOf(own).has(code));
}
