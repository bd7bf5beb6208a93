import { type AstNode, type CstNode, CstUtils, GrammarUtils, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { firstLeaf } from '../parts.ts';

/** Adds lines behind a line and all that belongs to it, indented like it. */
export function linesBehind(document: LangiumDocument, node: AstNode, ...lines: readonly string[]): TextEdit[] {
  const end = node.$cstNode?.range.end;
  if (!end) return [];
  const newLine = eolOf(document) + indentOf(document, node);
  const rest = lineAt(document, end.line).slice(end.character);
  const isLast = /^[ \t]*(\/\/.*)?\r?\n?$/.test(rest);
  const place = isLast ? { line: end.line, character: end.character + rest.replace(/\r?\n$/, '').length } : end;
  return [TextEdit.insert(place, lines.map((line) => newLine + line).join('') + (isLast ? '' : newLine))];
}

/** Adds lines before a line and the comment that documents it, indented like it. */
export function linesBefore(document: LangiumDocument, node: AstNode, ...lines: readonly string[]): TextEdit[] {
  const range = node.$cstNode && (docCommentOf(node) ?? firstLeaf(node.$cstNode)).range;
  if (!range) return [];
  const newLine = eolOf(document) + indentOf(document, node);
  return [TextEdit.insert(range.start, lines.map((line) => line + newLine).join(''))];
}

/** Adds a line at the head of a block that has braces. */
export function lineFirstIn(document: LangiumDocument, block: AstNode, line: string): TextEdit[] {
  const brace = braceOf(block);
  if (!brace) return [];
  const newLine = eolOf(document) + childIndentOf(document, block);
  const rest = lineAt(document, brace.range.end.line).slice(brace.range.end.character);
  const isBroken = /^[ \t]*(\/\/.*)?\r?\n?$/.test(rest);
  return [TextEdit.insert(brace.range.end, newLine + line + (isBroken ? '' : newLine))];
}

/** Adds a line at the end of a block, with braces if it has none yet. */
export function lineLastIn(document: LangiumDocument, block: AstNode, line: string): TextEdit[] {
  const brace = braceOf(block);
  const cst = block.$cstNode;
  if (!cst) return [];
  if (!brace) {
    const eol = eolOf(document);
    const indent = indentOf(document, block);
    return [TextEdit.insert(cst.range.end, ` {${eol}${childIndentOf(document, block)}${line}${eol}${indent}}`)];
  }
  const parts = 'parts' in block && Array.isArray(block.parts) ? (block.parts as AstNode[]) : [];
  const last = parts.filter((part) => (part.$cstNode?.offset ?? 0) >= brace.end).at(-1);
  return last ? linesBehind(document, last, line) : lineFirstIn(document, block, line);
}

/** Removes a line with all that belongs to it and the comment that documents it; alone on its lines, these go as well. */
export function removeLines(document: LangiumDocument, node: AstNode): TextEdit[] {
  const cst = node.$cstNode;
  if (!cst) return [];
  const { start } = (docCommentOf(node) ?? cst).range;
  const { end } = cst.range;
  const before = lineAt(document, start.line).slice(0, start.character);
  const behind = lineAt(document, end.line).slice(end.character);
  const isAlone = before.trim() === '' && /^[ \t]*(\/\/.*)?\r?\n?$/.test(behind);
  if (!isAlone) return [TextEdit.del({ start, end })];
  // Of the blank lines before and behind, one is enough.
  const isBlank = (line: number) => line < document.textDocument.lineCount && lineAt(document, line).trim() === '';
  const spare = (start.line === 0 || isBlank(start.line - 1)) && isBlank(end.line + 1) ? 1 : 0;
  const range: Range = {
    start: { line: start.line, character: 0 },
    end: { line: end.line + 1 + spare, character: 0 },
  };
  return [TextEdit.del(range)];
}

/** The brace that opens the block of a node. */
function braceOf(node: AstNode): CstNode | undefined {
  return 'open' in node && node.open === true ? GrammarUtils.findNodeForProperty(node.$cstNode, 'open') : undefined;
}

/** The comment `/** … *\/` right before a declaration. */
function docCommentOf(node: AstNode): CstNode | undefined {
  if (!ast.isDeclaration(node)) return undefined;
  const comment = CstUtils.findCommentNode(node.$cstNode, ['BLOCK_COMMENT']);
  const start = node.$cstNode?.range.start;
  return comment?.text.startsWith('/**') && comment.range.end.line + 1 === start?.line ? comment : undefined;
}

function lineAt({ textDocument }: LangiumDocument, line: number): string {
  return textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

/** The blanks before the line on which a node begins. */
function indentOf(document: LangiumDocument, node: AstNode): string {
  return /^[ \t]*/.exec(lineAt(document, node.$cstNode?.range.start.line ?? 0))?.[0] ?? '';
}

function childIndentOf(document: LangiumDocument, node: AstNode): string {
  const indent = indentOf(document, node);
  return indent + (indent.includes('\t') ? '\t' : '  ');
}

/** How lines end in a document. */
export function eolOf({ textDocument }: LangiumDocument): string {
  return lineAt({ textDocument } as LangiumDocument, 0).endsWith('\r\n') ? '\r\n' : '\n';
}
