import type { Uri } from 'vscode';
import type { FontBytes } from '../formats/brand-font.ts';
import type { Outline } from '../protocol.ts';
import { readNear } from './near-file.ts';

/** The bytes of the fonts that a document's brand names; undefined where it names none. */
export async function readFonts(document: Uri, brand: Outline['brand']): Promise<FontBytes | undefined> {
  if (!brand?.fonts) return undefined;
  const files = Object.entries(brand.fonts).map(
    async ([face, path]) => [face, await readNear(document, path)] as const,
  );
  return Object.fromEntries(await Promise.all(files));
}
