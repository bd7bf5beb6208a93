import type { FontBytes, ReadFont } from '../formats/brand-font.ts';
import type { FontFace, Model } from '../model/index.ts';
import type { ReadNear } from './read-near.ts';

/** The files of a font, by the paths that lead to them. */
type FontPaths = { readonly [Face in FontFace]?: string };

/** The font of a model's brand; none without it. */
export async function readFontsOf({ brand }: Model, near: ReadNear): Promise<ReadFont> {
  return readFonts(brand?.fonts ?? {}, near);
}

/** Reads the font files that paths lead to. */
export async function readFonts(paths: FontPaths, near: ReadNear): Promise<ReadFont> {
  const bytes = await fontBytes(paths, near);
  if (!bytes) return { problems: [] };
  const { readFont } = await import('../formats/brand-font.ts');
  return readFont(bytes);
}

/** The bytes of the font files of a model's brand; undefined where it names none. */
export async function fontBytesOf({ brand }: Model, near: ReadNear): Promise<FontBytes | undefined> {
  return fontBytes(brand?.fonts ?? {}, near);
}

async function fontBytes(paths: FontPaths, near: ReadNear): Promise<FontBytes | undefined> {
  const all = Object.entries(paths) as [FontFace, string][];
  if (all.length === 0) return undefined;
  const files = await near(all.map(([, path]) => path));
  return Object.fromEntries(all.map(([face, path]) => [face, files.get(path) ?? null])) as FontBytes;
}
