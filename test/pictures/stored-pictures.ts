import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { pictureScale } from './camera.ts';

/** Where pictures are kept, and where those go that look otherwise. */
export interface Folders {
  readonly stored: string;
  readonly results: string;
}

/** Stored pictures have 24 levels of red, green and blue: the eye sees no difference, and files are half as large. */
const step = 255 / 23;
/** How far a colour may be off, from 0 to 1: as far as it is because of those levels. */
const threshold = 0.03;
/** So many pixels may differ, as they do from one version of the browser to the next. */
const fewPixels = 20;
const howToKeep = 'If it is meant to look as it does now, keep it with: npm run test:pictures -- -u';

/** What is wrong with a picture beside the stored one, in sentences; undefined where it looks the same. */
export function differenceOf(name: string, now: PNG, { stored, results }: Folders): string | undefined {
  const file = join(stored, `${name}.png`);
  if (!existsSync(file)) {
    const seen = write(join(results, `${name}.png`), now);
    return `There is no stored picture of ${name} yet. Look at ${seen}. ${howToKeep}`;
  }
  const before = PNG.sync.read(readFileSync(file));
  const width = Math.max(before.width, now.width);
  const height = Math.max(before.height, now.height);
  const [one, other, difference] = [
    onCanvas(before, width, height),
    onCanvas(now, width, height),
    new PNG({ width, height }),
  ];
  const count = pixelmatch(one.data, other.data, difference.data, width, height, { threshold, includeAA: true });
  const sameSize = before.width === now.width && before.height === now.height;
  if (sameSize && count <= fewPixels) return undefined;
  const seen = write(join(results, `${name}.png`), sideBySide(one, other, difference));
  const sizes = sameSize
    ? ''
    : ` It was ${before.width} × ${before.height} and is ${now.width} × ${now.height} pixels.`;
  const share = Number(((100 * count) / (width * height)).toPrecision(2));
  return (
    `${name} looks different: ${count} of ${width * height} pixels (${share} %), ${areaOf(difference)}.${sizes}\n` +
    `Look at ${seen}: before, now, and in red what differs. ${howToKeep}`
  );
}

/** Keeps a picture as what it should look like. */
export function keep(name: string, now: PNG, { stored }: Folders): void {
  const small = new PNG({ width: now.width, height: now.height });
  now.data.copy(small.data);
  for (const [index, value] of small.data.entries()) small.data[index] = Math.round(Math.round(value / step) * step);
  write(join(stored, `${name}.png`), small);
}

/** The stored pictures that have none of these names. */
export function strayIn({ stored }: Folders, names: readonly string[]): string[] {
  return readdirSync(stored).filter((file) => !names.includes(file.replace(/\.png$/, '')));
}

function onCanvas(picture: PNG, width: number, height: number): PNG {
  const canvas = new PNG({ width, height });
  PNG.bitblt(picture, canvas, 0, 0, picture.width, picture.height, 0, 0);
  return canvas;
}

function sideBySide(...pictures: readonly PNG[]): PNG {
  const gap = 16;
  const [{ width, height } = { width: 0, height: 0 }] = pictures;
  const sheet = new PNG({ width: pictures.length * (width + gap) - gap, height });
  for (const [index, picture] of pictures.entries()) {
    PNG.bitblt(picture, sheet, 0, 0, width, height, index * (width + gap), 0);
  }
  return sheet;
}

/** Where the red of a difference lies, in px of the map. */
function areaOf({ width, height, data }: PNG): string {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * (y * width + x);
      if (data[at] !== 255 || data[at + 1] !== 0) continue;
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x + 1),
        Math.max(bottom, y + 1),
      ];
    }
  }
  const [fromX = 0, toX = 0, fromY = 0, toY = 0] = [left, right, top, bottom].map((at) => at / pictureScale);
  return `on the map between x ${fromX} and ${toX}, y ${fromY} and ${toY}`;
}

/** What suits letters and plain grounds best. */
const smallest = { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 } as const;

/** Writes a picture and returns where. */
function write(file: string, picture: PNG): string {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, PNG.sync.write(picture, smallest));
  return relative('.', file);
}
