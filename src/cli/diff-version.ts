import { readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { EmptyFileSystemProvider, type LangiumDocument, URI } from 'langium';
import type { Side } from '../diff/index.ts';
import { createJourneyServices } from '../language/module.ts';
import { sourcesOf, toModel } from '../language/to-model.ts';
import { filesAt } from './git.ts';
import { decode } from './read-text.ts';

/** A state of a folder of files, of now or of earlier. */
export interface Version {
  /** The folder, absolute. */
  readonly root: string;
  /** What files hold, by their path in the folder with slashes; those that are not there are left out. */
  readonly read: (paths: readonly string[]) => Promise<Map<string, Uint8Array>>;
}

/** The files as they are on the disk. */
export function filesOnDisk(root: string): Version {
  const one = async (path: string) => [path, await readFile(join(root, path)).catch(() => undefined)] as const;
  return {
    root,
    read: async (paths) => {
      const found = await Promise.all(paths.map(one));
      return new Map(found.flatMap(([path, bytes]) => (bytes ? [[path, bytes] as const] : [])));
    },
  };
}

/** The files of a commit; an empty name stands for what is staged. */
export function filesOfCommit(root: string, commit: string): Version {
  return { root, read: (paths) => filesAt(root, commit, paths) };
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

/**
 * Reads files of a version and what they import there.
 * @throws CannotRun when one is not text in UTF-8
 */
export async function readSides(version: Version, paths: readonly string[]): Promise<Map<string, ReadSide>> {
  const texts = await textsWithImports(version, paths);
  const { shared } = createJourneyServices({ fileSystemProvider: () => new VersionFiles(version, texts) });
  const { workspace } = shared;
  workspace.WorkspaceManager.initialize({
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [{ uri: URI.file(version.root).toString(), name: version.root }],
  });
  await workspace.WorkspaceManager.initializeWorkspace([]);
  const documents = new Map<string, LangiumDocument>();
  for (const path of paths) {
    if (texts.has(path))
      documents.set(path, await workspace.LangiumDocuments.getOrCreateDocument(uriOf(version, path)));
  }
  const all = new Set(documents.values());
  for (const document of documents.values()) for (const each of await workspace.Imports.load(document)) all.add(each);
  await workspace.DocumentBuilder.build([...all]);
  return new Map(
    [...documents].map(([path, document]) => {
      const { lexerErrors, parserErrors } = document.parseResult;
      const broken = document.references.filter(({ error }) => error !== undefined).length;
      const errors = lexerErrors.length + parserErrors.length + broken;
      return [path, { model: toModel(document), sources: sourcesOf(document), errors }] as const;
    }),
  );
}

export const uriOf = ({ root }: Version, path: string): URI => URI.file(join(root, path));

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

/** The files of a version, as the language reads them. */
class VersionFiles extends EmptyFileSystemProvider {
  private readonly version: Version;
  private readonly texts: Map<string, string>;

  constructor(version: Version, texts: Map<string, string>) {
    super();
    this.version = version;
    this.texts = texts;
  }

  override async readFile(uri?: URI): Promise<string> {
    const path = pathFrom(this.version.root, uri?.fsPath ?? '');
    const text = this.texts.get(path) ?? (await textsOf(this.version, [path])).get(path);
    if (text === undefined) throw new Error(`There is no ${path}.`);
    return text;
  }
}
