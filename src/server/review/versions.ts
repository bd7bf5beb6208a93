import { type LangiumDocument, URI } from 'langium';
import type { Connection, WorkspaceFolder } from 'vscode-languageserver';
import { createJourneyServices } from '../../language/module.ts';
import { sourcesOf, toModel } from '../../language/to-model.ts';
import { type ReadText, withoutText } from './read-text.ts';
import { VersionFiles } from './version-files.ts';

/** Versions that are kept: those with which the texts that are open are compared, mostly a single one. */
const mostVersions = 4;

/** Reads files of earlier versions, with what they import there; each once. */
export class Versions {
  private readonly connection: Connection;
  private readonly folders: () => readonly WorkspaceFolder[];
  /** The one that was asked for last stands last. */
  private readonly known = new Map<string, Version>();

  constructor(connection: Connection, folders: () => readonly WorkspaceFolder[]) {
    this.connection = connection;
    this.folders = folders;
  }

  /** A file as it was in a version; one without any text where it was not there. */
  read(uri: string, version: string): Promise<ReadText> {
    const known = this.known.get(version) ?? new Version(this.connection, version, this.folders());
    this.known.delete(version);
    this.known.set(version, known);
    for (const oldest of [...this.known.keys()].slice(0, -mostVersions)) this.known.delete(oldest);
    return known.read(uri);
  }
}

class Version {
  private readonly shared: ReturnType<typeof createJourneyServices>['shared'];
  private readonly started: Promise<void>;
  private readonly texts = new Map<string, Promise<ReadText>>();
  /** One file after the other: what two of them import would else be read twice. */
  private last: Promise<unknown>;

  constructor(connection: Connection, version: string, folders: readonly WorkspaceFolder[]) {
    this.shared = createJourneyServices({
      fileSystemProvider: () => new VersionFiles(connection, version),
    }).shared;
    const { WorkspaceManager } = this.shared.workspace;
    WorkspaceManager.initialize({
      processId: null,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [...folders],
    });
    this.started = WorkspaceManager.initializeWorkspace([]);
    this.last = this.started;
  }

  read(uri: string): Promise<ReadText> {
    let text = this.texts.get(uri);
    if (!text) {
      text = this.last.then(() => this.load(uri));
      this.last = text;
      this.texts.set(uri, text);
    }
    return text;
  }

  private async load(uri: string): Promise<ReadText> {
    const { DocumentBuilder, Imports, LangiumDocuments } = this.shared.workspace;
    let document: LangiumDocument;
    try {
      document = await LangiumDocuments.getOrCreateDocument(URI.parse(uri));
    } catch {
      return withoutText(uri);
    }
    await DocumentBuilder.build([document, ...(await Imports.load(document))]);
    return { model: toModel(document), sources: sourcesOf(document), text: document.textDocument.getText() };
  }
}
