import type { Finding } from '../rules/rule.ts';

/** Something that keeps a line from being understood. */
export interface SyntaxProblem extends Finding {
  readonly code: 'syntax' | 'unknown-word' | 'misplaced-line' | 'incomplete-line';
}

/** Of a text that is no journey at all, so many problems are enough. */
export const enough = 1000;
