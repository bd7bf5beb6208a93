import { type AstNode, CstUtils, GrammarAST, type LangiumDocument } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver';
import { keywordOf } from '../parts.ts';
import { lineKind, modifierKind } from '../vocabulary/index.ts';
import { describe, describeWord } from './descriptions.ts';
import type { JourneyEditorServices } from './module.ts';

/** Explains keywords, and what a name stands for. */
export class JourneyHoverProvider implements HoverProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    if (!root) return undefined;
    const { references, parser, documentation } = this.services;
    const offset = document.textDocument.offsetAt(params.position);
    const leaf = CstUtils.findDeclarationNodeAtOffset(root, offset, parser.GrammarConfig.nameRegexp);
    if (!leaf) return undefined;
    const target: AstNode | undefined = references.References.findDeclarations(leaf)[0];
    const value = target
      ? describe(target, documentation.DocumentationProvider.getDocumentation(target))
      : GrammarAST.isKeyword(leaf.grammarSource)
        ? explainKeyword(leaf.astNode, leaf.text)
        : undefined;
    return value === undefined ? undefined : { contents: { kind: 'markdown', value }, range: leaf.range };
  }
}

/** What a keyword means on its line. */
function explainKeyword(node: AstNode, word: string): string | undefined {
  const line = node.$container && keywordOf(node.$container);
  const kind = modifierKind(word, line ?? '') ?? lineKind(word) ?? lineKind(keywordOf(node) ?? '');
  return kind && describeWord(kind);
}
