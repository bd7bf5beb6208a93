import { Disposable, languages, type Position, Range, type TextDocument, ThemeColor, Uri, window } from 'vscode';

import { Newest } from '../newest.ts';
import type { Server } from '../server.ts';
import type { FollowedPage } from './followed-page.ts';
import { syncOf } from './sync.ts';

/** How long the map shows what was pointed at in the text, in ms: VS Code does not tell when the pointer goes away. */
const shownFor = 3000;

/** Shows in the text what is pointed at on a map, and on the map what is pointed at in the text. */
export class Hovers implements Disposable {
  readonly #server: Server;
  readonly #page: FollowedPage;
  readonly #asking = new Newest();
  readonly #subscriptions: Disposable;
  readonly #mark = window.createTextEditorDecorationType({
    backgroundColor: new ThemeColor('editor.hoverHighlightBackground'),
  });
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server, page: FollowedPage) {
    this.#server = server;
    this.#page = page;
    this.#subscriptions = Disposable.from(
      this.#mark,
      // It adds nothing to what is shown: only here VS Code tells what is pointed at.
      languages.registerHoverProvider('journey', {
        provideHover: (document, position) => {
          this.#pointAt(document, position);
          return undefined;
        },
      }),
    );
  }

  /** Shows in the text where a part is written; undefined: nothing is pointed at any more. */
  showInText(part: string | undefined): void {
    const { shown } = this.#page;
    void this.#asking.run(() =>
      this.#page.attempt(async () => {
        const asked = part !== undefined && shown !== undefined && syncOf(shown) !== 'never';
        const source = asked ? await this.#server.request('journey/locate', { uri: shown.toString(), part }) : null;
        for (const editor of window.visibleTextEditors) {
          const { uri } = editor.document;
          const isThere = source !== null && uri.toString() === Uri.parse(source.uri).toString();
          editor.setDecorations(this.#mark, isThere ? [rangeOf(source)] : []);
        }
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.#ending);
    this.#subscriptions.dispose();
  }

  #pointAt(document: TextDocument, position: Position): void {
    const { shown } = this.#page;
    if (!shown || syncOf(shown) === 'never') return;
    const [uri, file, { version }] = [shown.toString(), document.uri.toString(), document];
    void this.#page.attempt(async () => {
      const found = await this.#server.request('journey/partsAt', { uri, file, version, places: [position] });
      this.#page.post({ type: 'hovered', uri, parts: found?.[0] ?? [] });
      clearTimeout(this.#ending);
      this.#ending = setTimeout(() => this.#page.post({ type: 'hovered', uri, parts: [] }), shownFor);
    });
  }
}

function rangeOf({ start, end }: { readonly start: Place; readonly end: Place }): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

type Place = Pick<Position, 'line' | 'character'>;
