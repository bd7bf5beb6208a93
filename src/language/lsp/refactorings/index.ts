import type { Refactoring } from './refactoring.ts';

/** Every refactoring, in the order in which editors offer them. */
export const refactorings: readonly Refactoring[] = [];
