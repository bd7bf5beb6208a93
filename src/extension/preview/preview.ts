import {
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  Position,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  workspace,
} from 'vscode';
import type { FromPreview, Look, ModelUpdate, ToPreview } from '../../protocol.ts';
import { t } from '../../words/index.ts';
import type { ExportEngine } from '../exports/engine.ts';
import { canBeOpened, isThere } from '../open-document.ts';
import type { Server } from '../server.ts';
import { Answers } from './answers.ts';
import { edit } from './edit.ts';
import { Fonts } from './fonts.ts';
import { isFromPreview } from './from-preview.ts';
import { FullScreen } from './full-screen.ts';
import { InStep } from './in-step.ts';
import type { ModelFeed } from './model-feed.ts';
import { pageHtml, pageRoots } from './page.ts';
import { Pictures } from './pictures.ts';
import { reveal } from './reveal.ts';
import { insertStarter } from './starter.ts';
import { undo } from './undo.ts';

/** What previews need. */
export interface PreviewParts {
  /** Where the files of the extension are. */
  readonly extension: Uri;
  readonly server: Server;
  readonly feed: ModelFeed;
  readonly engine: ExportEngine;
  readonly log: LogOutputChannel;
}

/** One panel, which shows the map of a document. */
export class Preview implements Disposable {
  readonly #parts: PreviewParts;
  readonly #panel: WebviewPanel;
  readonly #inStep: InStep;
  readonly #answers = new Answers();
  readonly #fullScreen = new FullScreen();
  readonly #exports = new EventEmitter<Uri>();
  readonly #copies = new EventEmitter<{ readonly uri: Uri; readonly as: string }>();
  readonly #subscriptions: Disposable;
  /** The document that is shown; it stays when its editor is closed. */
  #shown: Uri | undefined;
  #isLocked: boolean;
  #pictures: Pictures | undefined;
  #fonts: Fonts | undefined;
  /** What of it is shown, once the page has said so. */
  #look: Look | undefined;
  /** Whether there is a page that can be told something. */
  #isLoaded = false;
  #isToPresent = false;
  /** What the page may not have heard yet. */
  readonly #renamed: (ToPreview & { readonly type: 'renamed' })[] = [];
  /** Fires when someone asks in the page for the shown document as a file. */
  readonly onExport = this.#exports.event;
  /** Fires when someone asks in the page for the shown document on the clipboard. */
  readonly onCopy = this.#copies.event;

  constructor(panel: WebviewPanel, parts: PreviewParts, isLocked: boolean) {
    this.#panel = panel;
    this.#parts = parts;
    this.#isLocked = isLocked;
    const { extension, server } = parts;
    panel.iconPath = {
      light: Uri.joinPath(extension, 'media', 'file-light.svg'),
      dark: Uri.joinPath(extension, 'media', 'file-dark.svg'),
    };
    const roots = [...pageRoots(extension), ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri)];
    panel.webview.options = { enableScripts: true, localResourceRoots: roots };
    this.#inStep = new InStep(server, this);
    let wasVisible = panel.visible;
    this.#subscriptions = Disposable.from(
      this.#inStep,
      this.#answers,
      this.#fullScreen,
      this.#exports,
      this.#copies,
      server.onStart(() => this.#watch()),
      panel.webview.onDidReceiveMessage((message) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        if (panel.visible === wasVisible) return;
        wasVisible = panel.visible;
        // A hidden page is mostly thrown away by VS Code and built anew later: until then nothing is sent to it.
        if (panel.visible) {
          this.#tellRenamed();
          void this.#watch();
        } else {
          this.#isLoaded = false;
          void this.#unwatch();
        }
      }),
      panel.onDidDispose(() => this.#end()),
    );
    this.#tellWhich();
    panel.webview.html = pageHtml(panel.webview, extension, 'preview');
  }

  /** The panel that it is shown in. */
  get panel(): WebviewPanel {
    return this.#panel;
  }

  /** The document that is shown, if any is. */
  get shown(): Uri | undefined {
    return this.#shown;
  }

  /** Whether it keeps showing its document, whatever else is written. */
  get isLocked(): boolean {
    return this.#isLocked;
  }

  set isLocked(isLocked: boolean) {
    this.#isLocked = isLocked;
    this.#tellWhich();
  }

  /** What of a document is shown; undefined where it is not. */
  lookAt(uri: Uri): Look | undefined {
    return this.shows(uri) ? this.#look : undefined;
  }

  /** Whether this is the document that is shown. */
  shows(uri: Uri): boolean {
    return this.#shown?.toString() === uri.toString();
  }

  /** Shows another document. */
  show(uri: Uri): void {
    if (this.shows(uri)) return;
    void this.#unwatch();
    this.#shown = uri;
    this.#look = undefined;
    this.#tellWhich();
    void this.#watch();
  }

  /** Looks at a document that gets another name as at the old one. */
  keepViewFor(from: Uri, to: Uri): void {
    this.#renamed.push({ type: 'renamed', from: from.toString(), to: to.toString() });
    this.#tellRenamed();
  }

  /** Builds the page anew, which then asks for all that it shows. */
  refresh(): void {
    this.#isLoaded = false;
    this.#panel.webview.html = pageHtml(this.#panel.webview, this.#parts.extension, 'preview');
  }

  /**
   * Puts texts and bytes on the clipboard, by their MIME types. Only a page that has the focus can do that, so it gets it. What the answer
   * says kept it from that; nothing if all went well.
   */
  async writeClipboard(parts: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    if (!this.#panel.visible) {
      const ready = this.#answers.next('ready');
      this.#panel.reveal();
      await ready;
    }
    // A page that is still being loaded does not take the focus.
    this.#panel.reveal();
    const answer = this.#answers.next('clipboard');
    this.post({ type: 'clipboard', parts });
    return (await answer)?.problem ?? t('The preview does not answer.');
  }

  /** Walks through the journey of the shown document, step by step: at once, or as soon as the page is there. */
  present(): void {
    this.#panel.reveal();
    this.#isToPresent = !this.#isLoaded;
    if (this.#isLoaded && this.#shown) this.post({ type: 'present', uri: this.#shown.toString() });
  }

  /** Waits until the page can be told something. */
  async ready(): Promise<void> {
    await this.#answers.next('ready');
  }

  /** Tells the page something. */
  post(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }

  /** What fails here is no loss to the person who writes, so it goes to the log only. */
  async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#parts.log.warn('The preview could not do what was asked of it:', error);
    }
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #end(): void {
    void this.#unwatch();
    this.#shown = undefined;
    this.#pictures?.dispose();
    this.#fonts?.dispose();
    this.#subscriptions.dispose();
  }

  /** Tells people and the page which preview this is. */
  #tellWhich(): void {
    const name = this.#shown?.path.slice(this.#shown.path.lastIndexOf('/') + 1) ?? '';
    this.#panel.title = t(this.#isLocked ? '[Preview] {name}' : 'Preview {name}', { name }).trim();
    this.post({ type: 'locked', locked: this.#isLocked });
  }

  /** A hidden page hears nothing, and one that is being loaded may not hear yet. */
  #tellRenamed(): void {
    for (const renamed of this.#renamed) this.post(renamed);
    if (this.#isLoaded) this.#renamed.length = 0;
  }

  readonly #send = (update: ModelUpdate): void => {
    if (update.uri !== this.#shown?.toString()) return;
    this.post({ type: 'model', update });
    if (update.full) this.#renewFiles(this.#shown);
    void this.attempt(async () => this.#pictures?.find(update));
    void this.attempt(async () => this.#fonts?.find(update.outline.brand));
  };

  /** Asks for the shown document in full, and for its changes from now on. */
  async #watch(): Promise<void> {
    const uri = this.#shown;
    if (!uri || !this.#panel.visible) return;
    await this.attempt(async () => {
      if (await isThere(uri)) {
        if (this.#shown !== uri) return;
        const isKnown = await this.#parts.feed.follow(uri, this.#send);
        if (isKnown || (await canBeOpened(uri))) return this.#inStep.begin();
      }
      if (this.#shown === uri) this.#showNothing();
    });
  }

  async #unwatch(): Promise<void> {
    const uri = this.#shown;
    if (uri) await this.attempt(() => this.#parts.feed.leave(uri, this.#send));
  }

  #showNothing(): void {
    void this.#unwatch();
    this.#shown = undefined;
    this.#tellWhich();
    this.post({ type: 'nothing' });
  }

  /** The page holds nothing any more, so all pictures and fonts are to be found again. */
  #renewFiles(shown: Uri): void {
    const uri = shown.toString();
    this.#pictures?.dispose();
    this.#pictures = new Pictures(shown, this.#panel.webview, (pictures) =>
      this.post({ type: 'pictures', uri, pictures }),
    );
    this.#fonts?.dispose();
    this.#fonts = new Fonts(shown, {
      engine: this.#parts.engine,
      post: (font) => this.post({ type: 'font', uri, ...(font && { font }) }),
    });
  }

  async #receive(message: unknown): Promise<void> {
    if (isFromPreview(message)) {
      this.#answers.receive(message);
      await this.attempt(() => this.#do(message));
    } else this.#parts.log.warn('The preview page sent something else than a message.');
  }

  async #do(message: FromPreview): Promise<void> {
    if (message.type === 'ready') {
      this.#isLoaded = true;
      this.#tellWhich();
      this.#tellRenamed();
      if (this.#isToPresent) this.present();
      return this.#watch();
    }
    if (message.type === 'newJourney') {
      await commands.executeCommand('journey.newJourney');
      return;
    }
    const shown = this.#shown;
    if (!shown) return;
    switch (message.type) {
      case 'reveal':
        return this.#revealPart(shown, message.part, message.aside);
      case 'hover':
        return this.#inStep.hover(message.part || undefined);
      case 'revealProblem': {
        const place = new Position(Math.max(message.line - 1, 0), Math.max(message.column - 1, 0));
        this.#inStep.lead(shown, place);
        return reveal(shown, new Range(place, place));
      }
      case 'look':
        this.#look = { journey: message.journey, lens: message.lens, filter: message.filter };
        return;
      case 'fullScreen':
        return this.#fullScreen.set(message.on);
      case 'export':
        return this.#exports.fire(shown);
      case 'copy':
        return this.#copies.fire({ uri: shown, as: message.as });
      case 'edit':
        return this.post({
          type: 'edited',
          ...(await edit(this.#parts.server, shown, message.version, message.gesture)),
        });
      case 'undo': {
        const edited = await undo(shown, message.again);
        this.#panel.reveal();
        return this.post({ type: 'edited', ...edited });
      }
      case 'choices': {
        const { part } = message;
        const choices = await this.#parts.server.request('journey/choices', { uri: shown.toString(), part });
        return this.post({ type: 'choices', part, choices });
      }
      case 'insertStarter':
        return insertStarter(shown, message.text);
    }
  }

  async #revealPart(shown: Uri, part: string, aside: boolean): Promise<void> {
    const source = await this.#parts.server.request('journey/locate', { uri: shown.toString(), part });
    if (!source) return;
    const { uri, start, end } = source;
    const place = new Range(start.line, start.character, end.line, end.character);
    this.#inStep.lead(Uri.parse(uri), place.start);
    await reveal(Uri.parse(uri), place, aside ? beside(this.#panel) : undefined);
  }
}

/** The column right of a panel: that beside the active editor may be the panel's own. */
function beside({ viewColumn = ViewColumn.One }: WebviewPanel): ViewColumn {
  return Math.min(viewColumn + 1, ViewColumn.Nine);
}
