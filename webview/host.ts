import type { FromReview } from '../src/protocol/review.ts';
import type { FromPreview } from '../src/protocol.ts';

interface VsCode {
  postMessage(message: FromPreview | FromReview): void;
  getState(): unknown;
  setState(state: unknown): void;
  /** Whether there is no editor around the page, so that no text can be changed. */
  readonly isReadOnly?: boolean;
}

declare function acquireVsCodeApi(): VsCode;

/** VS Code around the page; it hands this out only once. */
export const host: VsCode = acquireVsCodeApi();
