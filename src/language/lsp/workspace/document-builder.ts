import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  isOperationCancelled,
  type LangiumDocument,
  OperationCancelled,
  URI,
  UriUtils,
} from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { JourneyEditorSharedServices } from '../module.ts';

const onlyErrors: BuildOptions = { validation: { categories: ['built-in'] } };
const uncancelled = Cancellation.CancellationToken.None;

/**
 * Builds what is open before all else, so that a change of a file that a thousand others import is checked as soon as any other.
 * Files that are not open are checked for errors only. Whoever asks about a document waits for its newest text.
 */
export class JourneyDocumentBuilder extends DefaultDocumentBuilder {
  private readonly services: JourneyEditorSharedServices;
  /** The documents whose last diagnostics that were sent are not empty. */
  private readonly withProblems = new Set<string>();

  constructor(services: JourneyEditorSharedServices) {
    super(services);
    this.services = services;
  }

  override async update(changed: URI[], deleted: URI[], token = uncancelled): Promise<void> {
    await super.update(changed, deleted, token);
    await this.checkUses(token);
  }

  /** Checks open files again of which others use something else by now. */
  private async checkUses(token: CancellationToken): Promise<void> {
    const { IndexManager } = this.services.workspace;
    const unsure = this.langiumDocuments.all
      .filter((document) => this.isOpen(document.uri) && IndexManager.isUseNew(document))
      .toArray();
    for (const document of unsure) this.resetToState(document, DocumentState.IndexedReferences);
    if (unsure.length > 0) await this.buildDocuments(unsure, this.updateBuildOptions, token);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: CancellationToken,
  ): Promise<void> {
    const all = await this.readWithImports(documents, token);
    // What is declared anywhere is known before the first name is resolved.
    await this.runCancelable(all, DocumentState.IndexedContent, token, (document) =>
      this.indexManager.updateContent(document, token),
    );
    const open = all.filter((document) => this.isOpen(document.uri));
    const others = all.filter((document) => !this.isOpen(document.uri));
    await super.buildDocuments(open, options, token);
    await super.buildDocuments(others, options === this.updateBuildOptions ? onlyErrors : options, token);
  }

  /** Parses documents and reads what they import. */
  private async readWithImports(documents: LangiumDocument[], token: CancellationToken): Promise<LangiumDocument[]> {
    const all = new Set(documents);
    await this.runCancelable(documents, DocumentState.Parsed, token, async (document) => {
      try {
        await this.langiumDocumentFactory.update(document, token);
      } catch (error) {
        if (isOperationCancelled(error)) throw error;
        // The file went away before it could be read.
        all.delete(document);
        this.langiumDocuments.deleteDocument(document.uri);
        this.cleanUpDeleted(document);
        await Promise.all(this.updateListeners.map((tell) => tell([], [document.uri])));
      }
    });
    for (const document of [...all]) {
      for (const imported of await this.services.workspace.Imports.load(document)) all.add(imported);
    }
    return [...all];
  }

  protected override cleanUpDeleted(document: LangiumDocument): void {
    super.cleanUpDeleted(document);
    this.withProblems.delete(document.uri.toString());
  }

  private isOpen(uri: URI): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    if (this.langiumDocuments.hasDocument(changed) || this.isOpen(changed)) return [changed];
    const { WorkspaceFiles } = this.services.workspace;
    if (!changed.path.endsWith('.journey')) return WorkspaceFiles.find(changed);
    const isWanted = this.isImported(changed) || (await WorkspaceFiles.includes(changed));
    return isWanted && (await this.fileSystemProvider.exists(changed)) ? [changed] : [];
  }

  private isImported(uri: URI): boolean {
    const { Imports } = this.services.workspace;
    return this.langiumDocuments.all.some((document) =>
      Imports.importedBy(document).some((each) => UriUtils.equals(each, uri)),
    );
  }

  /** What was built was built with the options that never change. */
  protected override resultsAreIncomplete(): boolean {
    return false;
  }

  /**
   * A name can mean something else only when a file changes that is imported. What is said of unknown names depends on all files, which
   * matters to whoever has them before their eyes.
   */
  protected override shouldRelink(document: LangiumDocument, changedUris: Set<string>): boolean {
    if (this.indexManager.isAffected(document, changedUris)) return true;
    return this.isOpen(document.uri) && document.references.some(({ error }) => error !== undefined);
  }

  protected override async validate(document: LangiumDocument, token: CancellationToken): Promise<void> {
    await super.validate(document, token);
    const uri = document.uri.toString();
    const hadProblems = this.withProblems.delete(uri);
    if (document.diagnostics?.length) this.withProblems.add(uri);
    // A thousand times "nothing wrong" is no news, except for whoever asked for all that can be said.
    else if (!this.isOpen(document.uri) && !hadProblems && !this.isWhole(document)) delete document.diagnostics;
  }

  private isWhole(document: LangiumDocument): boolean {
    return this.getBuildOptions(document).validation === true;
  }

  /** Tells of what was reached also when the build is to stop: of a document that need not be built again nothing else would tell. */
  protected override notifyDocumentPhase(document: LangiumDocument, state: DocumentState): Promise<void> {
    return super.notifyDocumentPhase(document, state, uncancelled);
  }

  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    if (!this.isOpen(uri)) return super.awaitDocumentState(state, uri, token);
    if (this.hasReached(state, uri)) return uri;
    const { TextDocuments } = this.services.workspace;
    return new Promise((resolve, reject) => {
      const listening = [
        this.onDocumentPhase(state, (document) => {
          if (UriUtils.equals(document.uri, uri) && this.hasReached(state, uri)) settle(() => resolve(uri));
        }),
        TextDocuments.onDidClose(({ document }) => {
          if (UriUtils.equals(URI.parse(document.uri), uri)) settle(() => reject(OperationCancelled));
        }),
        token.onCancellationRequested(() => settle(() => reject(OperationCancelled))),
      ];
      const settle = (end: () => void) => {
        for (const each of listening) each.dispose();
        end();
      };
    });
  }

  /** Waits until all files of the workspace are read, and all changes are built. */
  protected override async awaitBuilderState(_state: DocumentState, token: CancellationToken): Promise<void> {
    const { Indexing, WorkspaceLock, TextDocuments } = this.services.workspace;
    await Indexing.whole(token);
    for (const { uri } of TextDocuments.all()) {
      await this.awaitDocumentState(DocumentState.Parsed, URI.parse(uri), token);
    }
    await WorkspaceLock.read(() => {});
  }

  /** Whether the newest text of an open document has come so far. */
  private hasReached(state: DocumentState, uri: URI): boolean {
    const document = this.langiumDocuments.getDocument(uri);
    const text = this.textDocuments?.get(uri)?.getText();
    return document !== undefined && document.state >= state && text === textOf(document);
  }
}

/** The text that a document was last parsed from. */
function textOf(document: LangiumDocument): string | undefined {
  return document.parseResult.value.$cstNode?.root.fullText;
}
