import { readFile } from 'node:fs/promises';
import getSystemFonts from 'get-system-fonts';

/** The paths of the fonts that the system has. */
export function systemFonts(): Promise<readonly string[]> {
  return getSystemFonts({ extensions: ['ttf', 'otf', 'ttc'] });
}

/** The font at one of these paths, if it can be read. */
export function readSystemFont(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}
