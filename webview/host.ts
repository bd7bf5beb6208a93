import type { FromPreview } from '../src/protocol.ts';

interface VsCode {
  postMessage(message: FromPreview): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCode;

/** VS Code around the page; it hands this out only once. */
export const host: VsCode = acquireVsCodeApi();
