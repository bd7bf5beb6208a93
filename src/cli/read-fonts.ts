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
  const bytes = await fontBytes(paths, folder, home);
  if (!bytes) return { problems: [] };
  const { readFont } = await import('../formats/brand-font.ts');
  return readFont(bytes);
}

/** The bytes of the font files of a model's brand, as far as they lie below `home`; undefined where it names none. */
export async function fontBytesOf({ uri, brand }: Model, home: string): Promise<FontBytes | undefined> {
  return fontBytes(brand?.fonts ?? {}, dirname(fileURLToPath(uri)), home);
}

async function fontBytes(
  paths: { readonly [Face in FontFace]?: string },
  folder: string,
  home: string,
): Promise<FontBytes | undefined> {
  const all = Object.entries(paths) as [FontFace, string][];
  if (all.length === 0) return undefined;
  const bytes = all.map(async ([face, path]) => [face, (await readBelow(path, folder, home)) ?? null] as const);
  return Object.fromEntries(await Promise.all(bytes)) as FontBytes;
}
