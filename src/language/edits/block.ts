import { type AstNode, GrammarUtils, type LangiumDocument } from 'langium';
import { braceOf } from '../parts.ts';
import { isOnlyComments, lineAt } from './lines.ts';

/** Where the braces of a block stand; lines count from 0. */
export interface Block {
  /** The line that ends with the opening brace. */
  readonly open: number;
  /** The line that holds the closing brace and nothing else. */
  readonly close: number;
}

/** The braces of a node's block; undefined without one, or where they share their lines with what is inside. */
export function blockOf(document: LangiumDocument, node: AstNode): Block | undefined {
  const open = braceOf(node)?.range.end;
  const close = GrammarUtils.findNodeForKeyword(node.$cstNode, '}')?.range;
  if (!open || !close || open.line === close.start.line) return undefined;
  if (!isOnlyComments(lineAt(document, open.line).slice(open.character))) return undefined;
  if (lineAt(document, close.start.line).slice(0, close.start.character).trim() !== '') return undefined;
  if (!isOnlyComments(lineAt(document, close.end.line).slice(close.end.character))) return undefined;
  return { open: open.line, close: close.start.line };
}
