import { AstUtils, type LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import { Location, type ReferenceParams } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { usesOf } from '../../references/uses.ts';
import { leafAt, namedAt } from '../cursor.ts';
import type { JourneyEditorServices } from '../module.ts';
import { taggedWith } from '../tags.ts';

/** Finds every mention of a name, and everything with a tag. */
export class JourneyReferencesProvider implements ReferencesProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
    const named = namedAt(document, position, this.services);
    if (named) {
      const declared = context.includeDeclaration
        ? this.services.references.NameProvider.getNameNode(named.node)
        : undefined;
      return [
        ...(declared ? [Location.create(AstUtils.getDocument(named.node).uri.toString(), declared.range)] : []),
        ...usesOf(named.node, this.services).map((use) => Location.create(use.document.uri.toString(), use.range)),
      ];
    }
    const tag = leafAt(document, position)?.astNode;
    if (!ast.isTag(tag)) return [];
    return taggedWith(tag.value, document, this.services).flatMap((each) =>
      each.$cstNode ? [Location.create(AstUtils.getDocument(each).uri.toString(), each.$cstNode.range)] : [],
    );
  }
}
