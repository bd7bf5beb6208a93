import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The files that exports read beside the program, by the names that `src/formats` knows them by. */
export const assets = {
  'Inter-Regular.ttf': '../src/formats/generated/Inter-Regular.ttf',
  'Inter-Medium.ttf': '../src/formats/generated/Inter-Medium.ttf',
  'Inter-SemiBold.ttf': '../src/formats/generated/Inter-SemiBold.ttf',
  'Inter-Italic.ttf': '../src/formats/generated/Inter-Italic.ttf',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
};

/**
 * Where an asset lies before the build.
 * @param {string} name
 */
export function assetPath(name) {
  return fileURLToPath(import.meta.resolve(assets[/** @type {keyof typeof assets} */ (name)]));
}

/**
 * Copies all assets to a folder.
 * @param {string} folder
 */
export async function copyAssets(folder) {
  await mkdir(folder, { recursive: true });
  await Promise.all(Object.keys(assets).map((name) => copyFile(assetPath(name), `${folder}/${name}`)));
}
