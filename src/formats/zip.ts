import { type Zippable, zipSync } from 'fflate';

/** The earliest time that a zip file can tell: it makes the same file of the same content every time. */
const mtime = new Date(1980, 0, 1);

/** A zip file: to the byte the same for the same files in the same order. */
export function zip(files: Zippable): Uint8Array {
  return zipSync(files, { mtime });
}
