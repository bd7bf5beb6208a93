import type { AstNode, LangiumDocument } from 'langium';
import { partsOf } from '../parts.ts';
import { type Lines, lineAt, linesOf } from './lines.ts';

/**
 * The lines of a declaration with the comments that are about it. A comment above the first of several that stand right below each
 * other, each on one line, is about all of them, unless it is its documentation.
 */
export function declarationLines(document: LangiumDocument, node: AstNode): Lines | undefined {
  const lines = linesOf(document, node);
  const range = node.$cstNode?.range;
  if (!lines || !range || lines.first === range.start.line || range.start.line < range.end.line) return lines;
  const siblings = node.$container ? partsOf(node.$container) : [];
  const next = siblings[siblings.indexOf(node) + 1];
  const isListed = next?.$type === node.$type && next.$cstNode?.range.start.line === range.end.line + 1;
  const isDocumented = /^\s*\/\*\*/.test(lineAt(document, lines.first));
  return isListed && !isDocumented ? { first: range.start.line, last: lines.last } : lines;
}
