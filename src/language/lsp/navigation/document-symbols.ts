import type { AstNode, LangiumDocument, NameProvider } from 'langium';
import type { DocumentSymbolProvider, NodeKindProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { kindInWords } from '../../kinds-in-words.ts';
import { partsOf, titleOf } from '../../parts.ts';
import type { JourneyEditorServices } from '../module.ts';

/**
 * The outline, which also gives breadcrumbs and sticky lines: declarations, and journeys with their stages and touchpoints, by title.
 * Facts such as pains are left out; there would be more of them than of all else.
 */
export class JourneyDocumentSymbolProvider implements DocumentSymbolProvider {
  private readonly names: NameProvider;
  private readonly kinds: NodeKindProvider;

  constructor(services: JourneyEditorServices) {
    this.names = services.references.NameProvider;
    this.kinds = services.shared.lsp.NodeKindProvider;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return this.symbolsIn(document.parseResult.value);
  }

  private symbolsIn(node: AstNode): DocumentSymbol[] {
    return partsOf(node).flatMap((part) => {
      const children = this.symbolsIn(part);
      if (!(ast.isDeclaration(part) || ast.isStage(part) || ast.isTouchpoint(part))) return children;
      const range = part.$cstNode?.range;
      if (!range) return children;
      return [
        {
          name: titleOf(part).replace(/\s+/g, ' ').trim() || t('Untitled {kind}', { kind: kindInWords(part.$type) }),
          detail: detailOf(part),
          kind: this.kinds.getSymbolKind(part),
          range,
          selectionRange: this.names.getNameNode(part)?.range ?? range,
          children,
        },
      ];
    });
  }
}

/** What stands dimly behind a title: what tells most about a thing of its kind. Names are not looked up yet. */
function detailOf(node: ast.Declaration | ast.Stage | ast.Touchpoint): string {
  switch (node.$type) {
    case ast.Persona.$type:
      return node.parts.filter(ast.isTextFact).find((part) => part.keyword === 'role')?.text ?? '';
    case ast.Channel.$type:
      return node.parts.find(ast.isIs)?.kind?.$refText ?? '';
    case ast.Emotion.$type:
      return node.score ?? '';
    case ast.Journey.$type:
      return node.parts.find(ast.isMapType)?.value ?? '';
    case ast.View.$type:
      return node.parts.find(ast.isOf)?.journey?.$refText ?? '';
    case ast.Touchpoint.$type: {
      const feels = node.parts.find(ast.isFeels);
      return [feels?.emotion?.$refText, feels?.score].filter(Boolean).join(' ');
    }
    default:
      return '';
  }
}
