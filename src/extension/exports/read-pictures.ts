import type { Uri } from 'vscode';
import { base64 } from '../../formats/base64.ts';
import { mediaTypeOf } from '../../formats/picture-files.ts';
import { readNear } from '../near-file.ts';

/** Reads the pictures at these paths of a document, as data addresses. What cannot be shown is null. */
export async function readPictures(
  document: Uri,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  return new Map(await Promise.all(paths.map(async (path) => [path, await readPicture(document, path)] as const)));
}

async function readPicture(document: Uri, path: string): Promise<string | null> {
  const mediaType = mediaTypeOf(path);
  const bytes = mediaType && (await readNear(document, path));
  return bytes ? `data:${mediaType};base64,${base64(bytes)}` : null;
}
