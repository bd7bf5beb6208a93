import type { AstNode, LangiumDocument, LeafCstNode } from 'langium';
import type { Position, Range, SelectionRange } from 'vscode-languageserver';
import { isClosed, quotesOf } from '../../parser/text-value.ts';
import { partsOf } from '../../parts.ts';
import { leafAt } from '../cursor.ts';
import { bracesOf, isOnLineOf } from '../leaves.ts';

/** Offsets in a text; `end` is behind the last character. */
type Span = readonly [start: number, end: number];

/**
 * What "expand selection" takes step by step: the word, the text inside its quotes, with them, the word that follows on a line
 * with all that belongs to it, the line, all lines of the block, the block, what stands around it, and so on.
 */
export function selectionRangesAt(document: LangiumDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRangeAt(document, position));
}

function selectionRangeAt(document: LangiumDocument, position: Position): SelectionRange {
  const { textDocument } = document;
  const offset = textDocument.offsetAt(position);
  const leaf = leafAt(document, position);
  const spans: Span[] = [[offset, offset]];
  for (const [start, end] of candidates(leaf, offset, document)) {
    const [innerStart, innerEnd] = spans.at(-1) ?? [offset, offset];
    if (start <= innerStart && end >= innerEnd && end - start > innerEnd - innerStart) spans.push([start, end]);
  }
  const grown = spans.length > 1 ? spans.slice(1) : spans;
  const rangeOf = ([start, end]: Span): Range => ({
    start: textDocument.positionAt(start),
    end: textDocument.positionAt(end),
  });
  return grown.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: rangeOf(span), ...(parent && { parent }) }),
    undefined,
  ) as SelectionRange;
}

/** Spans around an offset from the smallest to the largest; some are empty, equal, or beside it. */
function* candidates(leaf: LeafCstNode | undefined, offset: number, document: LangiumDocument): Iterable<Span> {
  if (leaf) {
    if (leaf.tokenType.name === 'TEXT') yield* spansInText(leaf, offset);
    yield [leaf.offset, leaf.end];
  }
  let node: AstNode | undefined = leaf?.astNode ?? innermostAt(document.parseResult.value, offset);
  for (; node?.$cstNode && node.$container; node = node.$container) {
    const { offset: start, end } = node.$cstNode;
    const { open, close } = bracesOf(node);
    if (open) {
      yield [start, trimmedEnd(document, start, open.offset)];
      const lines = partsOf(node).filter((part) => part.$cstNode && !isOnLineOf(part, node as AstNode));
      const [first, last] = [lines[0]?.$cstNode, lines.at(-1)?.$cstNode];
      if (first && last) yield [first.offset, last.end];
      yield [open.end, close?.offset ?? end];
      yield [open.offset, end];
    }
    yield [start, end];
  }
  yield [0, document.textDocument.getText().length];
}

/** The word in a text, and the text without its quotes. */
function* spansInText(leaf: LeafCstNode, offset: number): Iterable<Span> {
  const quotes = quotesOf(leaf.text).length;
  const start = leaf.offset + quotes;
  const end = leaf.end - (isClosed(leaf.text) ? quotes : 0);
  for (const { index, 0: word } of leaf.text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
    const at = leaf.offset + index;
    if (at <= offset && at + word.length >= offset) yield [at, at + word.length];
  }
  yield [start, end];
}

function trimmedEnd(document: LangiumDocument, start: number, end: number): number {
  return start + document.textDocument.getText().slice(start, end).trimEnd().length;
}

/** The innermost node around an offset, for places between tokens. */
function innermostAt(node: AstNode, offset: number): AstNode {
  const inside = partsOf(node).find(({ $cstNode: cst }) => cst && cst.offset <= offset && cst.end >= offset);
  return inside ? innermostAt(inside, offset) : node;
}
