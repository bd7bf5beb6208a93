import type { AstNode, LangiumDocument } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { keywordOf, partsOf } from '../parts.ts';
import { eolOf, isBlank, linesOf } from './lines.ts';

/**
 * The edit that adds a declaration to a document, given with its comments and without a line end behind it: behind the last of
 * its kind, or else behind all other declarations that stand before the journeys, or else behind the imports.
 */
export function declarationEdit(document: LangiumDocument, text: string): TextEdit {
  const parts = partsOf(document.parseResult.value);
  const eol = eolOf(document);
  const lines = text.split(/\r\n|\r|\n/);
  const keyword = /^[a-z]+/.exec(lines.find((line) => /^[a-z]/.test(line)) ?? '')?.[0];
  const before =
    parts.findLast((part) => keywordOf(part) === keyword) ??
    parts.slice(0, firstMap(parts)).findLast(ast.isDeclaration) ??
    parts.findLast(ast.isImport);
  if (!before) return atHead(document, parts, lines, eol);

  const range = before.$cstNode?.range;
  const line = (range?.end.line ?? 0) + 1;
  const isShared = parts.some((part) => {
    const other = part.$cstNode?.range;
    return other !== undefined && other.start.line < line && other.end.line >= line;
  });
  if (isShared) return atEnd(document, lines, eol);
  const isList = lines.length === 1 && keywordOf(before) === keyword && range?.start.line === range?.end.line;
  const isLast = line >= document.textDocument.lineCount;
  const above = `${isLast ? eol : ''}${isList ? '' : eol}`;
  const below = isList || isLast || isBlank(document, line) ? '' : eol;
  const behind = isLast
    ? document.textDocument.positionAt(document.textDocument.getText().length)
    : { line, character: 0 };
  return TextEdit.insert(behind, `${above}${lines.join(eol)}${eol}${below}`);
}

/** Where the first journey or view stands among the parts. */
function firstMap(parts: readonly AstNode[]): number {
  const index = parts.findIndex((part) => ast.isJourney(part) || ast.isView(part));
  return index < 0 ? parts.length : index;
}

/** Before everything but a comment that heads the file. */
function atHead(document: LangiumDocument, parts: readonly AstNode[], lines: readonly string[], eol: string): TextEdit {
  const first = parts[0] && linesOf(document, parts[0]);
  if (!first) return atEnd(document, lines, eol);
  return TextEdit.insert({ line: first.first, character: 0 }, `${lines.join(eol)}${eol}${eol}`);
}

function atEnd({ textDocument }: LangiumDocument, lines: readonly string[], eol: string): TextEdit {
  const text = textDocument.getText();
  const above = text.trim() === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
  return TextEdit.insert(textDocument.positionAt(text.length), `${above}${lines.join(eol)}${eol}`);
}
