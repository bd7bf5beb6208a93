import { FilePermission, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { Edited, Gesture, TextChange } from '../../protocol.ts';
import { phrase, t } from '../../words/index.ts';
import { openDocument } from '../open-document.ts';
import type { Server } from '../server.ts';
import { isKeptReadOnly } from './kept-read-only.ts';

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
  if (changes.length > 0) {
    const problem = await apply(document, changes);
    if (problem !== undefined) return refused(t(problem));
  }
  return { done: true, ...(note !== undefined && { note }) };
}

/**
 * Makes changes in the editor that shows a text, or else without one; returns why they are not made. Of an edit without an editor VS Code
 * asks no editor whether its text may only be read, and may replace a half of an emoji, which leaves neither the old nor the new one.
 */
async function apply(document: TextDocument, changes: readonly TextChange[]): Promise<string | undefined> {
  const editor = window.visibleTextEditors.find((each) => each.document === document && each.viewColumn !== undefined);
  if (editor) {
    const { version } = document;
    const isTaken = await editor.edit((edits) => {
      for (const change of changes) edits.replace(rangeOf(change), change.text);
    });
    if (!isTaken) return changedMeanwhile;
    // An editor takes edits of a text that may only be read, and makes none.
    return document.version === version ? readOnly : undefined;
  }
  if (isKeptReadOnly(document)) return readOnly;
  const edits = new WorkspaceEdit();
  for (const change of changes) edits.replace(document.uri, rangeOf(change), change.text);
  return (await workspace.applyEdit(edits)) ? undefined : notApplied;
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
