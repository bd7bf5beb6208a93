import { Range, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { reveal } from './reveal.ts';

/** Writes a first journey at the end of a text that has none, below its comments and imports, and goes on in the text. */
export async function insertStarter(uri: Uri, starter: string): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const { end } = document.lineAt(document.lineCount - 1).range;
  const isBlank = document.getText().trim() === '';
  const edit = new WorkspaceEdit();
  edit.insert(uri, end, isBlank ? starter : `\n\n${starter}`);
  await workspace.applyEdit(edit);
  await reveal(uri, new Range(end, end));
}
