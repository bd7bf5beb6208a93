import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  type Cancellation,
  DefaultIndexManager,
  DocumentState,
  type LangiumDocument,
  type ReferenceInfo,
  type Stream,
  stream,
  type URI,
} from 'langium';
import type { JourneySharedServices } from '../module.ts';
import { keyOf, type NamedNode, walk } from '../parts.ts';

/**
 * Knows that a file depends on all that it imports, also on names that are not there yet. It keeps no list of references,
 * which would have to be renewed for every file at every keystroke: `usesOf` looks for them.
 */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly services: JourneySharedServices;
  private sortedUris: readonly string[] | undefined;
  /** By the root of the tree in which they stand. */
  private readonly lastUsed = new WeakMap<AstNode, { declared: readonly NamedNode[]; used: ReadonlySet<AstNode> }>();
  private readonly knownNames = new WeakMap<AstNode, ReadonlySet<string>>();
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

  /**
   * Which declarations of a document others refer to. As long as the names of one of these are not resolved, as while it is built after
   * a change of this document, all that it names counts.
   */
  usedElsewhere(document: LangiumDocument, declared: readonly NamedNode[]): ReadonlySet<AstNode> {
    const used = this.findUsed(document, declared);
    this.lastUsed.set(document.parseResult.value, { declared, used });
    return used;
  }

  /** Whether others refer to something else in a document than when that was asked last. */
  isUseNew(document: LangiumDocument): boolean {
    const last = this.lastUsed.get(document.parseResult.value);
    if (!last) return false;
    const used = this.findUsed(document, last.declared);
    return used.size !== last.used.size || [...used].some((node) => !last.used.has(node));
  }

  private findUsed(document: LangiumDocument, declared: readonly NamedNode[]): ReadonlySet<AstNode> {
    const importers = this.importersOf(new Set([document.uri.toString()]));
    const names = new Set(declared.map(keyOf));
    const used = new Set<AstNode | undefined>();
    for (const other of this.documents.all) {
      if (other === document || !importers.has(other.uri.toString())) continue;
      if (other.state < DocumentState.Linked) {
        const known = this.namesIn(other);
        for (const node of declared) if (known.has(keyOf(node) ?? '')) used.add(node);
      } else {
        // Comparing names first keeps this fast: hardly any name is looked up.
        for (const each of other.references) if (names.has(each.$refText) && 'ref' in each) used.add(each.ref);
      }
    }
    return new Set(declared.filter((node) => used.has(node)));
  }

  /** All names by which the lines of a document call something. */
  private namesIn({ parseResult: { value } }: LangiumDocument): ReadonlySet<string> {
    let names = this.knownNames.get(value);
    if (!names) {
      names = new Set(walk(value).flatMap((node) => [...AstUtils.streamReferences(node)].map(refText)));
      this.knownNames.set(value, names);
    }
    return names;
  }
}

function refText({ reference }: ReferenceInfo): string {
  return reference.$refText;
}
