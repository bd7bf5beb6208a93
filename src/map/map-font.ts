import type { FaceWidths, MapFont } from '../model/index.ts';

const usualFamilies = 'Inter, "Segoe UI", system-ui, sans-serif';

/** The families that a map is set in, first wish first, as CSS takes them. */
export function familiesOf(font: Pick<MapFont, 'family'> | undefined): string {
  return font ? `"${font.family}", ${usualFamilies}` : usualFamilies;
}

const drawn = new WeakMap<FaceWidths, ReadonlySet<number>>();

/** The code points that a face draws. */
export function codePointsOf(face: FaceWidths): ReadonlySet<number> {
  const known = drawn.get(face) ?? new Set(codePointsIn(face));
  drawn.set(face, known);
  return known;
}

function* codePointsIn({ runs }: FaceWidths): Generator<number> {
  for (let run = 0; run < runs.length; run += 3) {
    const first = runs[run] ?? 0;
    for (let offset = 0; offset < (runs[run + 1] ?? 0); offset++) yield first + offset;
  }
}
