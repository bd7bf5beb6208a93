import { type AstNode, AstUtils, type LangiumDocument, type MaybePromise, URI } from 'langium';
import type { DefinitionProvider, ImplementationProvider, TypeDefinitionProvider } from 'langium/lsp';
import { LocationLink, type Range, type TextDocumentPositionParams } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import type { NamedNode } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { kindOf } from '../../relations.ts';
import { leafAt, namedAt } from '../cursor.ts';
import type { JourneyEditorServices } from '../module.ts';
import { targetOf } from '../path-targets.ts';

/** Leads from a name to its declaration, and from an import to its file. */
export class JourneyDefinitionProvider implements DefinitionProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  getDefinition(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): MaybePromise<LocationLink[] | undefined> {
    const named = namedAt(document, position, this.services);
    if (named) return linksTo([named.node], named.leaf.range, this.services);
    const leaf = leafAt(document, position);
    const target = leaf && targetOf(leaf, document, this.services);
    const isRead =
      target?.kind === 'import' && this.services.shared.workspace.LangiumDocuments.hasDocument(URI.parse(target.uri));
    return leaf && isRead ? [LocationLink.create(target.uri, start, start, leaf.range)] : undefined;
  }
}

/** Leads from a channel to the channel that it is a kind of. */
export class JourneyTypeDefinitionProvider implements TypeDefinitionProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  getTypeDefinition(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): MaybePromise<LocationLink[] | undefined> {
    const named = namedAt(document, position, this.services);
    const kind = ast.isChannel(named?.node) ? kindOf(named.node) : undefined;
    return named && kind ? linksTo([kind], named.leaf.range, this.services) : undefined;
  }
}

/** On what line a thing is made real by the thing that the line belongs to. */
const realizingLines: ReadonlySet<string> = new Set([
  ast.Revises.$type,
  ast.Solves.$type,
  ast.Delivers.$type,
  ast.Is.$type,
]);

/**
 * Leads from a journey to those that revise it, from a pain to the opportunities that solve it, from an opportunity to the
 * solutions that deliver it, and from a channel to those of its kind.
 */
export class JourneyImplementationProvider implements ImplementationProvider {
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  getImplementation(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): MaybePromise<LocationLink[] | undefined> {
    const named = namedAt(document, position, this.services);
    if (!named) return undefined;
    const lines = usesOf(named.node, this.services).filter((use) => realizingLines.has(use.node.$type));
    const nodes = lines.map((use) => use.node.$container).filter((node) => node !== undefined);
    return linksTo([...new Set(nodes)] as NamedNode[], named.leaf.range, this.services);
  }
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function linksTo(nodes: readonly AstNode[], origin: Range, { references }: JourneyEditorServices): LocationLink[] {
  return nodes.flatMap((node) => {
    const range = node.$cstNode?.range;
    const name = references.NameProvider.getNameNode(node)?.range ?? range;
    const uri = AstUtils.getDocument(node).uri.toString();
    return range && name ? [LocationLink.create(uri, range, name, origin)] : [];
  });
}
