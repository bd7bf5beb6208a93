import { type Disposable, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import { t } from '../../words/index.ts';
import { type Base, isBase, keyOf } from './base.ts';
import type { FoundBase } from './find-base.ts';
import { ReviewPanel, type ReviewParts } from './review-panel.ts';

const viewType = 'journey.review';

/** All reviews: one for each document and base. */
export class Reviews implements Disposable {
  readonly #parts: ReviewParts;
  readonly #all = new Set<ReviewPanel>();
  readonly #subscription: Disposable;

  constructor(parts: ReviewParts) {
    this.#parts = parts;
    this.#subscription = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state) => this.#restore(panel, state),
    });
  }

  /** The document of the review that is in front. */
  get shown(): Uri | undefined {
    return [...this.#all].find(({ panel }) => panel.active)?.document;
  }

  /** A base for a document; in a sentence why there is none. */
  find(document: Uri, base: Base): Promise<FoundBase | string> {
    return this.#parts.bases.find(document, base, true);
  }

  /** Shows what changed in a document. */
  open(document: Uri, base: Base): void {
    const open = [...this.#all].find(
      (review) => review.document.toString() === document.toString() && keyOf(review.base) === keyOf(base),
    );
    if (open) {
      open.panel.reveal();
      open.compare();
    } else this.#adopt(window.createWebviewPanel(viewType, t('Review'), ViewColumn.Active), document, base);
  }

  dispose(): void {
    for (const review of this.#all) review.dispose();
    this.#subscription.dispose();
  }

  #adopt(panel: WebviewPanel, document: Uri, base: Base): void {
    const review = new ReviewPanel(panel, document, base, this.#parts);
    this.#all.add(review);
    panel.onDidDispose(() => this.#all.delete(review));
  }

  /** Takes up a panel that a closed window left behind; `state` is what its page kept. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const { uri, base }: { uri?: unknown; base?: unknown } = Object(Object(state).subject);
    if (typeof uri === 'string' && isBase(base)) this.#adopt(panel, Uri.parse(uri), base);
    else panel.dispose();
  }
}
