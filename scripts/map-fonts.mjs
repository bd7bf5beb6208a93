import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

// The map's font as PNG, PDF and the preview need it: TrueType, all characters, and of its features those that do not change what is
// written. And as exported pages hold it: packed, and only what Latin needs.
const faces = ['Regular', 'Medium', 'SemiBold', 'Italic'];
const keepFeatures = ['ccmp', 'kern', 'mark', 'mkmk', 'tnum'];
/** Family and style: without them each weight would be a family of its own, and none would be found by its weight. */
const preserveNameIds = [16, 17];
const folder = new URL('../src/formats/generated/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const face of faces) {
  await write(`Inter-${face}.ttf`, `inter-ui/web/Inter-${face}.woff2`, 'sfnt');
  await write(`Inter-${face}.woff2`, `inter-ui/web-latin/Inter-${face}-subset.woff2`, 'woff2');
}

/**
 * Writes a font with the characters of its source, unless it was written since this script was.
 * @param {string} name
 * @param {string} origin the module that the source is
 * @param {'sfnt' | 'woff2'} targetFormat
 */
async function write(name, origin, targetFormat) {
  const target = new URL(name, folder);
  if ((await writtenAt(target)) > (await writtenAt(new URL(import.meta.url)))) return;
  const source = await readFile(fileURLToPath(import.meta.resolve(origin)));
  const text = String.fromCodePoint(...create(source).characterSet);
  await writeFile(
    target,
    await subsetFont(source, text, { targetFormat, keepFeatures, preserveNameIds, noHinting: true }),
  );
}

/**
 * When a file was last written; long ago where there is none.
 * @param {URL} file
 */
async function writtenAt(file) {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}
