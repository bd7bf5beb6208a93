import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Exported } from '../../formats/index.ts';
import { cannotWrite } from './failures.ts';

/** Where a file can be replaced by another in one step. Elsewhere a file is sent in one piece. */
const schemesOfDisks: readonly string[] = ['file', 'vscode-remote'];

/**
 * Writes a file whole or not at all, over one that may be there.
 * @throws CannotExport when it cannot be written
 */
export async function writeWhole(uri: Uri, content: Exported): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  try {
    if (schemesOfDisks.includes(uri.scheme)) await writeBeside(uri, bytes);
    else await workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    throw cannotWrite(nameOf(uri), error);
  }
}

/** What is at this address; undefined where there is nothing, or nothing that can be seen. */
export async function kindAt(uri: Uri): Promise<'file' | 'folder' | undefined> {
  try {
    const { type } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** The last part of an address. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder of an address. */
export function folderOf(uri: Uri): Uri {
  return Uri.joinPath(uri, '..');
}

async function writeBeside(uri: Uri, bytes: Uint8Array): Promise<void> {
  // VS Code would make folders that are missing, and replace a folder as it replaces a file.
  await workspace.fs.stat(folderOf(uri));
  if ((await kindAt(uri)) === 'folder') throw FileSystemError.FileIsADirectory(uri);
  const unfinished = uri.with({ path: `${uri.path}.${crypto.randomUUID().slice(0, 8)}.tmp` });
  try {
    await workspace.fs.writeFile(unfinished, bytes);
    await workspace.fs.rename(unfinished, uri, { overwrite: true });
  } catch (error) {
    await workspace.fs.delete(unfinished).then(undefined, () => undefined);
    throw error;
  }
}
