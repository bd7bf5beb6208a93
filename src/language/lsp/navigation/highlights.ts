import { AstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { partsOf } from '../../parts.ts';
import { usesIn } from '../../references/uses.ts';
import { leafAt, namedAt } from '../cursor.ts';
import { isKeywordLeaf, isOnLineOf, ownLeaves } from '../leaves.ts';
import type { JourneyEditorServices } from '../module.ts';
import { tagsIn } from '../tags.ts';

/**
 * Marks where a thing is declared and mentioned in a file, where else a tag stands, and for a keyword the words on its line that
 * belong to it.
 */
export class JourneyDocumentHighlightProvider implements DocumentHighlightProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] {
    const named = namedAt(document, position, this.services);
    if (named) {
      const isHere = AstUtils.getDocument(named.node) === document;
      const declared = isHere ? this.services.references.NameProvider.getNameNode(named.node) : undefined;
      return [
        ...(declared ? [DocumentHighlight.create(declared.range, DocumentHighlightKind.Write)] : []),
        ...usesIn(document, named.node).map((use) => DocumentHighlight.create(use.range, DocumentHighlightKind.Read)),
      ];
    }
    const leaf = leafAt(document, position);
    if (ast.isTag(leaf?.astNode)) {
      const tags = tagsIn(document).get(leaf.astNode.value) ?? [];
      return tags.flatMap((tag) =>
        tag.$cstNode ? [DocumentHighlight.create(tag.$cstNode.range, DocumentHighlightKind.Text)] : [],
      );
    }
    return leaf && isKeywordLeaf(leaf) ? keywordsAround(leaf) : [];
  }
}

/** The keywords of a line, from that which it begins with to the words that follow, whichever of them is asked for. */
function keywordsAround({ astNode: node }: LeafCstNode): DocumentHighlight[] {
  const around = node.$container;
  const line = around && isOnLineOf(node, around) ? around : node;
  return [line, ...partsOf(line).filter((part) => isOnLineOf(part, line))]
    .flatMap((each) => ownLeaves(each).filter(isKeywordLeaf))
    .map((word) => DocumentHighlight.create(word.range, DocumentHighlightKind.Text));
}
