import { staying } from '../diff/index.ts';

/**
 * The order of a list whose parts two people added to, took from and moved: each new or moved part stands behind what stood before it on its
 * side, ours before theirs. The three lists hold the parts that remain; undefined where the two sides want different orders of those whose place
 * says something.
 */
export function mergedOrder<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  hasMeaning: (each: T) => boolean,
): T[] | undefined {
  const inOurs = new Set(ours);
  const inTheirs = new Set(theirs);
  const common = ours.filter((each) => inTheirs.has(each) && hasMeaning(each));
  const moved = new Set(
    movedIn(
      base,
      theirs.filter((each) => inOurs.has(each)),
    ),
  );
  const merged = ours.filter((each) => !moved.has(each));
  theirs.forEach((each, index) => {
    if (inOurs.has(each) && !moved.has(each)) return;
    let at = index === 0 ? 0 : merged.indexOf(theirs[index - 1] as T) + 1;
    // What only we have stands there too: ours first, but before whatever both have.
    while (at < merged.length && !inTheirs.has(merged[at] as T)) at++;
    merged.splice(at, 0, each);
  });
  return isAgreed(base, ours, theirs, merged, common) ? merged : undefined;
}

/** Which of the parts of a list have to move to come from the order of another one to theirs. */
function movedIn<T>(before: readonly T[], after: readonly T[]): T[] {
  const places = new Map(before.map((each, index) => [each, index]));
  const kept = after.filter((each) => places.has(each));
  const stays = staying(kept.map((each) => places.get(each) ?? 0));
  return kept.filter((_, index) => !stays[index]);
}

/** Whether any two parts stand as whoever moved them wants. */
function isAgreed<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  merged: readonly T[],
  common: readonly T[],
): boolean {
  const [inBase, inOurs, inTheirs, inMerged] = [base, ours, theirs, merged].map(
    (list) => new Map(list.map((each, index) => [each, index])),
  );
  const before = (list: Map<T, number> | undefined, one: T, other: T) =>
    (list?.get(one) ?? 0) < (list?.get(other) ?? 0);
  if (isSorted(common, inTheirs) && isSorted(common, inMerged)) return true;
  return common.every((one, index) =>
    common.slice(index + 1).every((other) => {
      const [o, t, m] = [inOurs, inTheirs, inMerged].map((list) => before(list, one, other));
      if (o === t) return m === o;
      if (!inBase?.has(one) || !inBase.has(other)) return false;
      return m !== before(inBase, one, other);
    }),
  );
}

function isSorted<T>(list: readonly T[], places: ReadonlyMap<T, number> | undefined): boolean {
  return list.every(
    (each, index) => index === 0 || (places?.get(list[index - 1] as T) ?? 0) < (places?.get(each) ?? 0),
  );
}
