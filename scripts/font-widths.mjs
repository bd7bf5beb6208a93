import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

const faces = { regular: 'Regular', medium: 'Medium', semibold: 'SemiBold', italic: 'Italic' };
const target = new URL('../src/map/generated/inter-widths.ts', import.meta.url);

async function openFace(face) {
  const file = import.meta.resolve(`inter-ui/web/Inter-${face}.woff2`);
  return create(await readFile(fileURLToPath(file)));
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
const drawn = fonts.regular.characterSet.filter((codePoint) => codePoint >= 0x20 && codePoint <= 0xffff);
const isMark = (codePoint) => /\p{M}/u.test(String.fromCodePoint(codePoint));
const codePoints = drawn.filter((codePoint) => !/[\p{M}\p{C}]/u.test(String.fromCodePoint(codePoint)));

const advanceIn = (face, codePoint) => face.glyphForCodePoint(codePoint).advanceWidth;
const figureIn = (face) => face.layout('0', ['tnum']).advanceWidth;

const lines = [
  '/** The font units of one em. */',
  `export const unitsPerEm = ${fonts.regular.unitsPerEm};`,
  '/** The characters of the table: first code point and count of each run. */',
  `export const runs: readonly number[] = ${JSON.stringify(runsOf(codePoints))};`,
  '/** The marks that the font puts on other characters, in the same way. */',
  `export const marks: readonly number[] = ${JSON.stringify(runsOf(drawn.filter(isMark)))};`,
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
