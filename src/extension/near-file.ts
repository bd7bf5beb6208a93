import { Uri, workspace } from 'vscode';

/** The file that a path in a document leads to; undefined where that is not in the document's workspace folder. */
export function nearFile(document: Uri, path: string): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(document);
  if (!folder || /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path)) return undefined;
  const file = Uri.joinPath(document, '..', path.replaceAll('\\', '/'));
  return workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString() ? file : undefined;
}

/** The size in bytes up to which a file that a map needs is read. */
const most = 5_000_000;

/** The bytes of such a file; null where there is none, or too large a one. */
export async function readNear(document: Uri, path: string): Promise<Uint8Array | null> {
  const file = nearFile(document, path);
  try {
    return file && (await workspace.fs.stat(file)).size <= most ? await workspace.fs.readFile(file) : null;
  } catch {
    return null;
  }
}
