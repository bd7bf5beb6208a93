import {
  type AstNode,
  type AstNodeDescription,
  type Cancellation,
  DefaultIndexManager,
  type LangiumDocument,
  type Stream,
  stream,
  type URI,
} from 'langium';
import type { JourneySharedServices } from '../module.ts';

/**
 * Knows that a file depends on all that it imports, also on names that are not there yet. It keeps no list of references,
 * which would have to be renewed for every file at every keystroke: `usesOf` looks for them.
 */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly services: JourneySharedServices;
  private sortedUris: readonly string[] | undefined;
  private readonly affected = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();

  constructor(services: JourneySharedServices) {
    super(services);
    this.services = services;
  }

  /** Every file's declarations, by path: what is offered and said must not depend on which file was changed last. */
  override allElements(nodeType?: string, uris?: Set<string>): Stream<AstNodeDescription> {
    this.sortedUris ??= [...this.symbolIndex.keys()].sort();
    const asked = uris ? this.sortedUris.filter((uri) => uris.has(uri)) : this.sortedUris;
    return stream(asked).flatMap((uri) => this.getFileDescriptions(uri, nodeType));
  }

  override async updateContent(document: LangiumDocument, token?: Cancellation.CancellationToken): Promise<void> {
    await super.updateContent(document, token);
    this.sortedUris = undefined;
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    this.sortedUris = undefined;
  }

  override async updateReferences(): Promise<void> {}

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    let affected = this.affected.get(changedUris);
    if (!affected) {
      affected = this.importersOf(changedUris);
      this.affected.set(changedUris, affected);
    }
    return affected.has(document.uri.toString());
  }

  /** The documents that import one of these files, directly or through others. */
  private importersOf(uris: ReadonlySet<string>): ReadonlySet<string> {
    const { Imports } = this.services.workspace;
    const importers = new Map<string, string[]>();
    for (const document of this.documents.all) {
      for (const imported of Imports.importedBy(document)) {
        const known = importers.get(imported.toString());
        if (known) known.push(document.uri.toString());
        else importers.set(imported.toString(), [document.uri.toString()]);
      }
    }
    const found = new Set<string>();
    const waiting = [...uris];
    for (let uri = waiting.pop(); uri !== undefined; uri = waiting.pop()) {
      for (const importer of importers.get(uri) ?? []) {
        if (found.has(importer)) continue;
        found.add(importer);
        waiting.push(importer);
      }
    }
    return found;
  }

  /** What other documents refer to in a document. */
  nodesUsedElsewhere(document: LangiumDocument): ReadonlySet<AstNode> {
    const importers = this.importersOf(new Set([document.uri.toString()]));
    const used = new Set<AstNode>();
    for (const other of this.documents.all) {
      if (other === document || !importers.has(other.uri.toString())) continue;
      for (const reference of other.references) if ('ref' in reference && reference.ref) used.add(reference.ref);
    }
    return used;
  }
}
