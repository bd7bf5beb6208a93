import { commands, type TextEditor, type Uri, window } from 'vscode';
import type { Edited } from '../../protocol.ts';
import { t } from '../../words/index.ts';

/** Takes back the last change of a text, or makes it again. Only its editor can do that, so it gets the focus for a moment. */
export async function undo(uri: Uri, again: boolean): Promise<Edited> {
  const { activeTextEditor, visibleTextEditors } = window;
  const isShown = ({ document }: TextEditor) => document.uri.toString() === uri.toString();
  const editor = [activeTextEditor, ...visibleTextEditors].find((each) => each && isShown(each));
  if (!editor?.viewColumn) return { done: false, note: t('Open the text beside the map to take changes back.') };
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  await commands.executeCommand(again ? 'redo' : 'undo');
  return { done: true };
}
