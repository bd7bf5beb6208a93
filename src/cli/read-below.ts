import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The size in bytes up to which a file that a map needs is read. */
const most = 5_000_000;

/** The bytes of the file that a path leads to from a folder; undefined where there is none below `home`, or too large a one. */
export async function readBelow(path: string, folder: string, home: string): Promise<Buffer | undefined> {
  try {
    const named = resolve(folder, path.replaceAll('\\', '/'));
    // Merely to look for what is elsewhere would ask other machines, if it is their name that the path begins with.
    if (isOutside(named, resolve(home))) return undefined;
    const file = await realpath(named);
    if (isOutside(file, await realpath(home))) return undefined;
    const found = await stat(file);
    return found.isFile() && found.size <= most ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

function isOutside(file: string, home: string): boolean {
  const way = relative(home, file);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
