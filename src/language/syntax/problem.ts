import type { Range } from 'vscode-languageserver-types';

/** Something that keeps a line from being understood. */
export interface SyntaxProblem {
  readonly code: 'syntax' | 'unknown-word' | 'misplaced-line' | 'incomplete-line';
  /** A sentence for whoever writes the journey, with what to do. */
  readonly message: string;
  readonly range: Range;
}

/** Of a text that is no journey at all, so many problems are enough. */
export const enough = 1000;
