import { type Uri, workspace } from 'vscode';
import { base64 } from '../../formats/base64.ts';
import { mediaTypeOf, mostPictureBytes } from '../../formats/picture-files.ts';
import { pictureFile } from '../picture-file.ts';

/** Reads the pictures at these paths of a document, as data addresses. What cannot be shown is null. */
export async function readPictures(
  document: Uri,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  return new Map(await Promise.all(paths.map(async (path) => [path, await readPicture(document, path)] as const)));
}

async function readPicture(document: Uri, path: string): Promise<string | null> {
  const mediaType = mediaTypeOf(path);
  const file = mediaType && pictureFile(document, path);
  if (!file) return null;
  try {
    const { size } = await workspace.fs.stat(file);
    if (size > mostPictureBytes) return null;
    return `data:${mediaType};base64,${base64(await workspace.fs.readFile(file))}`;
  } catch {
    return null;
  }
}
