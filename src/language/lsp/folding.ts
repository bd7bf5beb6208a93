import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { walk } from '../parts.ts';

/** Folds blocks, comments and the imports at the head of a file. */
export class JourneyFoldingRangeProvider implements FoldingRangeProvider {
  getFoldingRanges(document: LangiumDocument): FoldingRange[] {
    const root = document.parseResult.value;
    return [...blocks(root), ...comments(root), ...imports(root)];
  }
}

/** A block folds to its first line and its closing brace. */
function* blocks(root: AstNode): Iterable<FoldingRange> {
  for (const node of walk(root)) {
    const range = 'open' in node && node.open ? node.$cstNode?.range : undefined;
    if (range && range.end.line - range.start.line > 1)
      yield { startLine: range.start.line, endLine: range.end.line - 1 };
  }
}

function* comments(root: AstNode): Iterable<FoldingRange> {
  if (!root.$cstNode) return;
  for (const leaf of CstUtils.flattenCst(root.$cstNode)) {
    const { start, end } = leaf.range;
    if (leaf.tokenType.name === 'BLOCK_COMMENT' && end.line > start.line) {
      yield { startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Comment };
    }
  }
}

function* imports(root: AstNode): Iterable<FoldingRange> {
  const ranges = (ast.isDocument(root) ? root.parts : []).filter(ast.isImport).map((node) => node.$cstNode?.range);
  const first = ranges.at(0);
  const last = ranges.at(-1);
  if (first && last && last.end.line > first.start.line) {
    yield { startLine: first.start.line, endLine: last.end.line, kind: FoldingRangeKind.Imports };
  }
}
