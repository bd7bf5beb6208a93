import {
  Range,
  Selection,
  TabInputText,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';

/**
 * Shows a place of a text and selects its first line: in a column, or else where that text is open already, or else in the first
 * column.
 */
export async function reveal(uri: Uri, place: Range, column?: ViewColumn): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  const viewColumn = column ?? columnOf(uri) ?? ViewColumn.One;
  const editor = await window.showTextDocument(document, { viewColumn });
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
  await window.showTextDocument(uri, { viewColumn: columnOf(uri) ?? ViewColumn.One });
}

function columnOf(uri: Uri): ViewColumn | undefined {
  const shows = (input: unknown) => input instanceof TabInputText && input.uri.toString() === uri.toString();
  return window.tabGroups.all.find((group) => group.tabs.some((tab) => shows(tab.input)))?.viewColumn;
}
