import type { Journey, Named, PartId, Touchpoint } from '../../../model/index.ts';
import { phrase, plural, t } from '../../../words/index.ts';
import { memory } from '../../layout/memory.ts';
import { align, matches, type StagePair, type TouchpointPair } from './align.ts';
import type { Comparison } from './comparison.ts';

/** What happened to a part between the two states. */
export type Change = 'new' | 'gone' | 'moved';

/** Two states of a journey in one, and what changed between them. */
export interface Changes {
  readonly stages: readonly StagePair[];
  /** The newer journey, and in it also what is gone. */
  readonly journey: Journey;
  /** What a touchpoint of that journey was and is. */
  readonly pairOf: (touchpoint: Touchpoint) => TouchpointPair | undefined;
  readonly changeOf: (part: PartId) => Change | undefined;
  /** In a few words: how many touchpoints are new, gone and moved. */
  readonly summary: () => string;
}

/** Finds what changed from one state of a journey to the other. */
export function changesOf(comparison: Comparison): Changes {
  const stages = align(comparison);
  const marks = new Map<PartId, Change>();
  markNewAndGone(marks, comparison.before.stages, comparison.after.stages);
  const old = touchpointsIn(comparison.before);
  const now = touchpointsIn(comparison.after);
  const pains = markNewAndGone(marks, factsIn(old, 'pains'), factsIn(now, 'pains'));
  const gains = markNewAndGone(marks, factsIn(old, 'gains'), factsIn(now, 'gains'));
  const gone = new Set<Named>([...pains, ...gains]);

  const pairs = new Map<Touchpoint, TouchpointPair>();
  const journey: Journey = {
    ...comparison.after,
    stages: stages.map((stage) => ({
      ...(stage.after ?? stage.before),
      touchpoints: stage.touchpoints.map((pair) => {
        const change = changeOfPair(pair);
        const both = inOne(pair, gone);
        if (change) marks.set(both.id, change);
        pairs.set(both, pair);
        return both;
      }),
    })),
  };
  return {
    stages,
    journey,
    pairOf: (touchpoint) => pairs.get(touchpoint),
    changeOf: (part) => marks.get(part),
    summary: () => summaryOf(stages),
  };
}

const touchpointsIn = (journey: Journey) => journey.stages.flatMap((stage) => stage.touchpoints);
const factsIn = (touchpoints: readonly Touchpoint[], kind: 'pains' | 'gains'): readonly Named[] =>
  touchpoints.flatMap((touchpoint) => touchpoint[kind]);

/** Marks what has no counterpart in the other state, and returns what is gone. */
function markNewAndGone(marks: Map<PartId, Change>, before: readonly Named[], after: readonly Named[]): Named[] {
  const pairs = matches(before, after);
  const kept = new Set(pairs.values());
  const gone = before.filter((each) => !kept.has(each));
  for (const each of gone) marks.set(each.id, 'gone');
  for (const each of after) if (!pairs.has(each)) marks.set(each.id, 'new');
  return gone;
}

function changeOfPair({ before, after, from }: TouchpointPair): Change | undefined {
  if (!before) return 'new';
  if (!after) return 'gone';
  return from === undefined ? undefined : 'moved';
}

const joined = memory<Touchpoint, Touchpoint>();

/** The newer touchpoint with the pains and gains that are gone, or the older one where it is gone as a whole. */
function inOne({ before, after }: TouchpointPair, gone: ReadonlySet<Named>): Touchpoint {
  const left = <T extends Named>(facts: readonly T[] = []) => facts.filter((each) => gone.has(each));
  const pains = [...(after?.pains ?? []), ...left(before?.pains)];
  const gains = [...(after?.gains ?? []), ...left(before?.gains)];
  const base = after ?? before;
  if (!base) throw new Error('A pair has at least one of its two.');
  if (pains.length === base.pains.length && gains.length === base.gains.length) return base;
  return joined(base, [...pains, ...gains], () => ({ ...base, pains, gains }));
}

function summaryOf(stages: readonly StagePair[]): string {
  const changes = stages.flatMap((stage) => stage.touchpoints.map(changeOfPair));
  const counts = (['new', 'gone', 'moved'] as const)
    .map((change) => ({ change, count: changes.filter((each) => each === change).length }))
    .filter(({ count }) => count > 0)
    .map(({ change, count }, index) => (index === 0 ? counted[change](count) : t(others[change], { count })));
  return counts.length > 0 ? counts.join(', ') : t('The same touchpoints as before');
}

/** What is counted first, with what it is, and what is counted behind it. */
const counted: Readonly<Record<Change, (count: number) => string>> = {
  new: (count) => plural(count, '1 touchpoint new', '{count} touchpoints new'),
  gone: (count) => plural(count, '1 touchpoint gone', '{count} touchpoints gone'),
  moved: (count) => plural(count, '1 touchpoint moved', '{count} touchpoints moved'),
};
const others = {
  new: phrase('{count} new'),
  gone: phrase('{count} gone'),
  moved: phrase('{count} moved'),
} as const satisfies Readonly<Record<Change, string>>;
