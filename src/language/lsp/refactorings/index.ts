import { block } from './block.ts';
import { extractDeclaration } from './extract-declaration.ts';
import { futureState } from './future-state.ts';
import { inlineDeclaration } from './inline-declaration.ts';
import { inlineImport } from './inline-import.ts';
import { mergeStages } from './merge-stages.ts';
import { missingStages } from './missing-stages.ts';
import { move } from './move.ts';
import { nameAndTitle } from './name-and-title.ts';
import { organiseImports } from './organise-imports.ts';
import type { Refactoring } from './refactoring.ts';
import { splitStage } from './split-stage.ts';
import { surroundWithStage } from './surround-with-stage.ts';

/** Every refactoring, in the order in which editors offer them. */
export const refactorings: readonly Refactoring[] = [
  surroundWithStage,
  splitStage,
  mergeStages,
  futureState,
  missingStages,
  nameAndTitle,
  block,
  move,
  extractDeclaration,
  inlineDeclaration,
  inlineImport,
  organiseImports,
];
