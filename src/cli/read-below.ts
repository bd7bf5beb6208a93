import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** The size in bytes up to which a file that a map needs is read. */
const most = 5_000_000;

/** The bytes of the file that a path leads to from a folder; undefined where there is none below `home`, or too large a one. */
export async function readBelow(path: string, folder: string, home: string): Promise<Buffer | undefined> {
  try {
    // Links are followed before it is looked whether the file lies below.
    const file = await realpath(resolve(folder, path.replaceAll('\\', '/')));
    const way = relative(await realpath(home), file);
    const isOutside = way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way;
    return isOutside || (await stat(file)).size > most ? undefined : await readFile(file);
  } catch {
    return undefined;
  }
}
