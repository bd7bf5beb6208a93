const known = new Map<string, ReadonlyMap<string, number>>();

/**
 * How alike two texts are, from 0 to 1, letters of any script: how many of their pairs of neighbouring letters they share
 * (the coefficient of Dice).
 */
export function likenessOf(one: string, other: string): number {
  const a = one.trim().toLowerCase();
  const b = other.trim().toLowerCase();
  if (a === b) return 1;
  const [left, right] = [pairsIn(a), pairsIn(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length + 2);
}

/** The pairs of neighbouring letters of a text, its ends counting as letters. */
function pairsIn(text: string): ReadonlyMap<string, number> {
  const remembered = known.get(text);
  if (remembered) return remembered;
  const pairs = new Map<string, number>();
  const padded = ` ${text} `;
  for (let at = 0; at < padded.length - 1; at++) {
    const pair = padded.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  if (known.size > 20_000) known.clear();
  known.set(text, pairs);
  return pairs;
}

/** The words of a text in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many of two sets of things are in both, from 0 to 1; undefined where both are empty. */
export function overlapOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
  if (one.size + other.size === 0) return undefined;
  let shared = 0;
  for (const each of one) if (other.has(each)) shared++;
  return (2 * shared) / (one.size + other.size);
}
