import { type AstNode, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { keywordOf } from '../parts.ts';
import { lineKind, modifierKind } from '../vocabulary/index.ts';
import { cardOf } from './cards/index.ts';
import { pathCard } from './cards/path-cards.ts';
import { ruleCard } from './cards/rule-card.ts';
import { valueCard } from './cards/value-cards.ts';
import { leafAt, namedAt } from './cursor.ts';
import { describeWord } from './descriptions.ts';
import type { JourneyEditorServices } from './module.ts';

/** Explains what is under the cursor: a name or title, a keyword, a value, a path, or a rule in a comment. */
export class JourneyHoverProvider implements HoverProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  async getHoverContent(document: LangiumDocument, params: HoverParams): Promise<Hover | undefined> {
    const rule = ruleCard(document, params.position);
    if (rule) return rule;
    const leaf = leafAt(document, params.position);
    const value = leaf && (await this.explain(leaf, document, params));
    return value ? { contents: { kind: 'markdown', value }, range: leaf.range } : undefined;
  }

  private async explain(leaf: LeafCstNode, document: LangiumDocument, { position }: HoverParams) {
    const context = { services: this.services, document };
    const named = namedAt(document, position, this.services);
    if (named) return cardOf(named.node, context);
    if (GrammarAST.isKeyword(leaf.grammarSource)) return explainKeyword(leaf.astNode, leaf.text);
    return valueCard(leaf, context) ?? (await pathCard(leaf, context));
  }
}

/** What a keyword means on its line. */
function explainKeyword(node: AstNode, word: string): string | undefined {
  const line = node.$container && keywordOf(node.$container);
  const kind = modifierKind(word, line ?? '') ?? lineKind(word) ?? lineKind(keywordOf(node) ?? '');
  return kind && describeWord(kind);
}
