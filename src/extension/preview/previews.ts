import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { Look } from '../../protocol.ts';
import { t } from '../../words/index.ts';
import type { ExportEngine } from '../exports/engine.ts';
import { type Server, servedSchemes } from '../server.ts';
import { ModelFeed } from './model-feed.ts';
import { Preview, type PreviewParts } from './preview.ts';
import { type Renaming, renamed } from './renamed.ts';

const viewType = 'journey.preview';

/** Where a preview is opened, unless it is open already. */
interface Place {
  readonly viewColumn: ViewColumn;
  readonly preserveFocus?: boolean;
}

/** All previews: one that follows from file to file, and for any file one that is locked to it. */
export class Previews implements Disposable {
  readonly #parts: PreviewParts;
  readonly #subscriptions: Disposable;
  /** The one that was used last comes last. */
  readonly #all = new Set<Preview>();
  readonly #exports = new EventEmitter<Uri>();
  readonly #copies = new EventEmitter<{ readonly uri: Uri; readonly as: string }>();
  /** Fires when someone asks in a preview for its document as a file. */
  readonly onExport = this.#exports.event;
  /** Fires when someone asks in a preview for its document on the clipboard. */
  readonly onCopy = this.#copies.event;

  constructor(extension: Uri, server: Server, engine: ExportEngine, log: LogOutputChannel) {
    const feed = new ModelFeed(server);
    this.#parts = { extension, server, feed, engine, log };
    this.#subscriptions = Disposable.from(
      feed,
      this.#exports,
      this.#copies,
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor?.document)),
      // Also fires when a document that is open already is declared to be a journey.
      workspace.onDidOpenTextDocument((document) => {
        if (document === window.activeTextEditor?.document) this.#follow(document);
      }),
      // Told before, because an editor follows its file at once, and the preview follows the editor.
      workspace.onWillRenameFiles(({ files }) =>
        this.#rename(files, (preview, from, to) => preview.keepViewFor(from, to)),
      ),
      workspace.onDidRenameFiles(({ files }) =>
        this.#rename(files, (preview, from, to) => preview.shows(from) && preview.show(to)),
      ),
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
      }),
    );
  }

  /** The preview that people work with now, or did last. */
  get current(): Preview | undefined {
    const all = [...this.#all].reverse();
    return all.find(({ panel }) => panel.active) ?? all.find(({ panel }) => panel.visible) ?? all[0];
  }

  /** The document of the current preview. */
  get shown(): Uri | undefined {
    return this.current?.shown;
  }

  get isVisible(): boolean {
    return this.current?.panel.visible ?? false;
  }

  /** What of a document a preview shows; undefined where none does. */
  lookAt(uri: Uri): Look | undefined {
    const { current } = this;
    return (
      current?.lookAt(uri) ?? [...this.#all].map((each) => each.lookAt(uri)).findLast((look) => look !== undefined)
    );
  }

  /** Shows a document's map: in the preview that follows, or else in the one that is locked to it, or else at the given place. */
  open(uri: Uri, place: Place): Preview {
    const open = this.#following ?? this.#lockedTo(uri);
    if (open) bringForward(open.panel, place);
    const preview = open ?? this.#create(place, false);
    preview.show(uri);
    return preview;
  }

  /** Shows a document's map in a preview that stays with it. */
  openLocked(uri: Uri, place: Place): void {
    const open = this.#lockedTo(uri);
    if (open) bringForward(open.panel, place);
    else this.#create(place, true).show(uri);
  }

  /** Locks the current preview to its document, or lets it follow again; then no other one does. */
  toggleLock(): void {
    const { current } = this;
    if (current?.isLocked) this.#following?.dispose();
    else if (current?.shown) this.#lockedTo(current.shown)?.dispose();
    else return;
    current.isLocked = !current.isLocked;
    if (!current.isLocked) this.#follow(window.activeTextEditor?.document);
  }

  /**
   * Puts texts and bytes on the clipboard, by their MIME types, with the help of a preview, which is opened with this document where there
   * is none. What the answer says kept it from that; nothing if all went well.
   */
  async writeClipboard(uri: Uri, parts: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
    const { current } = this;
    const editor = current?.panel.active ? undefined : window.activeTextEditor;
    const preview = current ?? this.open(uri, { viewColumn: ViewColumn.Beside });
    if (!current) await preview.ready();
    const problem = await preview.writeClipboard(parts);
    if (editor) await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? ViewColumn.Active });
    return problem;
  }

  dispose(): void {
    for (const preview of this.#all) preview.dispose();
    this.#subscriptions.dispose();
  }

  get #following(): Preview | undefined {
    return [...this.#all].find(({ isLocked }) => !isLocked);
  }

  #lockedTo(uri: Uri): Preview | undefined {
    return [...this.#all].find((preview) => preview.isLocked && preview.shows(uri));
  }

  #create(place: Place, isLocked: boolean): Preview {
    return this.#adopt(window.createWebviewPanel(viewType, t('Preview'), place), isLocked);
  }

  #adopt(panel: WebviewPanel, isLocked: boolean): Preview {
    const preview = new Preview(panel, this.#parts, isLocked);
    this.#all.add(preview);
    preview.onExport((uri) => this.#exports.fire(uri));
    preview.onCopy((copy) => this.#copies.fire(copy));
    panel.onDidChangeViewState(() => {
      if (!panel.active) return;
      this.#all.delete(preview);
      this.#all.add(preview);
    });
    panel.onDidDispose(() => this.#all.delete(preview));
    return preview;
  }

  /** Takes up a panel that a closed window left behind; `state` is what its page kept. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const { uri, locked }: { uri?: unknown; locked?: unknown } = Object(state);
    const isLocked = locked === true && typeof uri === 'string';
    if (!isLocked) this.#following?.dispose();
    const preview = this.#adopt(panel, isLocked);
    if (typeof uri === 'string') preview.show(Uri.parse(uri));
    else this.#follow(window.activeTextEditor?.document);
  }

  /** Goes through what becomes of the documents of previews when files and folders get other names. */
  #rename(files: readonly Renaming[], act: (preview: Preview, from: Uri, to: Uri) => unknown): void {
    for (const preview of this.#all) {
      const { shown } = preview;
      const to = shown && renamed(shown, files);
      if (to) act(preview, shown, to);
    }
  }

  #follow(document: TextDocument | undefined): void {
    if (document?.languageId === 'journey' && servedSchemes().includes(document.uri.scheme)) {
      this.#following?.show(document.uri);
    }
  }
}

/** Where it is, unless it would hide the text that people come from. */
function bringForward(panel: WebviewPanel, { viewColumn, preserveFocus }: Place): void {
  const hidesText = panel.viewColumn === window.tabGroups.activeTabGroup.viewColumn;
  panel.reveal(hidesText ? viewColumn : panel.viewColumn, preserveFocus);
}
