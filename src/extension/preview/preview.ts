import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  Position,
  Range,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { FromPreview, Look, ModelUpdate, ToPreview } from '../../protocol.ts';
import { type Server, servedSchemes } from '../server.ts';
import { isFromPreview } from './from-preview.ts';
import { InStep } from './in-step.ts';
import { pageHtml, pageRoot } from './page.ts';
import { Pictures } from './pictures.ts';
import { reveal } from './reveal.ts';
import { insertStarter } from './starter.ts';

const viewType = 'journey.preview';
/** In ms: a page that takes longer to answer will not any more. */
const longestAnswer = 10_000;

/** The one preview, which shows the journey that is being written and follows from file to file. */
export class Preview implements Disposable {
  readonly #extension: Uri;
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #subscriptions: Disposable;
  #panel: WebviewPanel | undefined;
  /** The document that is shown; it stays when its editor is closed. */
  #shown: Uri | undefined;
  #pictures: Pictures | undefined;
  /** What of it is shown, once the page has said so. */
  #look: Look | undefined;
  readonly #exports = new EventEmitter<Uri>();
  readonly #copies = new EventEmitter<{ readonly uri: Uri; readonly as: string }>();
  readonly #answers = new EventEmitter<FromPreview>();
  /** Fires when someone asks in the page for the shown document as a file. */
  readonly onExport = this.#exports.event;
  /** Fires when someone asks in the page for the shown document on the clipboard. */
  readonly onCopy = this.#copies.event;
  #inStep: InStep | undefined;

  constructor(extension: Uri, server: Server, log: LogOutputChannel) {
    this.#extension = extension;
    this.#server = server;
    this.#log = log;
    this.#subscriptions = Disposable.from(
      this.#exports,
      this.#copies,
      this.#answers,
      server.onModel((update) => this.#send(update)),
      server.onStart(() => this.#watch()),
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      // Also fires when a document that is open already is declared to be a journey.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#follow(document);
      }),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
      }),
    );
  }

  /** Shows a document's map: where the preview is open already, or else at the given place. */
  open(uri: Uri, place: { readonly viewColumn: ViewColumn; readonly preserveFocus?: boolean }): void {
    if (this.#panel) {
      const column = this.#panel.viewColumn;
      const hidesText = column === window.tabGroups.activeTabGroup.viewColumn;
      this.#panel.reveal(hidesText ? place.viewColumn : column, place.preserveFocus);
    } else {
      this.#adopt(window.createWebviewPanel(viewType, 'Preview', place, { enableFindWidget: true }));
    }
    this.#show(uri);
  }

  /** The document that is shown, if any is. */
  get shown(): Uri | undefined {
    return this.#shown;
  }

  /** Whether the preview is what a person works with now. */
  get isActive(): boolean {
    return this.#panel?.active ?? false;
  }

  get isVisible(): boolean {
    return this.#panel?.visible ?? false;
  }

  /** What of a document is shown; undefined where it is not. */
  lookAt(uri: Uri): Look | undefined {
    return this.#shown?.toString() === uri.toString() ? this.#look : undefined;
  }

  /**
   * Puts texts and bytes on the clipboard, by their MIME types. Only a page that has the focus can do that, so the preview gets it for
   * a moment, and is opened with this document where it is not there. What the answer says kept it from that; nothing if all went well.
   */
  async writeClipboard(uri: Uri, parts: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    const editor = this.isActive ? undefined : window.activeTextEditor;
    if (!this.#panel?.visible) {
      const ready = this.#answer('ready');
      if (this.#panel) this.#panel.reveal();
      else this.open(uri, { viewColumn: ViewColumn.Beside });
      await ready;
    }
    // A page that is still being loaded does not take the focus.
    this.#panel?.reveal();
    const answer = this.#answer('clipboard');
    this.post({ type: 'clipboard', parts });
    const problem = (await answer)?.problem ?? 'The preview does not answer.';
    if (editor) await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.Active });
    return problem;
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#pictures?.dispose();
    this.#inStep?.dispose();
    this.#subscriptions.dispose();
  }

  #adopt(panel: WebviewPanel): void {
    this.#panel = panel;
    panel.iconPath = {
      light: Uri.joinPath(this.#extension, 'media', 'file-light.svg'),
      dark: Uri.joinPath(this.#extension, 'media', 'file-dark.svg'),
    };
    const roots = [pageRoot(this.#extension), ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri)];
    panel.webview.options = { enableScripts: true, localResourceRoots: roots };
    panel.webview.onDidReceiveMessage((message) => this.#receive(message));
    this.#inStep = new InStep(this.#server, this);
    let wasVisible = panel.visible;
    panel.onDidChangeViewState(() => {
      if (panel.visible === wasVisible) return;
      wasVisible = panel.visible;
      // A hidden page is mostly thrown away by VS Code and built anew later: until then nothing is sent to it.
      if (panel.visible) this.#watch();
      else this.#unwatch();
    });
    panel.onDidDispose(() => {
      if (this.#panel !== panel) return;
      this.#unwatch();
      this.#panel = undefined;
      this.#shown = undefined;
      this.#pictures?.dispose();
      this.#pictures = undefined;
      this.#inStep?.dispose();
      this.#inStep = undefined;
    });
    panel.webview.html = pageHtml(panel.webview, this.#extension);
  }

  /** Takes up the panel that a closed window left behind; `state` is what its page kept. */
  #restore(panel: WebviewPanel, state: unknown): void {
    this.#panel?.dispose();
    this.#adopt(panel);
    const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
    if (typeof uri === 'string') this.#show(Uri.parse(uri));
    else this.#follow(window.activeTextEditor?.document);
  }

  #follow(document: TextDocument | undefined): void {
    if (this.#panel && document?.languageId === 'journey' && servedSchemes().includes(document.uri.scheme)) {
      this.#show(document.uri);
    }
  }

  #show(uri: Uri): void {
    if (!this.#panel || this.#shown?.toString() === uri.toString()) return;
    this.#unwatch();
    this.#shown = uri;
    this.#look = undefined;
    this.#panel.title = `Preview: ${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`;
    this.#watch();
  }

  /** Asks for the shown document in full, and for its changes from now on. */
  async #watch(): Promise<void> {
    const uri = this.#shown;
    if (!uri || !this.#panel?.visible) return;
    await this.attempt(async () => {
      if (await canBeRead(uri)) {
        const update = await this.#server.request('journey/watch', { uri: uri.toString() });
        if (update) this.#send(update);
        this.#inStep?.begin();
      } else if (this.#shown === uri) this.#showNothing();
    });
  }

  async #unwatch(): Promise<void> {
    const uri = this.#shown?.toString();
    if (uri) await this.attempt(() => this.#server.request('journey/unwatch', { uri }));
  }

  #showNothing(): void {
    this.#unwatch();
    this.#shown = undefined;
    if (this.#panel) this.#panel.title = 'Preview';
    this.post({ type: 'nothing' });
  }

  #send(update: ModelUpdate): void {
    if (update.uri !== this.#shown?.toString()) return;
    this.post({ type: 'model', update });
    if (update.full) this.#renewPictures(this.#shown);
    void this.attempt(async () => this.#pictures?.find(update));
  }

  /** The page holds nothing any more, so all pictures are to be found again. */
  #renewPictures(shown: Uri): void {
    this.#pictures?.dispose();
    this.#pictures =
      this.#panel &&
      new Pictures(shown, this.#panel.webview, (pictures) =>
        this.post({ type: 'pictures', uri: shown.toString(), pictures }),
      );
  }

  /** Tells the page something. */
  post(message: ToPreview): void {
    void this.#panel?.webview.postMessage(message);
  }

  async #receive(message: unknown): Promise<void> {
    if (isFromPreview(message)) {
      this.#answers.fire(message);
      await this.attempt(() => this.#do(message));
    } else this.#log.warn('The preview page sent something else than a message.');
  }

  /** The next message of a kind; undefined if none comes. */
  #answer<T extends FromPreview['type']>(type: T): Promise<Extract<FromPreview, { type: T }> | undefined> {
    return new Promise((resolve) => {
      const listening = this.#answers.event((message) => {
        if (message.type === type) end(message as Extract<FromPreview, { type: T }>);
      });
      const waiting = setTimeout(() => end(undefined), longestAnswer);
      const end = (message: Extract<FromPreview, { type: T }> | undefined) => {
        clearTimeout(waiting);
        listening.dispose();
        resolve(message);
      };
    });
  }

  async #do(message: FromPreview): Promise<void> {
    if (message.type === 'ready') return this.#watch();
    const shown = this.#shown;
    if (!shown) return;
    switch (message.type) {
      case 'reveal':
        return this.#revealPart(shown, message.part, message.aside);
      case 'hover':
        return this.#inStep?.hover(message.part || undefined);
      case 'revealProblem': {
        const place = new Position(Math.max(message.line - 1, 0), Math.max(message.column - 1, 0));
        this.#inStep?.lead(shown, place);
        return reveal(shown, new Range(place, place));
      }
      case 'look':
        this.#look = { journey: message.journey, lens: message.lens };
        return;
      case 'export':
        return this.#exports.fire(shown);
      case 'copy':
        return this.#copies.fire({ uri: shown, as: message.as });
      case 'insertStarter':
        return insertStarter(shown, message.text);
    }
  }

  async #revealPart(shown: Uri, part: string, aside: boolean): Promise<void> {
    const source = await this.#server.request('journey/locate', { uri: shown.toString(), part });
    if (!source) return;
    const { uri, start, end } = source;
    const place = new Range(start.line, start.character, end.line, end.character);
    this.#inStep?.lead(Uri.parse(uri), place.start);
    await reveal(Uri.parse(uri), place, aside);
  }

  /** What fails here is no loss to the person who writes, so it goes to the log only. */
  async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#log.warn('The preview could not do what was asked of it:', error);
    }
  }
}

/** Whether there is such a document. An untitled one that was thrown away must not come back by being asked for. */
async function canBeRead(uri: Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') {
    return workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  }
  try {
    await workspace.openTextDocument(uri);
    return true;
  } catch {
    return false;
  }
}
