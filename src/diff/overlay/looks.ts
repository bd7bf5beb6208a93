import type { Paint } from '../../map/theme.ts';
import type { Change } from '../change.ts';

/** What a mark on the map says of a part, whatever else is told of it in the list. */
export type MarkKind = 'added' | 'removed' | 'moved' | 'changed';

/** How parts with a kind of mark are drawn. */
export interface Look {
  readonly paint: Paint;
  readonly ink: Paint;
  readonly tint: Paint;
  /** Of the outline; solid without it. */
  readonly dash?: string;
  /** Around the middle of the sign. */
  readonly sign: string;
}

export const looks: Readonly<Record<MarkKind, Look>> = {
  added: { paint: 'added', ink: 'addedInk', tint: 'addedTint', sign: 'M-4 0H4M0 -4V4' },
  removed: { paint: 'removed', ink: 'removedInk', tint: 'removedTint', dash: '5 4', sign: 'M-4 0H4' },
  moved: { paint: 'moved', ink: 'movedInk', tint: 'movedTint', sign: 'M-4.5 0H4.5M1 -3.5L4.5 0L1 3.5' },
  changed: { paint: 'wait', ink: 'waitInk', tint: 'card', sign: 'M-4.5 4.5V2L2 -4.5L4.5 -2L-2 4.5Z' },
};

/** What happened to a part as a whole. */
export function markKindOf({ kind }: Pick<Change, 'kind'>): MarkKind {
  return kind === 'renamed' || kind === 'reworded' ? 'changed' : kind;
}

const strength: Readonly<Record<MarkKind, number>> = { removed: 3, added: 2, moved: 1, changed: 0 };

/** Of several, the one that says most. */
export function strongest(kinds: readonly MarkKind[]): MarkKind {
  return kinds.reduce((one, other) => (strength[other] > strength[one] ? other : one), 'changed');
}
