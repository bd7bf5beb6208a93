import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mediaTypeOf } from '../formats/picture-files.ts';
import type { Pictures } from '../map/index.ts';
import { type Model, pathsOfPictures } from '../model/index.ts';
import { readBelow } from './read-below.ts';

/** Reads the pictures that a model names from below a folder, as data addresses. What cannot be shown is null. */
export async function readPictures(model: Model, folder: string): Promise<Pictures> {
  const base = dirname(fileURLToPath(model.uri));
  const read = async (path: string) => [path, await readPicture(path, base, folder)] as const;
  return new Map(await Promise.all(pathsOfPictures(model).map(read)));
}

async function readPicture(path: string, base: string, folder: string): Promise<string | null> {
  const mediaType = mediaTypeOf(path);
  if (!mediaType) return null;
  const bytes = await readBelow(path, base, folder);
  if (!bytes) return null;
  const { isDrawable } = await import('../formats/drawable-picture.ts');
  const address = `data:${mediaType};base64,${bytes.toString('base64')}`;
  return isDrawable(address) ? address : null;
}
