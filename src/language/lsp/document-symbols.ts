import type { AstNode, LangiumDocument, NameProvider } from 'langium';
import type { DocumentSymbolProvider, NodeKindProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { isNamed, partsOf, titleOf } from '../parts.ts';
import type { JourneyEditorServices } from './module.ts';

/** The outline: declarations, and journeys with their stages and touchpoints, by title. */
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
      if (!(ast.isDeclaration(part) || ast.isStage(part) || ast.isTouchpoint(part))) return [];
      const name = isNamed(part) ? titleOf(part) : '';
      const range = part.$cstNode?.range;
      if (!name.trim() || !range) return [];
      const detail = part.title && part.name ? part.name : '';
      return [
        {
          name,
          detail,
          kind: this.kinds.getSymbolKind(part),
          range,
          selectionRange: this.names.getNameNode(part)?.range ?? range,
          children: this.symbolsIn(part),
        },
      ];
    });
  }
}
