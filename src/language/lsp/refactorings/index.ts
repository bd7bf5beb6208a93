import { mergeStages } from './merge-stages.ts';
import { move } from './move.ts';
import type { Refactoring } from './refactoring.ts';
import { splitStage } from './split-stage.ts';
import { surroundWithStage } from './surround-with-stage.ts';

/** Every refactoring, in the order in which editors offer them. */
export const refactorings: readonly Refactoring[] = [move, surroundWithStage, splitStage, mergeStages];
