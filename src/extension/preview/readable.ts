import { type Uri, workspace } from 'vscode';

/** Whether there is such a document. An untitled one that was thrown away must not come back by being asked for. */
export async function canBeRead(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') {
    return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  }
  try {
    await workspace.openTextDocument(uri);
    return true;
  } catch {
    return false;
  }
}
