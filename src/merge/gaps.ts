import { CannotTell, Clash } from './clash.ts';
import { commentsIn } from './words-of.ts';

type Sides<T> = readonly [base: T | undefined, ours: T | undefined, theirs: T | undefined];

/** What a value is after both sides: as whoever changed it has it. @throws Clash when both did, in different ways */
export function mergedValue<T>([base, ours, theirs]: Sides<T>, isSame: (one: T, other: T) => boolean): T | undefined {
  const same = (one: T | undefined, other: T | undefined) =>
    one === undefined || other === undefined ? one === other : isSame(one, other);
  if (same(ours, theirs)) return ours === base ? theirs : ours;
  if (same(base, ours)) return theirs;
  if (same(base, theirs)) return ours;
  throw new Clash();
}

/** Blanks and comments after both sides: the comments of both, and for the rest ours. @throws CannotTell when both changed the same comment */
export function mergedGap(gaps: Sides<string>): string {
  const [base = '', ours = base, theirs = base] = gaps;
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const [was, one, other] = [base, ours, theirs].map(commentsIn) as [string[], string[], string[]];
  if (`${one}` === `${other}` || `${other}` === `${was}`) return ours;
  if (`${one}` === `${was}`) return theirs;
  if (![one, other].every((comments) => was.every((each) => comments.includes(each)))) throw new CannotTell();
  const added = other.filter((each) => !was.includes(each) && !one.includes(each));
  const [, start = '', indent = ''] = /^([\s\S]*\n)([^\S\n]*)$/.exec(ours) ?? [];
  if (start === '') throw new CannotTell();
  return `${start}${added.map((each) => `${indent}${each}\n`).join('')}${indent}`;
}

/** A list of names after both sides: each name that one of them added, none that one of them took away. */
export function mergedNames([base = [], ours = [], theirs = []]: Sides<readonly string[]>): string[] {
  const isKept = (name: string) => (ours.includes(name) && theirs.includes(name)) || !base.includes(name);
  const kept = ours.filter(isKept);
  const common = [base, theirs].map((names) => names.filter((name) => kept.includes(name) && base.includes(name)));
  const added = theirs.filter((name) => isKept(name) && !kept.includes(name));
  // The first of a list is the main one, and no other order is anybody's wish when both change it.
  const isAppended =
    added.length === 0 || base.length === 0 || theirs.indexOf(added[0] as string) >= (common[1]?.length ?? 0);
  if (!isAppended || `${common[0]}` !== `${common[1]}` || (base.length === 0 && ours.length > 0)) throw new Clash();
  if (kept.length + added.length === 0) throw new Clash();
  return [...kept, ...added];
}
