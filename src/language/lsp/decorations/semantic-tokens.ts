import {
  Cancellation,
  type CstNode,
  interruptAndCheck,
  isCompositeCstNode,
  isLeafCstNode,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { JourneyEditorServices } from '../module.ts';
import { type TokenKind, TokenKinds, tokenModifiers, tokenTypes } from './token-kinds.ts';

/** After so many tokens it looks whether the answer is still wanted. */
const tokensAtOnce = 5000;

/** Colours words by what they stand for; editors without a grammar of their own are given all that can be coloured. */
export class JourneySemanticTokenProvider implements SemanticTokenProvider {
  readonly tokenTypes: Record<string, number> = Object.fromEntries(tokenTypes.map((type, index) => [type, index]));
  readonly tokenModifiers: Record<string, number> = Object.fromEntries(
    tokenModifiers.map((modifier, index) => [modifier, 1 << index]),
  );
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  };
  private readonly services: JourneyEditorServices;
  /** What each open document was coloured with last. */
  private readonly builders = new Map<string, SemanticTokensBuilder>();

  constructor(services: JourneyEditorServices) {
    this.services = services;
    services.shared.workspace.TextDocuments.onDidClose(({ document }) => this.builders.delete(document.uri));
  }

  async semanticHighlight(
    document: LangiumDocument,
    { textDocument }: SemanticTokensParams,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<SemanticTokens> {
    const builder = new SemanticTokensBuilder();
    await this.fill(builder, document, undefined, cancelToken);
    this.builders.set(textDocument.uri, builder);
    return builder.build();
  }

  async semanticHighlightRange(
    document: LangiumDocument,
    { range }: SemanticTokensRangeParams,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<SemanticTokens> {
    const builder = new SemanticTokensBuilder();
    await this.fill(builder, document, range, cancelToken);
    return builder.build();
  }

  async semanticHighlightDelta(
    document: LangiumDocument,
    { textDocument, previousResultId }: SemanticTokensDeltaParams,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<SemanticTokens | SemanticTokensDelta> {
    const builder = this.builders.get(textDocument.uri);
    if (!builder) return this.semanticHighlight(document, { textDocument }, cancelToken);
    builder.previousResult(previousResultId);
    await this.fill(builder, document, undefined, cancelToken);
    return builder.buildEdits();
  }

  private async fill(
    builder: SemanticTokensBuilder,
    document: LangiumDocument,
    range: Range | undefined,
    cancelToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const root = document.parseResult.value.$cstNode;
    if (!root) return;
    const { hasGrammar } = this.services.shared.lsp.Client;
    const kinds = new TokenKinds(this.services.shared.AstReflection);
    let seen = 0;
    for (const leaf of leavesIn(root, range)) {
      if (++seen % tokensAtOnce === 0) await interruptAndCheck(cancelToken);
      const kind = kinds.of(leaf);
      if (kind && !(hasGrammar && kind.lexical)) this.push(builder, leaf, kind);
    }
  }

  /** Tokens of several lines are told line by line: not every editor takes them whole. */
  private push(builder: SemanticTokensBuilder, leaf: LeafCstNode, { type, modifiers }: TokenKind): void {
    const { start, end } = leaf.range;
    const typeNumber = this.tokenTypes[type] ?? 0;
    const bits = modifiers.reduce((sum, modifier) => sum | (this.tokenModifiers[modifier] ?? 0), 0);
    const lines = start.line === end.line ? [leaf.text] : leaf.text.split(/\r?\n/);
    lines.forEach((text, index) => {
      const character = index === 0 ? start.character : 0;
      if (text !== '') builder.push(start.line + index, character, text.length, typeNumber, bits);
    });
  }
}

/** The tokens of a text in their order, comments too, as far as they touch the lines of the range. */
function leavesIn(node: CstNode, range: Range | undefined, found: LeafCstNode[] = []): LeafCstNode[] {
  if (range && (lineOf(node, 0, 'start') > range.end.line || lineOf(node, -1, 'end') < range.start.line)) return found;
  if (isLeafCstNode(node)) found.push(node);
  else if (isCompositeCstNode(node)) for (const child of node.content) leavesIn(child, range, found);
  return found;
}

/** The line of a node's first or last token, comments too, which the node's own range does not count. */
function lineOf(node: CstNode, at: 0 | -1, side: 'start' | 'end'): number {
  const child = isCompositeCstNode(node) ? node.content.at(at) : undefined;
  return child ? lineOf(child, at, side) : node.range[side].line;
}
