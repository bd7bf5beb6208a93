import {
  delayNextTick,
  type FileSystemProvider,
  type LangiumDocument,
  OperationCancelled,
  type URI,
  UriUtils,
} from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import type { JourneyEditorSharedServices } from '../module.ts';

/** From so many files on, the editor shows how far the reading has come. */
const many = 200;

/** So many files are fetched from the disk at once. */
const batch = 16;

/**
 * Reads the journeys of the workspace that nobody has opened, one by one: whatever the editor asks comes between any two of them.
 * Where that is cancelled, files are read when they are opened or imported, and all the others once a question needs them.
 */
export class Indexing {
  private readonly services: JourneyEditorSharedServices;
  private readonly fileSystem: FileSystemProvider;
  private readonly waiting = new Map<string, URI>();
  private running: Promise<void> | undefined;
  private isStopped = false;

  constructor(services: JourneyEditorSharedServices) {
    this.services = services;
    this.fileSystem = services.workspace.FileSystemProvider;
  }

  /** Reads what is found, after all that waits already. */
  async add(found: Promise<readonly URI[]>): Promise<void> {
    const before = this.running;
    this.isStopped = false;
    const reading = (async () => {
      const uris = await found;
      await before;
      for (const uri of uris) this.waiting.set(uri.toString(), uri);
      await this.readAll();
    })();
    this.running = reading;
    await reading;
  }

  /**
   * Waits until all files of the workspace are read; if that was cancelled, goes on with it.
   * @throws OperationCancelled when the question or the reading is cancelled
   */
  async whole(token: CancellationToken): Promise<void> {
    if (this.isStopped) void this.add(Promise.resolve([]));
    const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
    await Promise.race([this.running, cancelled]);
    if (token.isCancellationRequested || this.isStopped) throw OperationCancelled;
  }

  /** What this file or folder holds is not there any more, even where its text has been fetched already. */
  forget(gone: URI): void {
    for (const [key, uri] of this.waiting) if (UriUtils.contains(gone, uri)) this.waiting.delete(key);
  }

  private async readAll(): Promise<void> {
    const count = this.waiting.size;
    const progress = count > many ? this.showProgress() : undefined;
    for (let read = 0; this.waiting.size > 0 && !this.isStopped; ) {
      const uris = [...this.waiting.values()].slice(0, batch);
      const texts = await Promise.all(uris.map((uri) => this.textOf(uri)));
      for (const [index, uri] of uris.entries()) {
        if (this.isStopped) break;
        try {
          await this.read(uri, texts[index]);
        } catch (error) {
          console.error(`${uri} could not be read:`, error);
        }
        this.waiting.delete(uri.toString());
        const percent = (++read / count) * 100;
        const message = t('{at} of {all}', { at: read, all: count });
        void progress?.then((shown) => shown?.report(percent, message));
        await delayNextTick();
      }
    }
    void progress?.then((shown) => shown?.done());
    if (count > 0) this.checkOpenFiles();
  }

  /** What open files call by a name that they do not know may stand in a file that was read now, or that may use what they declare. */
  private checkOpenFiles(): void {
    const { IndexManager, LangiumDocuments, TextDocuments } = this.services.workspace;
    const open = LangiumDocuments.all.filter(({ uri }) => TextDocuments.get(uri) !== undefined);
    const unsure = open.filter(
      (document) => document.references.some(({ error }) => error !== undefined) || IndexManager.isUseNew(document),
    );
    this.services.lsp.DocumentUpdateHandler.lookAt(unsure.map(({ uri }) => uri).toArray());
  }

  /** The text of a file that is not known yet. */
  private async textOf(uri: URI): Promise<string | undefined> {
    if (this.services.workspace.LangiumDocuments.hasDocument(uri)) return undefined;
    // A file that is gone, or may not be read, is as if it were not there.
    return this.fileSystem.readFile(uri).catch(() => undefined);
  }

  private async read(uri: URI, text: string | undefined): Promise<void> {
    const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = this.services.workspace;
    if (text === undefined || LangiumDocuments.hasDocument(uri)) return;
    // As a reader it waits for the changes of open files and, unlike a further change, stops none of them.
    await WorkspaceLock.read(async () => {
      if (LangiumDocuments.hasDocument(uri) || !this.waiting.has(uri.toString())) return;
      const document: LangiumDocument = LangiumDocuments.createDocument(uri, text);
      await DocumentBuilder.build([document], DocumentBuilder.updateBuildOptions);
    });
  }

  /** Shows in the editor how far the reading has come, if it can; the reading does not wait for that. */
  private async showProgress(): Promise<Progress | undefined> {
    try {
      const progress = await this.services.lsp.Connection?.window.createWorkDoneProgress();
      progress?.begin(t('Reading journeys'), 0, undefined, true);
      progress?.token.onCancellationRequested(() => {
        this.isStopped = true;
      });
      return progress;
    } catch {
      return undefined;
    }
  }
}

type Progress = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;
