import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

const subsets = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];
const faces = { regular: '400-normal', medium: '500-normal', semibold: '600-normal', italic: '400-italic' };
const target = new URL('../src/map/generated/inter-widths.ts', import.meta.url);

/** The fonts of one face, a file for each subset of characters. */
function openFace(face) {
  return Promise.all(
    subsets.map(async (subset) => {
      const file = import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${face}.woff2`);
      return create(await readFile(fileURLToPath(file)));
    }),
  );
}

/** Neighbouring code points as `first, count` pairs. */
function runsOf(codePoints) {
  const runs = [];
  for (const codePoint of codePoints) {
    const last = runs.length - 2;
    if (last >= 0 && runs[last] + runs[last + 1] === codePoint) runs[last + 1] += 1;
    else runs.push(codePoint, 1);
  }
  return runs;
}

const fonts = Object.fromEntries(
  await Promise.all(Object.entries(faces).map(async ([name, face]) => [name, await openFace(face)])),
);
const codePoints = [...new Set(fonts.regular.flatMap((font) => font.characterSet))]
  .filter((codePoint) => codePoint >= 0x20 && !/[\p{M}\p{C}]/u.test(String.fromCodePoint(codePoint)))
  .sort((one, other) => one - other);

const advanceIn = (face, codePoint) =>
  face.find((font) => font.hasGlyphForCodePoint(codePoint)).glyphForCodePoint(codePoint).advanceWidth;
const figureIn = (face) => face[0].layout('0', ['tnum']).advanceWidth;

const lines = [
  '/** The font units of one em. */',
  `export const unitsPerEm = ${fonts.regular[0].unitsPerEm};`,
  '/** The characters of the table: first code point and count of each run. */',
  `export const runs: readonly number[] = ${JSON.stringify(runsOf(codePoints))};`,
  '/** Advance widths in font units, in the order of the runs. */',
  'export const advances: Readonly<Record<string, readonly number[]>> = {',
  ...Object.entries(fonts).map(
    ([name, face]) => `  ${name}: ${JSON.stringify(codePoints.map((codePoint) => advanceIn(face, codePoint)))},`,
  ),
  '};',
  '/** The advance width of a tabular figure in font units. */',
  'export const figures: Readonly<Record<string, number>> = {',
  ...Object.entries(fonts).map(([name, face]) => `  ${name}: ${figureIn(face)},`),
  '};',
];
await mkdir(new URL('.', target), { recursive: true });
await writeFile(target, `${lines.join('\n')}\n`);
