import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { braceOf, partsOf, walk } from '../../parts.ts';

/** Comments that begin and end a region; language-configuration.json has the same for editors that look there. */
const regionStart = /^\/\/\s*#?region\b/;
const regionEnd = /^\/\/\s*#?endregion\b/;

/** Folds blocks, long texts, comments, regions between comments, and the imports at the head of a file. */
export class JourneyFoldingRangeProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const root = document.parseResult.value;
    const leaves = root.$cstNode ? CstUtils.flattenCst(root.$cstNode).toArray() : [];
    const lineComments = leaves.filter((leaf, index) => isLineComment(leaf) && beginsLine(leaf, leaves[index - 1]));
    return [
      ...blocks(root),
      ...blockComments(leaves),
      ...commentRuns(lineComments),
      ...regions(lineComments),
      ...longTexts(leaves),
      ...imports(root),
    ];
  }
}

/** A block folds to the line of its opening brace and its closing brace. */
function* blocks(root: AstNode): Iterable<FoldingRange> {
  for (const node of walk(root)) {
    const startLine = braceOf(node)?.range.start.line;
    const endLine = (node.$cstNode?.range.end.line ?? 0) - 1;
    if (startLine !== undefined && endLine > startLine) yield { startLine, endLine };
  }
}

function* blockComments(leaves: readonly LeafCstNode[]): Iterable<FoldingRange> {
  for (const { tokenType, range } of leaves) {
    if (tokenType.name === 'BLOCK_COMMENT' && range.end.line > range.start.line)
      yield { startLine: range.start.line, endLine: range.end.line, kind: FoldingRangeKind.Comment };
  }
}

/** Comments on lines of their own, one below the other. */
function* commentRuns(comments: readonly LeafCstNode[]): Iterable<FoldingRange> {
  const lines = comments.filter(({ text }) => !regionStart.test(text) && !regionEnd.test(text)).map(lineOf);
  let first: number | undefined;
  for (const [index, line] of lines.entries()) {
    first ??= line;
    if (lines[index + 1] === line + 1) continue;
    if (line > first) yield { startLine: first, endLine: line, kind: FoldingRangeKind.Comment };
    first = undefined;
  }
}

/** From `// region` to its `// endregion`; one without the other is only a comment. */
function* regions(comments: readonly LeafCstNode[]): Iterable<FoldingRange> {
  const starts: number[] = [];
  for (const comment of comments) {
    if (regionStart.test(comment.text)) starts.push(lineOf(comment));
    if (!regionEnd.test(comment.text)) continue;
    const startLine = starts.pop();
    if (startLine !== undefined) yield { startLine, endLine: lineOf(comment), kind: FoldingRangeKind.Region };
  }
}

/** A long text folds to its first line and its closing quotes. */
function* longTexts(leaves: readonly LeafCstNode[]): Iterable<FoldingRange> {
  for (const { tokenType, range } of leaves) {
    const endLine = range.end.line - 1;
    if (tokenType.name === 'TEXT' && endLine > range.start.line) yield { startLine: range.start.line, endLine };
  }
}

function* imports(root: AstNode): Iterable<FoldingRange> {
  const ranges = partsOf(root)
    .filter(ast.isImport)
    .map((node) => node.$cstNode?.range);
  const first = ranges.at(0);
  const last = ranges.at(-1);
  if (first && last && last.end.line > first.start.line) {
    yield { startLine: first.start.line, endLine: last.end.line, kind: FoldingRangeKind.Imports };
  }
}

function isLineComment({ tokenType }: LeafCstNode): boolean {
  return tokenType.name === 'LINE_COMMENT';
}

function beginsLine(leaf: LeafCstNode, before: LeafCstNode | undefined): boolean {
  return !before || before.range.end.line < lineOf(leaf);
}

function lineOf({ range }: LeafCstNode): number {
  return range.start.line;
}
