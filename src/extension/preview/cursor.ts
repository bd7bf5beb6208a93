import {
  Disposable,
  type Position,
  type TextEditor,
  TextEditorSelectionChangeKind,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ToPreview } from '../../protocol.ts';
import { Newest } from '../newest.ts';
import type { Server } from '../server.ts';
import { CursorFollower, type Step } from './follow.ts';
import type { FollowedPage } from './followed-page.ts';
import { syncOf } from './sync.ts';

const movedBy: Readonly<Record<TextEditorSelectionChangeKind, Step['by']>> = {
  [TextEditorSelectionChangeKind.Keyboard]: 'keyboard',
  [TextEditorSelectionChangeKind.Mouse]: 'mouse',
  [TextEditorSelectionChangeKind.Command]: 'command',
};

/** Tells a page which part of its map the cursor stands in. */
export class Cursor implements Disposable {
  readonly #server: Server;
  readonly #page: FollowedPage;
  readonly #follower = new CursorFollower();
  readonly #asking = new Newest();
  readonly #subscriptions: Disposable;
  /** What the page was told last. */
  #told: string | undefined;
  /** Where the map led the cursor, until it comes there. */
  #led: { readonly file: string; readonly position: Position } | undefined;

  constructor(server: Server, page: FollowedPage) {
    this.#server = server;
    this.#page = page;
    this.#subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#follower.changed(document.uri.toString());
      }),
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (isJourney(textEditor)) this.#move(textEditor, kind);
      }),
      window.onDidChangeActiveTextEditor((editor) => editor && this.#tell(editor, false)),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('journey.preview.sync')) this.begin();
      }),
    );
  }

  /** Tells of the cursor for the first time, or to a page that forgot it. */
  begin(): void {
    this.#told = undefined;
    const editor = window.activeTextEditor ?? window.visibleTextEditors.find(isJourney);
    if (editor) this.#tell(editor, false);
  }

  /** To be told before the map puts the cursor somewhere: it need not follow there. */
  lead(file: Uri, position: Position): void {
    this.#led = { file: file.toString(), position };
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #move(editor: TextEditor, kind: TextEditorSelectionChangeKind | undefined): void {
    const { shown } = this.#page;
    if (!shown) return;
    const file = editor.document.uri.toString();
    const { active } = editor.selection;
    const fromMap = this.#led?.file === file && this.#led.position.isEqual(active);
    if (fromMap) this.#led = undefined;
    const step: Step = { by: kind && movedBy[kind], file, line: active.line, fromMap };
    this.#tell(editor, this.#follower.follows(step, syncOf(shown)));
  }

  #tell(editor: TextEditor, follow: boolean): void {
    const { shown } = this.#page;
    if (!shown || !isJourney(editor)) return;
    const uri = shown.toString();
    if (syncOf(shown) === 'never') {
      this.#post({ type: 'cursor', uri, parts: [], follow: false });
      return;
    }
    const { document, selection } = editor;
    const { version } = document;
    void this.#asking.run(() =>
      this.#page.attempt(async () => {
        const file = document.uri.toString();
        const places = [selection.active];
        const found = await this.#server.request('journey/partsAt', { uri, file, version, places });
        if (found) this.#post({ type: 'cursor', uri, parts: found[0] ?? [], follow });
      }),
    );
  }

  /** Somebody who types is mostly still in the same part: the page need not draw for that. */
  #post(message: Extract<ToPreview, { readonly type: 'cursor' }>): void {
    const told = JSON.stringify(message);
    if (told === this.#told && !message.follow) return;
    this.#told = told;
    this.#page.post(message);
  }
}

function isJourney({ document }: TextEditor): boolean {
  return document.languageId === 'journey';
}
