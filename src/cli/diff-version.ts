import { join, posix, relative, sep } from 'node:path';
import { DocumentState, EmptyFileSystemProvider, type LangiumDocument, URI } from 'langium';
import type { Side } from '../diff/index.ts';
import { createJourneyServices, type JourneyServices } from '../language/module.ts';
import { type PartNodes, sourceOf, toModelAndNodes } from '../language/to-model.ts';
import type { MapStyle, Sources } from '../model/index.ts';
import { filesAt } from './git.ts';
import { nearFile, nearFilesOfCommit, type ReadNear, readInside } from './read-near.ts';
import { decode } from './read-text.ts';

/** A state of a folder of files, of now or of earlier. */
export interface Version {
  /** The folder, absolute. */
  readonly root: string;
  /** What files hold, by their path in the folder with slashes; those that are not there are left out. */
  readonly read: (paths: readonly string[]) => Promise<Map<string, Uint8Array>>;
  /** What reads pictures and fonts near a file of it, by its address. */
  readonly near: (uri: string) => ReadNear;
}

/** The files as they are on the disk, without those that links lead to from elsewhere. */
export function filesOnDisk(root: string): Version {
  const one = async (path: string) => [path, await readInside(join(root, path), root)] as const;
  return {
    root,
    read: async (paths) => {
      const found = await Promise.all(paths.map(one));
      return new Map(found.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
    },
    near: (uri) => nearFile(uri, root),
  };
}

/** The files of a commit; an empty name stands for what is staged. */
export function filesOfCommit(root: string, commit: string): Version {
  return {
    root,
    read: (paths) => filesAt(root, commit, paths),
    near: nearFilesOfCommit(root, commit),
  };
}

/** A file that was read, and how many errors are in it. */
export interface ReadSide extends Side {
  readonly errors: number;
}

/** Imports as they are mostly written; others are read when they are met. */
const imports = /^\s*import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gm;

/** The paths that a file imports, from the root. */
export function importsIn(path: string, text: string): string[] {
  return [...text.matchAll(imports)]
    .map(([, double, single]) => posix.normalize(posix.join(posix.dirname(path), double ?? single ?? '')))
    .filter((each) => each.endsWith('.journey') && !each.startsWith('..'));
}

/** Reads versions of one folder one after the other. What is the same in the next version is not read again. */
export class VersionReader {
  private readonly services: JourneyServices;
  private readonly started: Promise<void>;
  readonly root: string;
  private version: Version | undefined;
  private texts: ReadonlyMap<string, string> = new Map();
  private readonly read = new Map<LangiumDocument, ReadSide>();

  constructor(root: string) {
    this.root = root;
    this.services = servicesIn(root, (uri) => this.textAt(uri));
    this.started = this.services.shared.workspace.WorkspaceManager.initializeWorkspace([]);
  }

  /**
   * Reads files of a version of the folder, and what they import there.
   * @throws CannotRun when one is not text in UTF-8
   */
  async sidesOf(version: Version, paths: readonly string[]): Promise<Map<string, ReadSide>> {
    await this.started;
    this.change(version, await textsWithImports(version, paths));
    const { LangiumDocuments, Imports, DocumentBuilder } = this.services.shared.workspace;
    const documents = new Map<string, LangiumDocument>();
    for (const path of paths) {
      if (!this.texts.has(path)) continue;
      documents.set(path, await LangiumDocuments.getOrCreateDocument(uriOf(this, path)));
    }
    const all = new Set(documents.values());
    for (const document of documents.values()) for (const each of await Imports.load(document)) all.add(each);
    await DocumentBuilder.build([...all]);
    return new Map([...documents].map(([path, document]) => [path, this.sideOf(document)] as const));
  }

  /** Forgets what is not the same in another version, and what was read of it elsewhere. */
  private change(version: Version, texts: ReadonlyMap<string, string>): void {
    const { LangiumDocuments, IndexManager, DocumentBuilder } = this.services.shared.workspace;
    const old = this.texts;
    this.version = version;
    this.texts = texts;
    const documents = LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file').toArray();
    const isSame = ({ uri }: LangiumDocument) => {
      const path = pathFrom(this.root, uri.fsPath);
      return texts.has(path) && texts.get(path) === old.get(path);
    };
    const changed = new Set(documents.filter((each) => !isSame(each)).map(({ uri }) => uri.toString()));
    // A file that was not there before may be what an import has waited for.
    for (const path of texts.keys()) if (!old.has(path)) changed.add(uriOf(this, path).toString());
    for (const document of documents) {
      if (changed.has(document.uri.toString())) {
        LangiumDocuments.deleteDocument(document.uri);
        IndexManager.remove(document.uri);
        this.read.delete(document);
      } else if (IndexManager.isAffected(document, changed)) {
        DocumentBuilder.resetToState(document, DocumentState.ComputedScopes);
        this.read.delete(document);
      }
    }
    this.services.references.ScopeProvider.forget();
  }

  private sideOf(document: LangiumDocument): ReadSide {
    const known = this.read.get(document);
    if (known) return known;
    const { lexerErrors, parserErrors } = document.parseResult;
    const broken = document.references.filter(({ error }) => error !== undefined).length;
    const errors = lexerErrors.length + parserErrors.length + broken;
    const { model, nodes } = toModelAndNodes(document);
    const side = { model, sources: sourcesWhenAsked(nodes), errors };
    this.read.set(document, side);
    return side;
  }

  private async textAt(uri: URI): Promise<string | undefined> {
    const path = pathFrom(this.root, uri.fsPath);
    return this.texts.get(path) ?? (this.version && (await textsOf(this.version, [path])).get(path));
  }
}

/** What is chosen for the maps of files of a version, by their paths. */
export function mapStylesOf(version: Version): (path: string) => Promise<MapStyle> {
  const textAt = async (uri: URI) => {
    const path = pathFrom(version.root, uri.fsPath);
    return (await textsOf(version, [path])).get(path);
  };
  const { RuleSettings } = servicesIn(version.root, textAt).shared.workspace;
  return (path) => RuleSettings.mapStyleFor(uriOf(version, path));
}

/** Services for a folder whose files are read as someone else says. */
function servicesIn(root: string, textAt: TextAt): JourneyServices {
  const services = createJourneyServices({ fileSystemProvider: () => new VersionFiles(textAt) });
  const workspaceFolders = [{ uri: URI.file(root).toString(), name: root }];
  services.shared.workspace.WorkspaceManager.initialize({
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders,
  });
  return services;
}

export const uriOf = ({ root }: { readonly root: string }, path: string): URI => URI.file(join(root, path));

/** The path from the root with slashes. */
export const pathFrom = (root: string, file: string): string => relative(root, file).split(sep).join('/');

async function textsWithImports(version: Version, paths: readonly string[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const asked = new Set<string>();
  for (let next: readonly string[] = paths; next.length > 0; ) {
    for (const path of next) asked.add(path);
    const found = await textsOf(version, next);
    for (const [path, text] of found) texts.set(path, text);
    const imported = new Set([...found].flatMap(([path, text]) => importsIn(path, text)));
    next = [...imported].filter((path) => !asked.has(path));
  }
  return texts;
}

/** The texts of files, those that are not there left out. */
export async function textsOf(version: Version, paths: readonly string[]): Promise<Map<string, string>> {
  const files = await version.read(paths);
  return new Map([...files].map(([path, bytes]) => [path, decode(path, bytes).replace(/^\ufeff/, '')] as const));
}

/** Where parts are written: worked out of those that changed, which are few. */
function sourcesWhenAsked(nodes: PartNodes): Sources {
  return new Proxy<Sources>({}, { get: (_, id) => (typeof id === 'string' ? sourceOf(id, nodes) : undefined) });
}

/** What a file says; undefined where there is none. */
type TextAt = (uri: URI) => Promise<string | undefined>;

/** Files that are read as someone else says. */
class VersionFiles extends EmptyFileSystemProvider {
  private readonly textAt: TextAt;

  constructor(textAt: TextAt) {
    super();
    this.textAt = textAt;
  }

  override async exists(uri?: URI): Promise<boolean> {
    return uri !== undefined && (await this.textAt(uri)) !== undefined;
  }

  override async readFile(uri?: URI): Promise<string> {
    const text = uri && (await this.textAt(uri));
    if (text === undefined) throw new Error(`There is no ${uri}.`);
    return text;
  }
}
