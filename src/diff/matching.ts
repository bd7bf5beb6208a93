import { keyOfTitle } from '../model/index.ts';
import { assign } from './assign.ts';
import { kinds } from './kinds.ts';
import { type Node, ownWords } from './tree.ts';

/** Which parts of two models are the same. */
export class Matching {
  private readonly newer = new Map<Node, Node>();
  private readonly older = new Map<Node, Node>();

  pair(before: Node, after: Node): void {
    this.newer.set(before, after);
    this.older.set(after, before);
  }

  /** What a part of the older model is in the newer one; undefined where it is gone. */
  after(before: Node | undefined): Node | undefined {
    return before && this.newer.get(before);
  }

  /** What a part of the newer model was in the older one; undefined where it is new. */
  before(after: Node | undefined): Node | undefined {
    return after && this.older.get(after);
  }

  /** Those of these parts that have no counterpart so far. */
  left(nodes: readonly Node[]): Node[] {
    return nodes.filter((node) => !this.newer.has(node) && !this.older.has(node));
  }
}

/** By what two parts may be known as the same; undefined where it says nothing of a part. */
export type Sign = (node: Node, matching: Matching) => string | undefined;

/** How alike two parts are, from 0 to 1; 0 where they cannot be the same. */
export type Alike = (before: Node, after: Node, matching: Matching) => number;

/** Up to how many pairs with the same sign are compared one by one. */
const mostPairs = 2500;

/** Pairs parts with the same sign. Where several have it, those that are most alike; of very many, one after the other. */
export function pairBySign(
  matching: Matching,
  before: readonly Node[],
  after: readonly Node[],
  sign: Sign,
  alike: Alike,
): void {
  const older = bySign(matching, before, sign);
  for (const [value, news] of bySign(matching, after, sign)) {
    const olds = older.get(value) ?? [];
    if (olds.length * news.length > 1 && olds.length * news.length <= mostPairs) {
      const candidates = olds.flatMap((old) =>
        news.map((now) => ({ before: old, after: now, score: 1 + alike(old, now, matching) - distance(old, now) })),
      );
      for (const pair of assign(candidates)) matching.pair(pair.before, pair.after);
    } else {
      for (let at = 0; at < Math.min(olds.length, news.length); at++) {
        const [old, now] = [olds[at], news[at]];
        if (old && now) matching.pair(old, now);
      }
    }
  }
}

/** A little for parts that stand at different places, so that of the same ones each stays where it is. */
const distance = (before: Node, after: Node) => Math.min(0.01, Math.abs(before.index - after.index) / 10_000);

function bySign(matching: Matching, nodes: readonly Node[], sign: Sign): Map<string, Node[]> {
  const found = new Map<string, Node[]>();
  for (const node of matching.left(nodes)) {
    const value = sign(node, matching);
    if (value === undefined || value === '') continue;
    const group = found.get(value);
    if (group) group.push(node);
    else found.set(value, [node]);
  }
  return found;
}

/** Pairs what is left by likeness, so that the sum of it is the highest. */
export function pairByLikeness(
  matching: Matching,
  before: readonly Node[],
  after: readonly Node[],
  alike: Alike,
  candidatesFor: (node: Node, among: readonly Node[]) => Iterable<Node> = (_, among) => among,
): void {
  const news = matching.left(after);
  if (news.length === 0) return;
  const candidates = matching.left(before).flatMap((old) =>
    [...candidatesFor(old, news)].flatMap((now) => {
      const score = alike(old, now, matching);
      return score > 0 ? { before: old, after: now, score: score - distance(old, now) / 2 } : [];
    }),
  );
  for (const pair of assign(candidates)) matching.pair(pair.before, pair.after);
}

/** The name as written. */
export const nameOf: Sign = ({ part }) => (typeof part.name === 'string' ? part.name : undefined);
/** What other lines call it by. */
export const keyOf: Sign = ({ part }) => (typeof part.key === 'string' ? part.key : undefined);
/** The title, whatever its blanks and signs. */
export const titleOf: Sign = ({ part }) => (typeof part.title === 'string' ? keyOfTitle(part.title) : undefined);
/** All that it says of its own. */
export const wordsOfPart: Sign = ({ part, kind }) => ownWords(part, kinds[kind]);

/** A sign together with the place: the same sign in the same part. */
export function inPlace(sign: Sign): Sign {
  return (node, matching) => {
    const value = sign(node, matching);
    const parent = node.parent && (matching.after(node.parent) ?? (matching.before(node.parent) && node.parent));
    return value && parent ? `${parent.id} ${node.list} ${value}` : undefined;
  };
}
