import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

// The map's font as PNG and PDF need it: TrueType, all characters, and of its features those that do not change what is written.
const faces = ['Regular', 'Medium', 'SemiBold', 'Italic'];
const keepFeatures = ['ccmp', 'kern', 'mark', 'mkmk', 'tnum'];
/** Family and style: without them each weight would be a family of its own, and none would be found by its weight. */
const preserveNameIds = [16, 17];
const folder = new URL('../src/formats/generated/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const face of faces) {
  const target = new URL(`Inter-${face}.ttf`, folder);
  if ((await writtenAt(target)) > (await writtenAt(new URL(import.meta.url)))) continue;
  const source = await readFile(fileURLToPath(import.meta.resolve(`inter-ui/web/Inter-${face}.woff2`)));
  const text = String.fromCodePoint(...create(source).characterSet);
  await writeFile(
    target,
    await subsetFont(source, text, { targetFormat: 'sfnt', keepFeatures, preserveNameIds, noHinting: true }),
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
