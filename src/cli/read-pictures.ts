import { mediaTypeOf } from '../formats/picture-files.ts';
import type { Pictures } from '../map/index.ts';
import { type Model, pathsOfPictures } from '../model/index.ts';
import type { ReadNear } from './read-near.ts';

/** Reads the pictures that a model names, as data addresses. What cannot be shown is null. */
export async function readPictures(model: Model, near: ReadNear): Promise<Pictures> {
  const paths = pathsOfPictures(model);
  const files = await near(paths.filter((path) => mediaTypeOf(path) !== undefined));
  if (files.size === 0) return new Map(paths.map((path) => [path, null]));
  const { isDrawable } = await import('../formats/drawable-picture.ts');
  return new Map(
    paths.map((path) => {
      const bytes = files.get(path);
      const address = bytes && `data:${mediaTypeOf(path)};base64,${bytes.toString('base64')}`;
      return [path, address !== undefined && isDrawable(address) ? address : null];
    }),
  );
}
