import type { MarkKind } from '../../src/diff/index.ts';
import type { PartId } from '../../src/model/index.ts';
import type { ToldChange } from '../../src/protocol/review.ts';

/** A number on the map and in the list, and what it stands for. */
export interface Mark {
  readonly number: number;
  readonly look: MarkKind;
  readonly changes: readonly ToldChange[];
  /** Where it stands on the map of both versions; absent where that shows nothing of it. */
  readonly part?: PartId;
}

/** A change as the list has it: with its number on the map of the journey that is shown, or without one. */
export interface Listed {
  readonly change: ToldChange;
  readonly number?: number;
}

/** All changes: by their numbers, then those that the map does not show. */
export function listedBy(marks: readonly Mark[], changes: readonly ToldChange[]): Listed[] {
  const numbered = marks.flatMap(({ number, changes }) => changes.map((change): Listed => ({ change, number })));
  const isMarked = new Set(numbered.map(({ change }) => change));
  return [...numbered, ...changes.filter((change) => !isMarked.has(change)).map((change) => ({ change }))];
}
