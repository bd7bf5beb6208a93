import type { LangiumDocument } from 'langium';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';

/** Edits of one document. */
export function editIn({ uri }: LangiumDocument, ...edits: TextEdit[]): WorkspaceEdit {
  return { changes: { [uri.toString()]: edits } };
}
