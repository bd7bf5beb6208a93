import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { createJourneyServices, type JourneySharedServices } from '../language/module.ts';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import { readInside } from './read-near.ts';
import { readText } from './read-text.ts';

/** What marks the folder out of which no import may lead, the surest first: people open a whole repository in their editor. */
const folderMarks = ['.git', 'journey.config.json', 'package.json'];

/** Files that were read, in the order asked for, and the services that read them. */
export interface ReadJourneys {
  readonly documents: readonly LangiumDocument[];
  readonly shared: JourneySharedServices;
}

/**
 * Reads files and what they import, and validates the files themselves: wholly, or as far as errors go.
 * @throws CannotRun when one of the files cannot be read
 */
export async function readJourneys(
  paths: readonly string[],
  looksFor: 'all' | 'errors' = 'all',
): Promise<ReadJourneys> {
  const homes = new Set(paths.map((path) => homeOf(resolve(path))));
  const { shared } = createJourneyServices({ fileSystemProvider: () => new FilesInside([...homes]) });
  const { workspace } = shared;
  workspace.WorkspaceManager.initialize({
    processId: null,
    rootUri: null,
    capabilities: {},
    workspaceFolders: [...homes].map((home) => ({ uri: URI.file(home).toString(), name: home })),
  });
  await workspace.WorkspaceManager.initializeWorkspace([]);
  const documents = await Promise.all(
    paths.map(async (path) => {
      if (!path.endsWith('.journey'))
        throw new CannotRun(t('cannot read {path}: it is not a .journey file.', { path }));
      const uri = URI.file(resolve(path));
      const text = await readText(path);
      const document = workspace.LangiumDocumentFactory.fromString(text.replace(/^\ufeff/, ''), uri);
      if (!workspace.LangiumDocuments.hasDocument(uri)) workspace.LangiumDocuments.addDocument(document);
      return workspace.LangiumDocuments.getDocument(uri) ?? document;
    }),
  );
  const imported = (await Promise.all(documents.map((document) => workspace.Imports.load(document)))).flat();
  await workspace.DocumentBuilder.build([...new Set(imported)].filter((each) => !documents.includes(each)));
  const validation = looksFor === 'all' || { categories: ['built-in'] };
  await workspace.DocumentBuilder.build([...new Set(documents)], { validation });
  return { documents, shared };
}

/** Files on the disk that lie in some folders: no link leads out of these. */
class FilesInside extends NodeFileSystemProvider {
  private readonly homes: readonly string[];

  constructor(homes: readonly string[]) {
    super();
    this.homes = homes;
  }

  override async readFile(uri: URI): Promise<string> {
    return (await this.read(uri)).toString('utf8');
  }

  override async readBinary(uri: URI): Promise<Uint8Array> {
    return this.read(uri);
  }

  private async read({ fsPath }: URI): Promise<Buffer> {
    for (const home of this.homes) {
      const bytes = await readInside(fsPath, home);
      if (bytes) return bytes;
    }
    throw new Error(`There is no ${fsPath}.`);
  }
}

/** The folder that a file belongs to: the nearest one above it with the surest mark of a project, or else its own. */
export function homeOf(path: string): string {
  for (const mark of folderMarks) {
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      if (existsSync(resolve(folder, mark))) return folder;
      if (folder === dirname(folder)) break;
    }
  }
  return insideWorkingFolder(path) ? process.cwd() : dirname(path);
}

function insideWorkingFolder(path: string): boolean {
  return !relative(process.cwd(), path).startsWith('..');
}
