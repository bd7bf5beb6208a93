import {
  type AstNode,
  AstUtils,
  type LangiumDocument,
  type LangiumDocuments,
  URI,
  UriUtils,
  type WorkspaceManager,
} from 'langium';
import * as ast from '../generated/ast.ts';
import type { JourneySharedServices } from '../module.ts';
import { partsOf } from '../parts.ts';
import { followPath } from '../paths.ts';

/** What an import leads to. */
export type ImportTarget =
  | { readonly kind: 'file'; readonly uri: URI }
  /** The path is empty, absolute, an address, or no text that a path can hold. */
  | { readonly kind: 'not-relative' }
  /** The path does not end in `.journey`. */
  | { readonly kind: 'no-journey' }
  /** The path leads out of the workspace folder. */
  | { readonly kind: 'outside'; readonly uri: URI };

/** Finds the files that a file imports. */
export class Imports {
  private readonly documents: LangiumDocuments;
  private readonly workspace: WorkspaceManager;
  /** Asked of every file of a workspace at every change, so kept for as long as a text stays as it is. */
  private known = new WeakMap<AstNode, readonly URI[]>();

  constructor(services: JourneySharedServices) {
    this.documents = services.workspace.LangiumDocuments;
    this.workspace = services.workspace.WorkspaceManager;
  }

  /** Forgets what imports lead to, because other folders are open now. */
  forget(): void {
    this.known = new WeakMap();
  }

  /** What the import leads to, whether or not that file exists. */
  targetOf(node: ast.Import): ImportTarget {
    const from = AstUtils.getDocument(node).uri;
    const uri = followPath(node.path, from);
    if (!uri) return { kind: 'not-relative' };
    if (!uri.path.endsWith('.journey')) return { kind: 'no-journey' };
    return this.isReachable(from, uri) ? { kind: 'file', uri } : { kind: 'outside', uri };
  }

  /** The files that a document imports itself, in the order written, read or not. */
  importedBy(document: LangiumDocument): readonly URI[] {
    const root: AstNode = document.parseResult.value;
    let uris = this.known.get(root);
    if (!uris) {
      uris = partsOf(root)
        .filter(ast.isImport)
        .map((node) => this.targetOf(node))
        .filter((target) => target.kind === 'file')
        .map((target) => target.uri);
      this.known.set(root, uris);
    }
    return uris;
  }

  /** All read documents that a document imports, directly or through others, nearest first, without itself; a cycle is fine. */
  closureOf(document: LangiumDocument): LangiumDocument[] {
    return this.seenBy(document).slice(1);
  }

  /** A document, and all that it imports. */
  seenBy(document: LangiumDocument): LangiumDocument[] {
    const seen = new Map([[document.uri.toString(), document]]);
    for (const each of seen.values()) {
      for (const uri of this.importedBy(each)) {
        const imported = this.documents.getDocument(uri);
        if (imported) seen.set(uri.toString(), imported);
      }
    }
    return [...seen.values()];
  }

  /** Reads what a document imports, directly or through others, and is not read yet. Files that are missing stay missing. */
  async load(document: LangiumDocument): Promise<LangiumDocument[]> {
    const loaded: LangiumDocument[] = [];
    const missing = new Set<string>();
    for (let more = true; more; ) {
      more = false;
      for (const each of this.seenBy(document)) {
        for (const uri of this.importedBy(each)) {
          if (this.documents.hasDocument(uri) || missing.has(uri.toString())) continue;
          try {
            loaded.push(await this.documents.getOrCreateDocument(uri));
            more = true;
          } catch {
            missing.add(uri.toString());
          }
        }
      }
    }
    return loaded;
  }

  /** Whether a file may import another. */
  isReachable(from: URI, to: URI): boolean {
    return UriUtils.contains(this.reachOf(from), to);
  }

  /** In which folder a file may import others: its workspace folder, or, without one, its own. */
  reachOf(from: URI): URI {
    return this.folderOf(from) ?? UriUtils.dirname(from);
  }

  /** The folder of the workspace that holds a file. */
  folderOf(uri: URI): URI | undefined {
    const folders = (this.workspace.workspaceFolders ?? []).map((folder) => URI.parse(folder.uri));
    return folders.find((folder) => UriUtils.contains(folder, uri));
  }
}
