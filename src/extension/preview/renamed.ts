import type { Uri } from 'vscode';

/** A file or folder that gets another name. */
export interface Renaming {
  readonly oldUri: Uri;
  readonly newUri: Uri;
}

/** Where a file is after files and folders have got other names; undefined where it stays. */
export function renamed(file: Uri, files: readonly Renaming[]): Uri | undefined {
  for (const { oldUri, newUri } of files) {
    if (oldUri.scheme !== file.scheme || oldUri.authority !== file.authority) continue;
    const isInside = file.path.startsWith(`${oldUri.path}/`);
    if (isInside || file.path === oldUri.path) {
      return newUri.with({ path: newUri.path + file.path.slice(oldUri.path.length) });
    }
  }
  return undefined;
}
