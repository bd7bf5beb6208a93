import { FilePermission, Range, type Uri, WorkspaceEdit, workspace } from 'vscode';
import type { Edited, Gesture, TextChange } from '../../protocol.ts';
import { phrase, t } from '../../words/index.ts';
import { openDocument } from '../open-document.ts';
import type { Server } from '../server.ts';

const readOnly = phrase('This file can only be read. Copy it to change its map.');
const changedMeanwhile = phrase('The text has changed meanwhile. Look at the map again.');
const notApplied = phrase('VS Code did not change the text. Perhaps the file cannot be written.');

/**
 * Changes the text of a document as somebody means who made a gesture on the map of this version of it: in one undo step, without
 * taking the focus.
 */
export async function edit(server: Server, uri: Uri, version: number, gesture: Gesture): Promise<Edited> {
  if (await isReadOnly(uri)) return refused(t(readOnly));
  // A text that no editor holds has no versions: then nobody can have typed in it since the map was drawn.
  const isOpen = openDocument(uri) !== undefined;
  const document = await workspace.openTextDocument(uri);
  const shown = isOpen ? version : document.version;
  const answer = await server.request('journey/edit', { uri: uri.toString(), version: shown, gesture });
  if ('refused' in answer) return refused(answer.refused);
  if (document.version !== shown) return refused(t(changedMeanwhile));
  const { changes, note } = answer;
  const edits = new WorkspaceEdit();
  for (const change of changes) edits.replace(uri, rangeOf(change), change.text);
  if (changes.length > 0 && !(await workspace.applyEdit(edits))) return refused(t(notApplied));
  return { done: true, ...(note !== undefined && { note }) };
}

function refused(note: string): Edited {
  return { done: false, note };
}

function rangeOf({ start, end }: TextChange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

async function isReadOnly(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  const { permissions } = await workspace.fs.stat(uri);
  return permissions === FilePermission.Readonly;
}
