import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The files that exports read beside the program, by the names that `src/formats` knows them by. */
const files = {
  'Inter-Regular.ttf': '../src/formats/generated/Inter-Regular.ttf',
  'Inter-Medium.ttf': '../src/formats/generated/Inter-Medium.ttf',
  'Inter-SemiBold.ttf': '../src/formats/generated/Inter-SemiBold.ttf',
  'Inter-Italic.ttf': '../src/formats/generated/Inter-Italic.ttf',
  'Inter-Regular.woff2': '../src/formats/generated/Inter-Regular.woff2',
  'Inter-Medium.woff2': '../src/formats/generated/Inter-Medium.woff2',
  'Inter-SemiBold.woff2': '../src/formats/generated/Inter-SemiBold.woff2',
  'Inter-Italic.woff2': '../src/formats/generated/Inter-Italic.woff2',
  'Inter-LICENSE.txt': 'inter-ui/LICENSE.txt',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
};

/** Programs among them, which are built from what is here. */
const programs = {
  'html-page.js': '../src/html-page/main.tsx',
  'html-changes.js': '../src/html-page/changes.ts',
};

/**
 * An asset as it is before the build.
 * @param {string} name
 */
export async function readAsset(name) {
  if (name in programs) return buildProgram(programs[/** @type {keyof typeof programs} */ (name)]);
  return readFile(fileURLToPath(import.meta.resolve(files[/** @type {keyof typeof files} */ (name)])));
}

/** @param {string} source */
async function buildProgram(source) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(source, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    legalComments: 'none',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  return /** @type {Uint8Array} */ (outputFiles[0]?.contents);
}

/**
 * Writes all assets to a folder.
 * @param {string} folder
 */
export async function writeAssets(folder) {
  await mkdir(folder, { recursive: true });
  const names = [...Object.keys(files), ...Object.keys(programs)];
  await Promise.all(names.map(async (name) => writeFile(`${folder}/${name}`, await readAsset(name))));
}
