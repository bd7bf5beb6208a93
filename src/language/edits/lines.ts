import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { firstLeaf } from '../parts.ts';

/** Whole lines of a text, both ends included; they count from 0. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** How the lines of a document end. */
export function eolOf({ textDocument }: LangiumDocument): string {
  return textDocument.getText(rangeOf({ first: 0, last: 0 })).endsWith('\r\n') ? '\r\n' : '\n';
}

/** One line, without its end; empty behind the last. */
export function lineAt({ textDocument }: LangiumDocument, line: number): string {
  return textDocument.getText(rangeOf({ first: line, last: line })).replace(/[\r\n]+$/, '');
}

export function isBlank(document: LangiumDocument, line: number): boolean {
  return lineAt(document, line).trim() === '';
}

/** The blanks that a line begins with. */
export function indentAt(document: LangiumDocument, line: number): string {
  return /^[ \t]*/.exec(lineAt(document, line))?.[0] ?? '';
}

/** Lines with their ends. */
export function rangeOf({ first, last }: Lines): Range {
  return { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } };
}

/** Lines as a text in which every line has an end, also the last of the file. */
export function textOf(document: LangiumDocument, lines: Lines): string {
  const text = document.textDocument.getText(rangeOf(lines));
  return text === '' || /[\r\n]$/.test(text) ? text : text + eolOf(document);
}

/**
 * The lines on which a node stands, with the comments right above it and behind it; undefined where something else stands on
 * them too.
 */
export function linesOf(document: LangiumDocument, node: AstNode): Lines | undefined {
  const cst = node.$cstNode;
  if (!cst) return undefined;
  const { start, end } = cst.range;
  const before = lineAt(document, start.line).slice(0, start.character);
  const behind = lineAt(document, end.line).slice(end.character);
  if (!isOnlyComments(before) || !isOnlyComments(behind)) return undefined;
  return { first: firstCommentLine(document, node) ?? start.line, last: end.line };
}

/** Whether part of a line holds nothing but blanks and whole comments. */
export function isOnlyComments(text: string): boolean {
  return /^\s*(\/\*([^*]|\*(?!\/))*\*\/\s*)*(\/\/.*)?$/.test(text);
}

/** Where the comments begin that stand on lines of their own right above a node. */
function firstCommentLine(document: LangiumDocument, node: AstNode): number | undefined {
  if (!node.$cstNode) return undefined;
  let first: number | undefined;
  let leaf = firstLeaf(node.$cstNode);
  for (;;) {
    const above = CstUtils.getPreviousNode(leaf, true);
    if (!above?.hidden || above.range.end.line < leaf.range.start.line - 1) return first;
    const { start } = above.range;
    if (lineAt(document, start.line).slice(0, start.character).trim() !== '') return first;
    first = start.line;
    leaf = above;
  }
}

/** The blank lines right above a line; none: the last lies before the first. */
export function blanksAbove(document: LangiumDocument, line: number): Lines {
  let first = line;
  while (first > 0 && isBlank(document, first - 1)) first--;
  return { first, last: line - 1 };
}

/** The edit that puts a text of whole lines in the place of others. */
export function replaceLines(lines: Lines, newText: string): TextEdit {
  return { range: rangeOf(lines), newText };
}

/** The edit that inserts a text of whole lines above a line. */
export function insertLines(line: number, newText: string): TextEdit {
  return replaceLines({ first: line, last: line - 1 }, newText);
}
