import { type Journey, keyOfTitle, type Named, type Stage, type Touchpoint } from '../../../model/index.ts';
import type { Comparison } from './comparison.ts';

/** The same thing in two states of a journey; it may be missing in one of them. */
export type Pair<T> =
  | { readonly before: T; readonly after: T }
  | { readonly before: T; readonly after?: undefined }
  | { readonly before?: undefined; readonly after: T };

/** A touchpoint in both states. */
export type TouchpointPair = Pair<Touchpoint> & {
  /** The title of the stage that it stood in before, where that is another one. */
  readonly from?: string;
};

/** A stage in both states, with the touchpoints of both in one order. */
export type StagePair = Pair<Stage> & { readonly touchpoints: readonly TouchpointPair[] };

/**
 * Puts two states of a journey side by side. What has the same name is the same, or else what has the same title. The order is
 * that of the newer state; what is gone stays behind what it stood behind.
 */
export function align({ before, after }: Comparison): StagePair[] {
  const stages = matches(before.stages, after.stages);
  const touchpoints = matches(touchpointsIn(before), touchpointsIn(after));
  const newer = new Map([...touchpoints].map(([now, old]) => [old, now]));
  const stageBefore = stagesOf(before);
  const stageAfter = stagesOf(after);
  return merged(before.stages, after.stages, stages).map((pair) => {
    const left = (pair.before?.touchpoints ?? []).filter((old) => {
      const now = newer.get(old);
      return now === undefined || stageAfter.get(now) === pair.after;
    });
    return {
      ...pair,
      touchpoints: merged(left, pair.after?.touchpoints ?? [], touchpoints).map((each): TouchpointPair => {
        const from = each.before && stageBefore.get(each.before);
        return from && from !== pair.before ? { ...each, from: from.title } : each;
      }),
    };
  });
}

const stagesOf = (journey: Journey) =>
  new Map(journey.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => [touchpoint, stage] as const)));

const touchpointsIn = (journey: Journey) => journey.stages.flatMap((stage) => stage.touchpoints);

/** For each thing that is in both lists, what it was before. */
export function matches<T extends Named>(before: readonly T[], after: readonly T[]): Map<T, T> {
  const found = new Map<T, T>();
  const free = new Set(before);
  for (const sign of [(each: Named) => each.key, (each: Named) => keyOfTitle(each.title)]) {
    const bySign = new Map<string, T>();
    for (const each of [...free].reverse()) bySign.set(sign(each), each);
    for (const each of after) {
      const old = found.has(each) || sign(each) === '' ? undefined : bySign.get(sign(each));
      if (!old || !free.has(old)) continue;
      found.set(each, old);
      free.delete(old);
    }
  }
  return found;
}

/** The newer list with what is gone at its old place. */
export function merged<T>(before: readonly T[], after: readonly T[], pairs: ReadonlyMap<T, T>): Pair<T>[] {
  const all: Pair<T>[] = after.map((each) => {
    const old = pairs.get(each);
    return old === undefined ? { after: each } : { before: old, after: each };
  });
  const places = new Map(all.map((pair, index) => [pair.before, index]));
  const gone = new Map<number, Pair<T>[]>();
  let place = -1;
  for (const each of before) {
    const stays = places.get(each);
    if (stays === undefined) gone.set(place, [...(gone.get(place) ?? []), { before: each }]);
    else place = stays;
  }
  return [...(gone.get(-1) ?? []), ...all.flatMap((pair, index) => [pair, ...(gone.get(index) ?? [])])];
}
