import type { Disposable, Uri } from 'vscode';
import { type Base, keyOf } from './base.ts';
import { type FoundBase, findBase } from './find-base.ts';
import type { Git } from './git.ts';

/** Finds what documents are compared with; again only when something has changed in Git. */
export class Bases implements Disposable {
  readonly git: Git;
  readonly #known = new Map<string, Promise<FoundBase | string>>();
  readonly #subscription: Disposable;

  constructor(git: Git) {
    this.git = git;
    this.#subscription = git.onChange(() => this.#known.clear());
  }

  /** A base as it is now; in a sentence why there is none. `open`: a repository that is not open yet may be opened for that. */
  find(document: Uri, base: Base, open = false): Promise<FoundBase | string> {
    const key = `${open} ${keyOf(base)} ${document}`;
    const known = this.#known.get(key) ?? findBase(this.git, document, base, open);
    this.#known.set(key, known);
    return known;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
