import { EventEmitter } from 'vscode';
import type { FromPreview } from '../../protocol.ts';

/** In ms: a page that takes longer to answer will not any more. */
const longestAnswer = 10_000;

/** The messages of a page, for those who wait for one of them. */
export class Answers {
  readonly #messages = new EventEmitter<FromPreview>();

  /** To be told of every message of the page. */
  receive(message: FromPreview): void {
    this.#messages.fire(message);
  }

  /** The next message of a kind; undefined if none comes. */
  next<T extends FromPreview['type']>(type: T): Promise<Extract<FromPreview, { type: T }> | undefined> {
    return new Promise((resolve) => {
      const listening = this.#messages.event((message) => {
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

  dispose(): void {
    this.#messages.dispose();
  }
}
