import type { AstNode, LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { OpenedBlock } from '../../parser/line-reader.ts';
import { partsOf, placeIn } from '../../parts.ts';

/** A place in a text from which on it can be read without what stands before. */
export interface SafeStart {
  readonly offset: number;
  /** The blocks that are open there, outermost first. */
  readonly blocks: readonly OpenedBlock[];
}

/**
 * The last line before a place's own line that begins a declaration, a stage or a touchpoint, so that a long text need not be read from its
 * head at each completion. The document may have been read before its last change: what stands up to that line must be the same.
 */
export function findSafeStart(document: LangiumDocument, text: string, offset: number): SafeStart {
  const head: SafeStart = { offset: 0, blocks: [] };
  const root: AstNode = document.parseResult.value;
  const read = root.$cstNode?.root.fullText;
  if (read === undefined) return head;
  const lineStart = startOfLine(text, offset);
  let found = head;
  const blocks: OpenedBlock[] = [];
  for (let node: AstNode | undefined = root; node; ) {
    const part: AstNode | undefined = partsOf(node).findLast((each) => isAnchor(each) && offsetOf(each) < lineStart);
    const place = placeIn(part);
    if (!part) break;
    const start = startOfLine(read, offsetOf(part));
    if (/^[ \t]*$/.test(read.slice(start, offsetOf(part)))) found = { offset: start, blocks: [...blocks] };
    const column = (part.$cstNode?.range.start.character ?? 0) + 1;
    if (place) blocks.push({ keyword: place, column });
    node = place && 'open' in part && part.open ? part : undefined;
  }
  const isSame = read === text || read.startsWith(text.slice(0, endOfLine(text, found.offset)));
  return isSame && !hasStrayBrace(document, read, found.offset) ? found : head;
}

function isAnchor(node: AstNode): boolean {
  return ast.isDeclaration(node) || ast.isStage(node) || ast.isTouchpoint(node);
}

function offsetOf(node: AstNode): number {
  return node.$cstNode?.offset ?? Number.POSITIVE_INFINITY;
}

/** The syntax tree tells nothing of braces that were left out. */
function hasStrayBrace({ parseResult }: LangiumDocument, text: string, end: number): boolean {
  return (parseResult.lexerReport?.diagnostics ?? []).some(
    (problem) => problem.offset < end && text[problem.offset] === '{',
  );
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
