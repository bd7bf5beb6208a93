import { kinds } from './kinds.ts';
import { likenessOf, overlapOf } from './likeness.ts';
import { matchFacts } from './match-facts.ts';
import { matchImports } from './match-imports.ts';
import { matchTouchpoints } from './match-touchpoints.ts';
import { type Alike, keyOf, Matching, nameOf, pairByLikeness, pairBySign, titleOf } from './matching.ts';
import { allIn, type Node, saidBy, same } from './tree.ts';

/**
 * Finds which parts of two models are the same: by name, then by title, then by likeness and by what stands around them. A part that was
 * renamed, moved or reworded is still itself.
 */
export function match(before: Node, after: Node): Matching {
  const matching = new Matching();
  matching.pair(before, after);
  const lists = new Set([...before.children, ...after.children].map(({ list }) => list));
  for (const list of lists) {
    const [olds, news] = [childrenOf(before, list), childrenOf(after, list)];
    if (list === 'imports') {
      matchImports(matching, olds, news);
      continue;
    }
    for (const sign of [nameOf, keyOf, titleOf]) pairBySign(matching, olds, news, sign, alikeByContent);
    pairByLikeness(matching, olds, news, alikeByContent);
  }
  for (const old of before.children) {
    const now = matching.after(old);
    if (!now) continue;
    if (old.kind === 'journey') {
      matchStages(matching, old, now);
      matchTouchpoints(matching, old, now);
    }
    matchFacts(matching, old, now, before);
  }
  return matching;
}

const childrenOf = (node: Node, list: string) => node.children.filter((child) => child.list === list);

function matchStages(matching: Matching, before: Node, after: Node): void {
  const [olds, news] = [childrenOf(before, 'stages'), childrenOf(after, 'stages')];
  for (const sign of [nameOf, keyOf, titleOf]) pairBySign(matching, olds, news, sign, alikeByContent);
  pairByLikeness(matching, olds, news, alikeByContent);
}

/** Declarations and stages: by their titles and by what they hold. */
const alikeByContent: Alike = (before, after) => {
  const titles = likenessOf(String(before.part.title ?? ''), String(after.part.title ?? ''));
  const content = overlapOf(textsIn(before), textsIn(after));
  const score = content === undefined ? titles : 0.5 * titles + 0.5 * content;
  // What else they say only tells which of several is the most alike.
  return score >= (content === undefined ? 0.5 : 0.4) ? score + 0.2 * agreement(before, after) : 0;
};

/** How much of what two parts of a kind say beside their titles is the same, from 0 to 1. */
function agreement({ kind, part }: Node, after: Node): number {
  const { fields } = kinds[kind];
  const agreed = fields.filter((field) => same(saidBy(part, field), saidBy(after.part, field)));
  return agreed.length / Math.max(1, fields.length);
}

const known = new WeakMap<Node, ReadonlySet<string>>();

function textsIn(node: Node): ReadonlySet<string> {
  const remembered = known.get(node);
  if (remembered) return remembered;
  const texts = new Set<string>();
  for (const each of allIn(node)) {
    if (each === node) continue;
    const { name, title, text } = each.part;
    for (const value of [name, title, text]) if (typeof value === 'string' && value !== '') texts.add(value);
  }
  known.set(node, texts);
  return texts;
}
