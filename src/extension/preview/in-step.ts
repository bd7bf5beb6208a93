import { Disposable, type Position, type Uri } from 'vscode';

import type { Server } from '../server.ts';
import { Cursor } from './cursor.ts';
import type { FollowedPage } from './followed-page.ts';
import { Hovers } from './hovers.ts';
import { Problems } from './problems.ts';

/** Keeps a map and the texts that it is drawn from in step. */
export class InStep implements Disposable {
  readonly #cursor: Cursor;
  readonly #hovers: Hovers;
  readonly #problems: Problems;

  constructor(server: Server, page: FollowedPage) {
    this.#cursor = new Cursor(server, page);
    this.#hovers = new Hovers(server, page);
    this.#problems = new Problems(server, page);
  }

  /** Tells a page that knows nothing yet where the cursor is, and what is wrong. */
  begin(): void {
    this.#cursor.begin();
    this.#problems.begin();
  }

  /** To be told before the map puts the cursor somewhere. */
  lead(file: Uri, position: Position): void {
    this.#cursor.lead(file, position);
  }

  /** Shows in the text what is pointed at on the map. */
  hover(part: string | undefined): void {
    this.#hovers.showInText(part);
  }

  dispose(): void {
    Disposable.from(this.#cursor, this.#hovers, this.#problems).dispose();
  }
}
