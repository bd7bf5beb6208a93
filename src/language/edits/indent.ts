import type { LangiumDocument } from 'langium';
import { indentAt } from './lines.ts';

/** By what the lines of a block are indented in a document: as its first indented line is, or by two spaces. */
export function indentOf(document: LangiumDocument): string {
  for (let line = 0; line < document.textDocument.lineCount; line++) {
    const indent = indentAt(document, line);
    if (indent.startsWith('\t')) return '\t';
    if (indent.length > 1) return indent;
  }
  return '  ';
}
