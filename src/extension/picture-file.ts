import { Uri, workspace } from 'vscode';

/** The file that a path in a document leads to; undefined where that is not in the document's workspace folder. */
export function pictureFile(document: Uri, path: string): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(document);
  if (!folder || /^([a-z][a-z0-9+.-]*:|[\\/])/i.test(path)) return undefined;
  const file = Uri.joinPath(document, '..', path.replaceAll('\\', '/'));
  return workspace.getWorkspaceFolder(file)?.uri.toString() === folder.uri.toString() ? file : undefined;
}
