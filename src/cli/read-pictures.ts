import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mediaTypeOf, mostPictureBytes } from '../formats/picture-files.ts';
import type { Pictures } from '../map/index.ts';
import { type Model, pathsOfPictures } from '../model/index.ts';

/** Reads the pictures that a model names from below a folder, as data addresses. What cannot be shown is null. */
export async function readPictures(model: Model, folder: string): Promise<Pictures> {
  const base = dirname(fileURLToPath(model.uri));
  const read = async (path: string) => [path, await readPicture(path, base, folder)] as const;
  return new Map(await Promise.all(pathsOfPictures(model).map(read)));
}

async function readPicture(path: string, base: string, folder: string): Promise<string | null> {
  const mediaType = mediaTypeOf(path);
  if (!mediaType) return null;
  try {
    // Links are followed before it is looked whether the file lies below the folder.
    const file = await realpath(resolve(base, path.replaceAll('\\', '/')));
    const way = relative(await realpath(folder), file);
    const { size } = await stat(file);
    if (way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way || size > mostPictureBytes) return null;
    return `data:${mediaType};base64,${(await readFile(file)).toString('base64')}`;
  } catch {
    return null;
  }
}
