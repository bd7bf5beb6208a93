import { declarationLines } from './declaration-lines.ts';
import { journeyLines } from './journey-lines.ts';
import type { LineKind } from './kinds.ts';
import { personaLines } from './persona-lines.ts';
import { touchpointLines } from './touchpoint-lines.ts';
import { viewLines } from './view-lines.ts';

/** Every line of the language, in the order in which a journey is usually written. */
export const lineKinds: readonly LineKind[] = [
  ...declarationLines,
  ...journeyLines,
  ...touchpointLines,
  ...personaLines,
  ...viewLines,
];
