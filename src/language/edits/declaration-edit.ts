import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
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
  const usual = usualEdit(document, parts, lines, eol);
  const open = openEnd(document);
  if (open === undefined || document.textDocument.offsetAt(usual.range.start) <= open) return usual;
  const above = parts.findLast(
    ({ $cstNode: node }) => node && node.offset < open && !isShared(parts, node.range.start.line),
  );
  const line = above && (linesOf(document, above)?.first ?? above.$cstNode?.range.start.line);
  return TextEdit.insert({ line: line ?? 0, character: 0 }, `${lines.join(eol)}${eol}${eol}`);
}

function usualEdit(
  document: LangiumDocument,
  parts: readonly AstNode[],
  lines: readonly string[],
  eol: string,
): TextEdit {
  const keyword = /^[a-z]+/.exec(lines.find((line) => /^[a-z]/.test(line)) ?? '')?.[0];
  const before =
    parts.findLast((part) => keywordOf(part) === keyword) ??
    parts.slice(0, firstMap(parts)).findLast(ast.isDeclaration) ??
    parts.findLast(ast.isImport);
  if (!before) return atHead(document, parts, lines, eol);

  const range = before.$cstNode?.range;
  const line = (range?.end.line ?? 0) + 1;
  if (isShared(parts, line)) return atEnd(document, lines, eol);
  const isList = lines.length === 1 && keywordOf(before) === keyword && range?.start.line === range?.end.line;
  const isLast = line >= document.textDocument.lineCount;
  const above = `${isLast ? eol : ''}${isList ? '' : eol}`;
  const below = isList || isLast || isBlank(document, line) ? '' : eol;
  const behind = isLast
    ? document.textDocument.positionAt(document.textDocument.getText().length)
    : { line, character: 0 };
  return TextEdit.insert(behind, `${above}${lines.join(eol)}${eol}${below}`);
}

/** Whether a line begins within a part. */
function isShared(parts: readonly AstNode[], line: number): boolean {
  return parts.some(({ $cstNode: node }) => node && node.range.start.line < line && node.range.end.line >= line);
}

/** Where a comment or a long text begins that is not closed, and takes in all that is written behind it. */
function openEnd({ parseResult }: LangiumDocument): number | undefined {
  const root = parseResult.value.$cstNode;
  const last = root && CstUtils.flattenCst(root).reduce<LeafCstNode | undefined>((_, leaf) => leaf, undefined);
  const isOpen = last && /^(\/\*(?![\s\S]*\*\/$)|"""(?![\s\S]*"""$))/.test(last.text);
  return isOpen ? last.offset : undefined;
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
