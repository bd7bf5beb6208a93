import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import subsetFont from 'subset-font';

// The map's font as PNG and PDF need it: TrueType, all characters, and of its features those that do not change what is written.
const faces = ['Regular', 'Medium', 'SemiBold', 'Italic'];
const keepFeatures = ['ccmp', 'kern', 'mark', 'mkmk', 'tnum'];
const folder = new URL('../src/formats/generated/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const face of faces) {
  const target = new URL(`Inter-${face}.ttf`, folder);
  if (existsSync(target)) continue;
  const source = await readFile(fileURLToPath(import.meta.resolve(`inter-ui/web/Inter-${face}.woff2`)));
  const text = String.fromCodePoint(...create(source).characterSet);
  await writeFile(target, await subsetFont(source, text, { targetFormat: 'sfnt', keepFeatures, noHinting: true }));
}
