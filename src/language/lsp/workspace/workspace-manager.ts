import { type LangiumDocument, URI, type WorkspaceFolder } from 'langium';
import {
  DidChangeConfigurationNotification,
  type InitializeParams,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { JourneyWorkspaceManager } from '../../references/workspace-manager.ts';
import type { JourneyEditorSharedServices } from '../module.ts';

/**
 * Is ready at once, so that opened files are served first, and lets `Indexing` read the others. Follows the folders that are open and
 * the setting `files.exclude`.
 */
export class JourneyEditorWorkspaceManager extends JourneyWorkspaceManager {
  private readonly editor: JourneyEditorSharedServices;
  private canConfigure = false;
  private canRegister = false;
  private canChangeFolders = false;

  constructor(services: JourneyEditorSharedServices) {
    super(services);
    this.editor = services;
    services.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
      if (section === 'files') void this.lookAgain();
    });
  }

  override initialize(params: InitializeParams): void {
    const { capabilities, rootUri, workspaceFolders } = params;
    // Some editors know of one folder only.
    this.folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri, name: rootUri }] : []);
    const workspace = capabilities?.workspace;
    this.canConfigure = workspace?.configuration ?? false;
    this.canRegister = workspace?.didChangeConfiguration?.dynamicRegistration ?? false;
    this.canChangeFolders = workspace?.workspaceFolders ?? false;
  }

  override async initialized(): Promise<void> {
    const { Connection } = this.editor.lsp;
    if (Connection && this.canChangeFolders) {
      Connection.workspace.onDidChangeWorkspaceFolders((event) => this.changeFolders(event));
    }
    if (Connection && this.canRegister) {
      void Connection.client.register(DidChangeConfigurationNotification.type, { section: 'files.exclude' });
    }
    await this.mutex.write((token) => this.initializeWorkspace([], token));
    await this.editor.workspace.Indexing.add(this.findAll());
  }

  override async searchFolder(folder: URI): Promise<URI[]> {
    return this.editor.workspace.WorkspaceFiles.find(folder);
  }

  private async findAll(): Promise<readonly URI[]> {
    const { WorkspaceFiles } = this.editor.workspace;
    const folders = this.folders ?? [];
    const settings = await this.excludeSettings(folders);
    WorkspaceFiles.configure(folders.map(({ uri }, index) => ({ uri: URI.parse(uri), exclude: settings[index] })));
    return WorkspaceFiles.findAll();
  }

  private async excludeSettings(folders: readonly WorkspaceFolder[]): Promise<readonly unknown[]> {
    const { Connection } = this.editor.lsp;
    if (!Connection || !this.canConfigure || folders.length === 0) return [];
    const items = folders.map(({ uri }) => ({ scopeUri: uri, section: 'files.exclude' }));
    try {
      return await Connection.workspace.getConfiguration(items);
    } catch {
      // An editor that does not tell leaves nothing out.
      return [];
    }
  }

  private async changeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
    this.editor.workspace.Imports.forget();
    await this.lookAgain();
  }

  /** Reads what belongs to the workspace by now, and looks again at all that did. */
  private async lookAgain(): Promise<void> {
    const { LangiumDocuments, Indexing } = this.editor.workspace;
    const found = this.findAll();
    await found;
    const known = LangiumDocuments.all.map((document: LangiumDocument) => document.uri).toArray();
    this.editor.lsp.DocumentUpdateHandler.lookAt(known);
    await Indexing.add(found);
  }
}
