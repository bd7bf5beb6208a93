import { type ChangeKind, changeKinds, type Severity, severities } from '../../src/diff/index.ts';
import type { ToldChange } from '../../src/protocol/review.ts';

/** Which changes are looked at; of what is empty, all. */
export interface ChangeFilter {
  readonly kinds: readonly ChangeKind[];
  readonly severities: readonly Severity[];
}

export const noChangeFilter: ChangeFilter = { kinds: [], severities: [] };

/** Whether a change is looked at. */
export function passes({ kind, severity }: ToldChange, { kinds, severities }: ChangeFilter): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && (severities.length === 0 || severities.includes(severity));
}

/** How many changes there are of each kind and severity, without those of which there are none. */
export function countsOf(changes: readonly ToldChange[]) {
  const count = <Key extends string>(keys: readonly Key[], keyOf: (change: ToldChange) => Key) =>
    keys
      .map((key) => ({ key, count: changes.filter((change) => keyOf(change) === key).length }))
      .filter((each) => each.count > 0);
  return { kinds: count(changeKinds, ({ kind }) => kind), severities: count(severities, ({ severity }) => severity) };
}

/** The filter as far as there is something to filter: kinds may come and go while the text is changed. */
export function effectiveFilter(filter: ChangeFilter, changes: readonly ToldChange[]): ChangeFilter {
  const { kinds, severities } = countsOf(changes);
  return {
    kinds: filter.kinds.filter((each) => kinds.some(({ key }) => key === each)),
    severities: filter.severities.filter((each) => severities.some(({ key }) => key === each)),
  };
}
