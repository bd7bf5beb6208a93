import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { editsFor } from '../../src/language/lsp/gestures/index.ts';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import type { Gesture } from '../../src/model/index.ts';

/** The text of a document after a gesture, or the reason against it behind `refused: `. */
export function textAfter(document: LangiumDocument, gesture: Gesture, services: JourneyEditorServices): string {
  const answer = editsFor(document, gesture, services);
  if ('refused' in answer) return `refused: ${answer.refused}`;
  return TextDocument.applyEdits(document.textDocument as TextDocument, [...answer.edits]);
}
