import {
  commands,
  Disposable,
  type LogOutputChannel,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  workspace,
} from 'vscode';
import type { FromReview, Review, ToReview } from '../../protocol/review.ts';
import { t } from '../../words/index.ts';
import type { ExportEngine } from '../exports/engine.ts';
import { canBeOpened } from '../open-document.ts';
import { Fonts } from '../preview/fonts.ts';
import { pageHtml, pageRoots } from '../preview/page.ts';
import { reveal } from '../preview/reveal.ts';
import type { Server } from '../server.ts';
import { type Base, nameOf } from './base.ts';
import type { Bases } from './bases.ts';
import type { FoundBase } from './find-base.ts';
import { isFromReview } from './from-review.ts';
import { openChange } from './open-change.ts';
import { Paced } from './paced.ts';
import { ReviewPictures } from './review-pictures.ts';

/** What reviews need. */
export interface ReviewParts {
  /** Where the files of the extension are. */
  readonly extension: Uri;
  readonly server: Server;
  readonly bases: Bases;
  readonly engine: ExportEngine;
  readonly log: LogOutputChannel;
}

/** One panel, which shows what changed in a document, and goes on doing so while it is written. */
export class ReviewPanel implements Disposable {
  readonly panel: WebviewPanel;
  readonly document: Uri;
  readonly base: Base;
  readonly #parts: ReviewParts;
  readonly #asking = new Paced();
  readonly #subscriptions: Disposable;
  #pictures: ReviewPictures;
  #fonts: Fonts;
  #isLoaded = false;
  #found: FoundBase | undefined;
  #review: Review | undefined;

  constructor(panel: WebviewPanel, document: Uri, base: Base, parts: ReviewParts) {
    this.panel = panel;
    this.document = document;
    this.base = base;
    this.#parts = parts;
    const { extension, server, bases } = parts;
    panel.iconPath = {
      light: Uri.joinPath(extension, 'media', 'file-light.svg'),
      dark: Uri.joinPath(extension, 'media', 'file-dark.svg'),
    };
    panel.title = nameOf(document);
    const roots = [...pageRoots(extension), ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri)];
    panel.webview.options = { enableScripts: true, localResourceRoots: roots };
    const compare = () => this.compare();
    this.#pictures = this.#newPictures();
    this.#fonts = this.#newFonts();
    this.#subscriptions = Disposable.from(
      panel.webview.onDidReceiveMessage((message) => this.#receive(message)),
      panel.onDidChangeViewState(() => {
        // A hidden page is thrown away, and says that it is ready when it is built anew.
        if (!panel.visible) this.#isLoaded = false;
      }),
      server.onStart(compare),
      bases.git.onChange(compare),
      workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
        if (changed.languageId === 'journey' && contentChanges.length > 0) compare();
      }),
      // A file on the disk may have changed: then texts are checked anew.
      server.onChecked(compare),
      workspace.onDidDeleteFiles(compare),
      panel.onDidDispose(() => {
        this.#pictures.dispose();
        this.#fonts.dispose();
        this.#subscriptions.dispose();
      }),
    );
    panel.webview.html = pageHtml(panel.webview, extension, 'review');
  }

  /** Compares again, and shows what is found. */
  compare(): void {
    if (!this.#isLoaded) return;
    void this.#asking.run(() => this.#attempt(() => this.#compare()));
  }

  dispose(): void {
    this.panel.dispose();
  }

  async #compare(): Promise<void> {
    const { bases, server } = this.#parts;
    const found = await bases.find(this.document, this.base, true);
    if (typeof found === 'string') return this.#post({ type: 'trouble', message: found });
    const files = [this.document, ...(found.with.kind === 'file' ? [Uri.parse(found.with.uri)] : [])];
    // The server knows the files of the folders that are open; others only while they are.
    for (const file of files) if (!workspace.getWorkspaceFolder(file)) await canBeOpened(file);
    const review = await server.request('journey/review', { uri: this.document.toString(), with: found.with });
    this.#found = found;
    this.#review = review;
    this.panel.title = t('{name} ↔ {base}', { name: nameOf(this.document), base: found.label });
    this.#tellSubject(found.label);
    this.#post({ type: 'review', review });
    await Promise.all([this.#pictures.find(review, found.with), this.#fonts.find(review.after.brand)]);
  }

  async #receive(message: unknown): Promise<void> {
    if (isFromReview(message)) await this.#attempt(() => this.#do(message));
    else this.#parts.log.warn('The page of a review sent something else than a message.');
  }

  async #do(message: FromReview): Promise<void> {
    const { document } = this;
    switch (message.type) {
      case 'ready':
        this.#isLoaded = true;
        // The page holds nothing any more, so all pictures and fonts are to be found again.
        this.#pictures.dispose();
        this.#fonts.dispose();
        this.#pictures = this.#newPictures();
        this.#fonts = this.#newFonts();
        this.#tellSubject('');
        return this.compare();
      case 'open': {
        const change = this.#review?.changes.find(({ id }) => id === message.change);
        const { bases } = this.#parts;
        if (change && this.#found)
          await openChange(bases.git, change, { document, base: this.#found, column: this.#beside });
        return;
      }
      case 'reveal': {
        const source = await this.#parts.server.request('journey/locate', {
          uri: document.toString(),
          part: message.part,
        });
        if (!source) return;
        const { uri, start, end } = source;
        return reveal(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character), this.#beside);
      }
      case 'revealProblem': {
        const [line, column] = [Math.max(message.line - 1, 0), Math.max(message.column - 1, 0)];
        return reveal(document, new Range(line, column, line, column));
      }
      case 'chooseBase':
        await commands.executeCommand('journey.reviewChangesSince', document);
    }
  }

  #newPictures(): ReviewPictures {
    const { document, panel } = this;
    const { git } = this.#parts.bases;
    return new ReviewPictures({ document, webview: panel.webview, git, post: (message) => this.#post(message) });
  }

  #newFonts(): Fonts {
    const { engine } = this.#parts;
    return new Fonts(this.document, { engine, post: (font) => this.#post({ type: 'font', ...(font && { font }) }) });
  }

  /** Tells the page what it shows, so that it can be restored; `label` is what it is compared with, once that is known. */
  #tellSubject(label: string): void {
    const { document, base } = this;
    this.#post({ type: 'subject', subject: { uri: document.toString(), base, name: nameOf(document), label } });
  }

  /** A column that does not hide the review. */
  get #beside(): ViewColumn {
    const { viewColumn = ViewColumn.One } = this.panel;
    return viewColumn > ViewColumn.One ? viewColumn - 1 : ViewColumn.Two;
  }

  #post(message: ToReview): void {
    void this.panel.webview.postMessage(message);
  }

  /** What fails here is no loss to the person who writes, so it goes to the log only. */
  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#parts.log.warn('A review could not do what was asked of it:', error);
    }
  }
}
