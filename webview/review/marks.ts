import type { ToldChange } from '../../src/protocol.ts';
import { type Look, lookOf } from './kinds.tsx';

/** A number on the map and in the list, and what it stands for. */
export interface Mark {
  readonly number: number;
  readonly look: Look;
  readonly changes: readonly ToldChange[];
}

/** A change as the list has it: with its number on the map of the journey that is shown, or without one. */
export interface Listed {
  readonly change: ToldChange;
  readonly number?: number;
}

/** The marks of the journey that is shown. */
export function marksOf(changes: readonly ToldChange[], journey: string): Mark[] {
  return changes
    .filter(({ journeys }) => journeys.includes(journey))
    .map((change, index) => ({ number: index + 1, look: lookOf(change.kind), changes: [change] }));
}

/** All changes: by their numbers, then those that the map does not show. */
export function listedBy(marks: readonly Mark[], changes: readonly ToldChange[]): Listed[] {
  const numbered = marks.flatMap(({ number, changes }) => changes.map((change): Listed => ({ change, number })));
  const isMarked = new Set(numbered.map(({ change }) => change));
  return [...numbered, ...changes.filter((change) => !isMarked.has(change)).map((change) => ({ change }))];
}
