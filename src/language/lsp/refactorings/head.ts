import type { AstNode, LangiumDocument } from 'langium';
import type { Lines } from '../../edits/lines.ts';
import { braceOf } from '../../parts.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import type { RefactoringPlace } from './refactoring.ts';

/** The node of one kind that begins where somebody asks: the cursor, or the whole selection, is on the lines before its block. */
export function headAt<T extends AstNode>(
  { around, range }: RefactoringPlace,
  is: (node: AstNode) => node is T,
): T | undefined {
  const node = around.find(is);
  const head = node && headOf(node);
  return head && head.first <= range.start.line && range.end.line <= head.last ? node : undefined;
}

/** The lines from the first word of a node to the brace that opens its block, or to its end. */
export function headOf(node: AstNode): Lines | undefined {
  const range = node.$cstNode?.range;
  if (!range) return undefined;
  const brace = braceOf(node)?.range;
  return { first: range.start.line, last: (brace ?? range).end.line };
}

/** Whether lines can be read without a problem of syntax. */
export function areReadable(document: LangiumDocument, { first, last }: Lines): boolean {
  return findSyntaxProblems(document).every(({ range }) => range.end.line < first || range.start.line > last);
}
