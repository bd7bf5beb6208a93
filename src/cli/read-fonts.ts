import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FontBytes, ReadFont } from '../formats/brand-font.ts';
import type { FontFace, Model } from '../model/index.ts';
import { readBelow } from './read-below.ts';

/** The font of a model's brand, whose files lie below a folder; none without it. */
export async function readFontsOf({ uri, brand }: Model, home: string): Promise<ReadFont> {
  return readFonts(brand?.fonts ?? {}, dirname(fileURLToPath(uri)), home);
}

/** Reads the font files that paths lead to from a folder, as far as they lie below `home`. */
export async function readFonts(
  paths: { readonly [Face in FontFace]?: string },
  folder: string,
  home: string,
): Promise<ReadFont> {
  const all = Object.entries(paths) as [FontFace, string][];
  if (all.length === 0) return { problems: [] };
  const bytes = all.map(async ([face, path]) => [face, (await readBelow(path, folder, home)) ?? null] as const);
  const { readFont } = await import('../formats/brand-font.ts');
  return readFont(Object.fromEntries(await Promise.all(bytes)) as FontBytes);
}
