import type { Disposable, Uri } from 'vscode';
import type { ModelUpdate } from '../../protocol.ts';
import type { Server } from '../server.ts';

type Listener = (update: ModelUpdate) => void;

/** Gives the models of documents to all previews that show them; the server sends those of each document once. */
export class ModelFeed implements Disposable {
  readonly #server: Server;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #subscription: Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.#subscription = server.onModel((update) => this.#give(update));
  }

  /**
   * Gives a document's model in full to all who follow it, and its changes from then on. Returns whether the server knows the document
   * yet; if not, it is given once it does.
   */
  async follow(document: Uri, listener: Listener): Promise<boolean> {
    const uri = document.toString();
    this.#listeners.set(uri, (this.#listeners.get(uri) ?? new Set()).add(listener));
    const update = await this.#server.request('journey/watch', { uri });
    // What the server sends next builds upon this, for all of them.
    if (update) this.#give(update);
    return update !== null;
  }

  /** Gives this listener nothing more of a document. */
  async leave(document: Uri, listener: Listener): Promise<void> {
    const uri = document.toString();
    const listeners = this.#listeners.get(uri);
    if (!listeners?.delete(listener) || listeners.size > 0) return;
    this.#listeners.delete(uri);
    await this.#server.request('journey/unwatch', { uri });
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #give(update: ModelUpdate): void {
    for (const listener of this.#listeners.get(update.uri) ?? []) listener(update);
  }
}
