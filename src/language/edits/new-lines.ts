import type { AstNode, LangiumDocument } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { braceOf, partsOf } from '../parts.ts';
import { declarationLines } from './declaration-lines.ts';
import { deleteLines } from './delete-lines.ts';
import { indentOf } from './indent.ts';
import { eolOf, indentAt, isOnlyComments, lineAt } from './lines.ts';
import { removal } from './removal.ts';

/** Adds a line behind another and all that belongs to it, indented like it. */
export function lineBehind(document: LangiumDocument, node: AstNode, line: string): TextEdit[] {
  const range = node.$cstNode?.range;
  if (!range) return [];
  const newLine = eolOf(document) + indentAt(document, range.start.line);
  const rest = restOf(document, range.end);
  const isLast = isOnlyComments(rest);
  const place = isLast ? { line: range.end.line, character: range.end.character + rest.length } : range.end;
  return [TextEdit.insert(place, newLine + line + (isLast ? '' : newLine))];
}

/** Adds a line at the head of a block that has braces. */
export function lineFirstIn(document: LangiumDocument, block: AstNode, line: string): TextEdit[] {
  const brace = braceOf(block);
  if (!brace) return [];
  const newLine = eolOf(document) + indentIn(document, block);
  const isLast = isOnlyComments(restOf(document, brace.range.end));
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

/** Removes a declaration with the comments that are about it, and the blank lines that would be too many. */
export function removeDeclaration(document: LangiumDocument, node: ast.Declaration): TextEdit[] {
  const lines = declarationLines(document, node);
  return lines ? deleteLines(document, [lines]) : [removal(node, document)];
}

function restOf(document: LangiumDocument, { line, character }: TextEdit['range']['end']): string {
  return lineAt(document, line).slice(character);
}

function indentIn(document: LangiumDocument, block: AstNode): string {
  return indentAt(document, block.$cstNode?.range.start.line ?? 0) + indentOf(document);
}
