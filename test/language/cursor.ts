import type { LangiumDocument } from 'langium';
import type { Position, Range } from 'vscode-languageserver';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { addFile } from './language-services.ts';

/** A place in a document, as editors ask about it. */
export interface Cursor {
  readonly document: LangiumDocument;
  readonly position: Position;
  readonly textDocument: { readonly uri: string };
}

/** Adds a text with a `|` where the cursor is. */
export async function addWithCursor(services: JourneyEditorServices, text: string, path?: string): Promise<Cursor> {
  const offset = text.indexOf('|');
  if (offset < 0) throw new Error('There is no | in the text.');
  return cursorAt(await addFile(services, text.replace('|', ''), path), offset);
}

/** The place in a document right behind the first part of a text that it has, given as `before|behind`. */
export function cursorIn(document: LangiumDocument, marked: string): Cursor {
  const at = document.textDocument.getText().indexOf(marked.replace('|', ''));
  if (at < 0) throw new Error(`The document has no ${marked}.`);
  return cursorAt(document, at + marked.indexOf('|'));
}

/** The place in a document that so many characters stand before. */
export function cursorAt(document: LangiumDocument, offset: number): Cursor {
  return {
    document,
    position: document.textDocument.positionAt(offset),
    textDocument: { uri: document.uri.toString() },
  };
}

/** What stands in a range, with the number of its line from 1: `3: maya`. */
export function quoted(document: LangiumDocument | undefined, range: Range): string {
  return `${range.start.line + 1}: ${document?.textDocument.getText(range) ?? ''}`;
}
