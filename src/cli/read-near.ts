import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linksAt, smallFilesAt } from './git.ts';

/** The size in bytes up to which a file that a map needs is read. */
const most = 5_000_000;

/** Reads the files that paths lead to from where they are written, by these paths. Those that are not there, too large or elsewhere are left out. */
export type ReadNear = (paths: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>;

/** Reads files near another one from the disk, as far as they lie below `home`. */
export function nearFile(uri: string, home: string): ReadNear {
  return fromFolder(dirname(fileURLToPath(uri)), home);
}

/** The same for paths from a folder. */
export function fromFolder(folder: string, home: string): ReadNear {
  const read = (path: string) => readInside(leadingTo(path, folder), home, most);
  return async (paths) => found(await Promise.all(paths.map(read)), paths);
}

/** Where paths near another file lead to below `home`, each with something that changes whenever that file is saved. */
export async function savedNear(
  uri: string,
  home: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = paths.map((path) => leadingTo(path, dirname(fileURLToPath(uri))));
  const inside = files.filter((file) => !isOutside(file, resolve(home)));
  const realHome = inside.length > 0 ? await realpath(home) : home;
  const saved = async (file: string) => {
    const real = await realpath(file).catch(() => undefined);
    const at = real === undefined || isOutside(real, realHome) ? undefined : await stat(real).catch(() => undefined);
    return [file, at ? `${at.mtimeMs} ${at.size}` : ''] as const;
  };
  return new Map(await Promise.all(inside.map(saved)));
}

/** The absolute path that a path from a folder leads to; also on Windows, slashes may be of either kind. */
const leadingTo = (path: string, folder: string) => resolve(folder, path.replaceAll('\\', '/'));

/**
 * Reads files near another one as they are in a commit; an empty name stands for what is staged. Links are left out: Git holds only where they
 * lead to.
 */
export function nearFilesOfCommit(root: string, commit: string): (uri: string) => ReadNear {
  let links: Promise<ReadonlySet<string>> | undefined;
  return (uri) => async (paths) => {
    const folder = relative(root, dirname(fileURLToPath(uri))).replaceAll(sep, '/');
    const named = paths.map((path) => posix.join(folder, path.replaceAll('\\', '/')));
    links ??= paths.length > 0 ? linksAt(root, commit) : undefined;
    const isLink = (await links) ?? new Set();
    const asked = new Set(named.filter((name) => isInside(name) && !isLink.has(name)));
    const files = await smallFilesAt(root, commit, [...asked], most);
    return found(
      named.map((name) => files.get(name)),
      paths,
    );
  };
}

const isInside = (path: string) => path !== '..' && !path.startsWith('../') && !path.startsWith('/');

function found(files: readonly (Buffer | undefined)[], paths: readonly string[]): ReadonlyMap<string, Buffer> {
  return new Map(
    paths.flatMap((path, index) => {
      const file = files[index];
      return file ? [[path, file] as const] : [];
    }),
  );
}

/** A file of at most so many bytes; undefined where there is none, or where a link leads out of `home`. */
export async function readInside(
  named: string,
  home: string,
  most = Number.POSITIVE_INFINITY,
): Promise<Buffer | undefined> {
  try {
    // Merely to look for what is elsewhere would ask other machines, if it is their name that the path begins with.
    if (isOutside(named, resolve(home))) return undefined;
    const file = await realpath(named);
    if (isOutside(file, await realpath(home))) return undefined;
    const at = await stat(file);
    return at.isFile() && at.size <= most ? await readFile(file) : undefined;
  } catch {
    return undefined;
  }
}

function isOutside(file: string, home: string): boolean {
  const way = relative(home, file);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}
