/** Two things that may be the same, and how surely: more than 0. */
export interface Candidate<T> {
  readonly before: T;
  readonly after: T;
  readonly score: number;
}

/** Up to how many things on either side the best of all assignments is looked for; its time grows with the third power. */
const mostForBest = 60;

/**
 * Chooses candidates so that nothing is chosen twice and the sum of the scores is the highest. Where very many things compete, the surest
 * come first instead.
 */
export function assign<T extends object>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  return groupsOf(candidates).flatMap((group) => {
    const before = [...new Set(group.map((each) => each.before))];
    const after = [...new Set(group.map((each) => each.after))];
    if (before.length === 1 || after.length === 1) return group.reduce((a, b) => (b.score > a.score ? b : a));
    return Math.max(before.length, after.length) <= mostForBest ? best(group, before, after) : surestFirst(group);
  });
}

/** Candidates that compete with each other, directly or through others. */
function groupsOf<T extends object>(candidates: readonly Candidate<T>[]): Candidate<T>[][] {
  const parents = new Map<T, T>();
  const rootOf = (thing: T): T => {
    let root = thing;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = thing; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { before, after } of candidates) {
    const [one, other] = [rootOf(before), rootOf(after)];
    if (one !== other) parents.set(one, other);
  }
  const groups = new Map<T, Candidate<T>[]>();
  for (const each of candidates) {
    const root = rootOf(each.before);
    const group = groups.get(root);
    if (group) group.push(each);
    else groups.set(root, [each]);
  }
  return [...groups.values()];
}

function surestFirst<T>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  const taken = new Set<T>();
  return [...candidates]
    .sort((a, b) => b.score - a.score)
    .filter(({ before, after }) => {
      if (taken.has(before) || taken.has(after)) return false;
      taken.add(before).add(after);
      return true;
    });
}

/** The assignment with the highest sum: the Hungarian method with potentials. */
function best<T>(candidates: readonly Candidate<T>[], before: readonly T[], after: readonly T[]): Candidate<T>[] {
  const size = Math.max(before.length, after.length);
  const rowOf = new Map(before.map((each, index) => [each, index + 1]));
  const columnOf = new Map(after.map((each, index) => [each, index + 1]));
  const at = (row: number, column: number) => row * (size + 1) + column;
  const chosen = new Map<number, Candidate<T>>();
  for (const each of candidates) chosen.set(at(rowOf.get(each.before) ?? 0, columnOf.get(each.after) ?? 0), each);
  const cost = (row: number, column: number) => -(chosen.get(at(row, column))?.score ?? 0);

  const rows = new Float64Array(size + 1);
  const columns = new Float64Array(size + 1);
  const matched = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const way = new Int32Array(size + 1);
    const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(size + 1);
    matched[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const current = matched[column] ?? 0;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let each = 1; each <= size; each++) {
        if (used[each]) continue;
        const reduced = cost(current, each) - (rows[current] ?? 0) - (columns[each] ?? 0);
        if (reduced < (least[each] ?? 0)) {
          least[each] = reduced;
          way[each] = column;
        }
        if ((least[each] ?? 0) < step) {
          step = least[each] ?? 0;
          next = each;
        }
      }
      for (let each = 0; each <= size; each++) {
        if (used[each]) {
          const owner = matched[each] ?? 0;
          rows[owner] = (rows[owner] ?? 0) + step;
          columns[each] = (columns[each] ?? 0) - step;
        } else least[each] = (least[each] ?? 0) - step;
      }
      column = next;
    } while (matched[column] !== 0);
    while (column !== 0) {
      const from = way[column] ?? 0;
      matched[column] = matched[from] ?? 0;
      column = from;
    }
  }
  const found: Candidate<T>[] = [];
  for (let column = 1; column <= size; column++) {
    const each = chosen.get(at(matched[column] ?? 0, column));
    if (each) found.push(each);
  }
  return found;
}
