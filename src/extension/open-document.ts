import { type TextDocument, type Uri, workspace } from 'vscode';

/** The document as VS Code holds it; undefined where it is not open. */
export function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/**
 * Whether there is such a document. An untitled one that was thrown away must not come back by being asked for. A file is not opened for
 * that: VS Code holds what was opened for minutes, and what is said of it stays in the list of problems, even if the file is deleted.
 */
export async function isThere(uri: Uri): Promise<boolean> {
  if (openDocument(uri)) return true;
  if (uri.scheme === 'untitled') return false;
  return workspace.fs.stat(uri).then(
    () => true,
    () => canBeOpened(uri),
  );
}

/** Opens a document that the server does not know by itself, such as one outside the workspace; false where there is none. */
export async function canBeOpened(uri: Uri): Promise<boolean> {
  return workspace.openTextDocument(uri).then(
    () => true,
    () => false,
  );
}
