import { type AstNode, type CstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { partsOf } from '../parts.ts';
import { eolOf, indentAt, isBlank, lineAt, rangeOf } from './lines.ts';
import { removal } from './removal.ts';

/** Adds a line behind another and all that belongs to it, indented like it. */
export function lineBehind(document: LangiumDocument, node: AstNode, line: string): TextEdit[] {
  const range = node.$cstNode?.range;
  if (!range) return [];
  const newLine = eolOf(document) + indentAt(document, range.start.line);
  const rest = restOf(document, range.end);
  const isLast = isComment(rest);
  const place = isLast ? { line: range.end.line, character: range.end.character + rest.length } : range.end;
  return [TextEdit.insert(place, newLine + line + (isLast ? '' : newLine))];
}

/** Adds a line at the head of a block that has braces. */
export function lineFirstIn(document: LangiumDocument, block: AstNode, line: string): TextEdit[] {
  const brace = braceOf(block);
  if (!brace) return [];
  const newLine = eolOf(document) + indentIn(document, block);
  const isLast = isComment(restOf(document, brace.range.end));
  return [TextEdit.insert(brace.range.end, newLine + line + (isLast ? '' : newLine))];
}

/** Adds a line at the end of a block, with braces if it has none yet. */
export function lineLastIn(document: LangiumDocument, block: AstNode, line: string): TextEdit[] {
  const cst = block.$cstNode;
  if (!cst) return [];
  const brace = braceOf(block);
  if (!brace) {
    const eol = eolOf(document);
    const end = eol + indentAt(document, cst.range.start.line);
    return [TextEdit.insert(cst.range.end, ` {${eol}${indentIn(document, block)}${line}${end}}`)];
  }
  const last = partsOf(block).findLast((part) => (part.$cstNode?.offset ?? 0) >= brace.end);
  return last ? lineBehind(document, last, line) : lineFirstIn(document, block, line);
}

/** Removes a declaration with the comment that documents it, and one of the blank lines around. */
export function removeDeclaration(document: LangiumDocument, node: ast.Declaration): TextEdit[] {
  const cst = node.$cstNode;
  if (!cst) return [];
  const { start } = (documentationOf(cst) ?? cst).range;
  const { end } = cst.range;
  const before = lineAt(document, start.line).slice(0, start.character);
  if (before.trim() !== '' || !isComment(restOf(document, end))) return [removal(node, document)];
  const isLoose = start.line === 0 || isBlank(document, start.line - 1);
  const isMore = end.line + 1 < document.textDocument.lineCount && isBlank(document, end.line + 1);
  return [TextEdit.del(rangeOf({ first: start.line, last: end.line + (isLoose && isMore ? 1 : 0) }))];
}

/** The brace that opens the block of a node. */
function braceOf(node: AstNode): CstNode | undefined {
  return 'open' in node && node.open === true ? GrammarUtils.findNodeForProperty(node.$cstNode, 'open') : undefined;
}

/** The comment `/** … *\/` right before a declaration. */
function documentationOf(declaration: CstNode): CstNode | undefined {
  const comment = CstUtils.findCommentNode(declaration, ['BLOCK_COMMENT']);
  const isRightBefore = comment?.range.end.line === declaration.range.start.line - 1;
  return isRightBefore && comment.text.startsWith('/**') ? comment : undefined;
}

function restOf(document: LangiumDocument, { line, character }: TextEdit['range']['end']): string {
  return lineAt(document, line).slice(character);
}

function isComment(rest: string): boolean {
  return /^\s*(\/\/.*)?$/.test(rest);
}

function indentIn(document: LangiumDocument, block: AstNode): string {
  const indent = indentAt(document, block.$cstNode?.range.start.line ?? 0);
  return indent + (indent.includes('\t') ? '\t' : '  ');
}
