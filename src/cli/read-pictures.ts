import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, extname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pictures } from '../map/index.ts';
import { type Model, pathsOfPictures } from '../model/index.ts';

/** What can be shown, by the end of a file's name. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
};
const mostBytes = 5_000_000;

/** Reads the pictures that a model names from below a folder, as data addresses. What cannot be shown is null. */
export async function readPictures(model: Model, folder: string): Promise<Pictures> {
  const base = dirname(fileURLToPath(model.uri));
  const read = async (path: string) => [path, await readPicture(path, base, folder)] as const;
  return new Map(await Promise.all(pathsOfPictures(model).map(read)));
}

async function readPicture(path: string, base: string, folder: string): Promise<string | null> {
  const mediaType = mediaTypes[extname(path).toLowerCase()];
  if (!mediaType || /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path)) return null;
  try {
    // Links are followed before it is looked whether the file lies below the folder.
    const file = await realpath(resolve(base, path.replaceAll('\\', '/')));
    const way = relative(await realpath(folder), file);
    const { size } = await stat(file);
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way || size > mostBytes) return null;
    return `data:${mediaType};base64,${(await readFile(file)).toString('base64')}`;
  } catch {
    return null;
  }
}
