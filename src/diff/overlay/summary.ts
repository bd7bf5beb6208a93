import { plural } from '../../words/index.ts';
import type { Change } from '../change.ts';
import { type MarkKind, markKindOf } from './looks.ts';

export const markKinds = ['added', 'removed', 'moved', 'changed'] as const satisfies readonly MarkKind[];

const counted: Readonly<Record<MarkKind, (count: number) => string>> = {
  added: (count) => plural(count, '1 added', '{count} added'),
  removed: (count) => plural(count, '1 removed', '{count} removed'),
  moved: (count) => plural(count, '1 moved', '{count} moved'),
  changed: (count) => plural(count, '1 changed', '{count} changed'),
};

/** How many changes there are of each kind, those without any left out. */
export function countsOf(changes: readonly Change[]): string {
  return markKinds
    .map((kind) => ({ kind, count: changes.filter((change) => markKindOf(change) === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => counted[kind](count))
    .join(', ');
}
