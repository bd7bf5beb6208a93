import { type Uri, WorkspaceEdit, workspace } from 'vscode';

/** Writes a first journey at the end of a text that has none, below its comments and imports. */
export async function insertStarter(uri: Uri, starter: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const end = document.lineAt(document.lineCount - 1).range.end;
  const isBlank = document.getText().trim() === '';
  const edit = new WorkspaceEdit();
  edit.insert(uri, end, isBlank ? starter : `\n\n${starter}`);
  await workspace.applyEdit(edit);
}
