import { copyFile, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The files that exports read beside the program, by the names that `src/formats` knows them by. */
export const assets = {
  'Inter-Regular.woff2': 'inter-ui/web/Inter-Regular.woff2',
  'Inter-Medium.woff2': 'inter-ui/web/Inter-Medium.woff2',
  'Inter-SemiBold.woff2': 'inter-ui/web/Inter-SemiBold.woff2',
  'Inter-Italic.woff2': 'inter-ui/web/Inter-Italic.woff2',
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
