import {
  commands,
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
} from 'vscode';
import { openDocument } from '../open-document.ts';

/**
 * Shows a place of a text and selects its first line: in a column, or else where that text is open already, or else in the first
 * column.
 */
export async function reveal(uri: Uri, place: Range, column?: ViewColumn): Promise<void> {
  const editor = await show(uri, column ?? columnOf(uri) ?? ViewColumn.One);
  const { document } = editor;
  const { start, end } = firstLineOf(place, document);
  // With the cursor at its start, the editor need not scroll sideways to show the end of a long line.
  editor.selection = new Selection(end, start);
  editor.revealRange(new Range(start, start), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Of a whole block only the first line is selected: with all of it, the next key pressed would wipe it out. */
function firstLineOf(range: Range, document: TextDocument): Range {
  return range.isSingleLine ? range : new Range(range.start, document.lineAt(range.start).range.end);
}

/** Shows a text where it is open already, or else in the first column. */
export async function showText(uri: Uri): Promise<void> {
  await show(uri, columnOf(uri) ?? ViewColumn.One);
}

/** The editor that holds a document opens it: what an extension opens, VS Code holds for minutes after the editor is closed. */
async function show(uri: Uri, viewColumn: ViewColumn): Promise<TextEditor> {
  if (!openDocument(uri)) await commands.executeCommand('vscode.open', uri, { viewColumn });
  return window.showTextDocument(uri, { viewColumn });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const shows = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find((group) => group.tabs.some((tab) => shows(tab.input)))?.viewColumn;
}
