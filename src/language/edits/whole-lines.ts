import type { AstNode, LangiumDocument } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { braceOf } from '../parts.ts';
import { blockOf } from './block.ts';
import { indentOf } from './indent.ts';
import {
  blanksAbove,
  eolOf,
  indentAt,
  insertLines,
  isBlank,
  type Lines,
  linesOf,
  replaceLines,
  textOf,
} from './lines.ts';

/** Takes whole lines out of a block, with the blank lines around them that would be too many then. */
export function takeOut(document: LangiumDocument, lines: Lines, container: AstNode | undefined): TextEdit {
  const block = container && blockOf(document, container);
  const above = blanksAbove(document, lines.first);
  const below = blanksBelow(document, lines.last);
  if (below.last + 1 === block?.close) return replaceLines({ first: above.first, last: lines.last }, '');
  const isFirst = above.first - 1 === block?.open;
  const isGapTwice = above.first <= above.last && below.first <= below.last;
  return replaceLines(isFirst || isGapTwice ? { first: lines.first, last: below.last } : lines, '');
}

/**
 * Puts whole lines into a block, given as they are to stand there: before one of its parts, or else behind those of the same kind.
 * `gap`: the blank lines between them where the block does not tell. Undefined where the block shares its lines with what is in it.
 */
export function putInto(
  document: LangiumDocument,
  container: AstNode,
  text: string,
  alike: readonly AstNode[],
  before: AstNode | undefined,
  gap = '',
): TextEdit | undefined {
  const there = alike.map((each) => linesOf(document, each));
  if (!there.every((each) => each !== undefined)) return undefined;
  const blanks = gapAmong(document, there) ?? gap;
  const next = before && there[alike.indexOf(before)];
  if (next) return insertLines(next.first, text + blanks);
  const last = there.at(-1);
  if (last) return insertLines(last.last + 1, blanks + text);
  const block = blockOf(document, container);
  if (block) {
    const end = blanksAbove(document, block.close).first;
    return insertLines(end, (end > block.open + 1 ? blanks : '') + text);
  }
  return braceOf(container) ? openBraces(document, container, text) : addBraces(document, container, text);
}

/** Whole lines as they are indented in a block; what is indented less than the first of them stays as it is. */
export function indentedIn(document: LangiumDocument, text: string, from: string, container: AstNode): string {
  const to = indentIn(document, container);
  if (from === to) return text;
  return text
    .split(/(?<=\n)/)
    .map((line) => (line.startsWith(from) && line.trim() !== '' ? to + line.slice(from.length) : line))
    .join('');
}

/** What the lines in a block begin with: as its first line does that is a part, or one step more than the block. */
export function indentIn(document: LangiumDocument, container: AstNode): string {
  const block = blockOf(document, container);
  for (let line = (block?.open ?? 0) + 1; block && line < block.close; line++) {
    if (!isBlank(document, line)) return indentAt(document, line);
  }
  return indentAt(document, container.$cstNode?.range.start.line ?? 0) + indentOf(document);
}

/** The blank lines between the first two of some lines; undefined where there are not two. */
export function gapAmong(document: LangiumDocument, [, second]: readonly Lines[]): string | undefined {
  return second && textOf(document, blanksAbove(document, second.first));
}

function blanksBelow(document: LangiumDocument, line: number): Lines {
  let last = line;
  while (last + 1 < document.textDocument.lineCount && isBlank(document, last + 1)) last++;
  return { first: line + 1, last };
}

/** Where nothing but blanks stands between braces on one line. */
function openBraces(document: LangiumDocument, container: AstNode, text: string): TextEdit | undefined {
  const open = braceOf(container)?.range.end;
  const end = container.$cstNode?.range.end;
  if (!open || !end) return undefined;
  const range = { start: open, end: { line: end.line, character: end.character - 1 } };
  if (document.textDocument.getText(range).trim() !== '') return undefined;
  return TextEdit.replace(
    range,
    eolOf(document) + text + indentAt(document, container.$cstNode?.range.start.line ?? 0),
  );
}

function addBraces(document: LangiumDocument, container: AstNode, text: string): TextEdit | undefined {
  const range = container.$cstNode?.range;
  const outer = range && indentAt(document, range.start.line);
  return range && TextEdit.insert(range.end, ` {${eolOf(document)}${text}${outer}}`);
}
