import { DocumentState, type LangiumDocument, URI } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type TextDocumentChangeEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isBuiltin } from '../../references/builtin.ts';
import type { JourneyEditorSharedServices } from '../module.ts';

/**
 * Builds what changed at once. While the names of one change are being resolved, the next ones wait together: so the map follows
 * also those who type faster than a long journey is read. Once the names are resolved, a waiting change stops the rules of the
 * one before, whose findings would be old.
 *
 * What editors tell of files is taken as a hint only, for it may be late or tell of a folder alone: what is open is read from the
 * editor, and of all else the disk tells whether it is there.
 */
export class JourneyDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly services: JourneyEditorSharedServices;
  private touched = new Map<string, URI>();
  private isResolving = false;
  private builds = 0;

  constructor(services: JourneyEditorSharedServices) {
    super(services);
    this.services = services;
    services.workspace.DocumentBuilder.onBuildPhase(DocumentState.Linked, () => this.goOn());
  }

  /**
   * Watches journeys and the configuration only. Of all else what comes and goes, for it may be a folder: when one is deleted, VS Code tells
   * of the folder and not of the files in it, and of one that comes with files in it often likewise.
   */
  protected override getWatchers(): FileSystemWatcher[] {
    return [
      { globPattern: '**/*.journey' },
      { globPattern: '**/journey.config.json' },
      { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
    ];
  }

  /** Looks whether files and folders are still there, and reads them anew. */
  lookAt(uris: readonly URI[]): void {
    for (const uri of uris) this.touched.set(uri.toString(), uri);
    if (this.touched.size > 0 && !this.isResolving) void this.build();
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    this.lookAt([URI.parse(document.uri)]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const { Indexing, LangiumDocuments, TextDocuments } = this.services.workspace;
    const changes = params.changes.filter(({ uri }) => !TextDocuments.get(uri));
    for (const { uri, type } of changes) if (type === FileChangeType.Deleted) Indexing.forget(URI.parse(uri));
    const isKnown = ({ uri }: FileEvent) =>
      uri.endsWith('.journey') || LangiumDocuments.getDocuments(URI.parse(uri)).length > 0;
    this.lookAt(changes.filter(isKnown).map(({ uri }) => URI.parse(uri)));
    const isNew = (change: FileEvent) => change.type === FileChangeType.Created && !isKnown(change);
    void this.lookIntoFolders(changes.filter(isNew).map(({ uri }) => URI.parse(uri)));
  }

  /** Looks at those that are folders: of files that are no journeys nothing has to be built. */
  private async lookIntoFolders(uris: readonly URI[]): Promise<void> {
    const { FileSystemProvider } = this.services.workspace;
    const isFolder = (uri: URI) =>
      FileSystemProvider.stat(uri).then(
        ({ isDirectory }) => isDirectory,
        () => false,
      );
    const folders = await Promise.all(uris.map(async (uri) => ((await isFolder(uri)) ? [uri] : [])));
    this.lookAt(folders.flat());
  }

  protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
    this.lookAt([...changed, ...deleted]);
  }

  private goOn(): void {
    this.isResolving = false;
    if (this.touched.size > 0) void this.build();
  }

  private async build(): Promise<void> {
    this.isResolving = true;
    const build = ++this.builds;
    try {
      await this.workspaceManager.ready;
      const touched = [...this.touched.values()];
      this.touched.clear();
      await this.workspaceLock.write(async (token) => {
        const { changed, deleted } = await this.judge(touched);
        await this.documentBuilder.update(changed, deleted, token);
      });
    } catch (error) {
      console.error('A change could not be read:', error);
    }
    // Where there was nothing to resolve, or it failed, the resolved names are not told of.
    if (build === this.builds) this.goOn();
  }

  /** Which of these files are to be read anew or for the first time, and which have left the workspace. */
  private async judge(touched: readonly URI[]): Promise<{ changed: URI[]; deleted: URI[] }> {
    const { FileSystemProvider, LangiumDocuments, TextDocuments, WorkspaceFiles } = this.services.workspace;
    const changed: URI[] = [];
    const deleted: URI[] = [];
    const leaving: LangiumDocument[] = [];
    for (const uri of touched) {
      if (TextDocuments.get(uri)) {
        changed.push(uri);
        continue;
      }
      const known = LangiumDocuments.getDocuments(uri);
      // Something new, or a folder in which there may be something new.
      if (!known.some((document) => document.uri.toString() === uri.toString())) changed.push(uri);
      for (const document of known) {
        if (TextDocuments.get(document.uri) || isBuiltin(document.uri)) continue;
        const isThere = await FileSystemProvider.exists(document.uri);
        if (!isThere) deleted.push(document.uri);
        else if (await WorkspaceFiles.includes(document.uri)) changed.push(document.uri);
        else leaving.push(document);
      }
    }
    const imported = this.importedByOthers(leaving);
    for (const document of leaving) (imported.has(document) ? changed : deleted).push(document.uri);
    return { changed, deleted };
  }

  /** What the documents other than these import, directly or through others. */
  private importedByOthers(leaving: readonly LangiumDocument[]): ReadonlySet<LangiumDocument> {
    if (leaving.length === 0) return new Set();
    const { Imports, LangiumDocuments } = this.services.workspace;
    const staying = LangiumDocuments.all.toArray().filter((document) => !leaving.includes(document));
    return new Set(staying.flatMap((document) => Imports.closureOf(document)));
  }
}
