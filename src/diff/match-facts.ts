import { likenessOf } from './likeness.ts';
import {
  type Alike,
  inPlace,
  keyOf,
  type Matching,
  nameOf,
  pairByLikeness,
  pairBySign,
  type Sign,
  titleOf,
  wordsOfPart,
} from './matching.ts';
import { allIn, type Node } from './tree.ts';

/**
 * Finds the facts that are the same in two declarations whose stages and touchpoints are matched: by name wherever they stand, then within
 * what they belong to, then the same words elsewhere, then other words at the same place.
 */
export function matchFacts(matching: Matching, before: Node, after: Node, oldRoot: Node): void {
  const [olds, news] = [factsIn(before), factsIn(after)];
  const whose = identityWith(newNames(matching, before, oldRoot));
  const none: Alike = () => 0;
  const lists = new Set([...olds.keys(), ...news.keys()]);
  for (const list of lists) {
    const [old, now] = [olds.get(list) ?? [], news.get(list) ?? []];
    const pair = (sign: Sign, alike: Alike = none) => pairBySign(matching, old, now, sign, alike);
    pair(nameOf);
    for (const sign of [wordsOfPart, keyOf, titleOf, whose]) pair(inPlace(sign), alikeInPlace);
    pairElsewhere(matching, old, now);
  }
  for (const list of lists) {
    const old = byParent(matching.left(olds.get(list) ?? []), (node) => matching.after(node.parent));
    const now = byParent(matching.left(news.get(list) ?? []), ({ parent }) => parent);
    for (const [parent, nodes] of now) pairByLikeness(matching, old.get(parent) ?? [], nodes, alikeInPlace);
    if (movable.has(list)) {
      pairByLikeness(matching, olds.get(list) ?? [], news.get(list) ?? [], alikeElsewhere, fewOnly);
    }
  }
}

/** Facts by kind; what happens within a touchpoint, stage, persona or journey. */
function factsIn(root: Node): Map<string, Node[]> {
  const blocks = new Set(['stage', 'touchpoint', root.kind]);
  const found = new Map<string, Node[]>();
  for (const node of allIn(root)) {
    if (blocks.has(node.kind)) continue;
    const nodes = found.get(node.kind);
    if (nodes) nodes.push(node);
    else found.set(node.kind, [node]);
  }
  return found;
}

function byParent(nodes: readonly Node[], parentOf: (node: Node) => Node | undefined): Map<Node, Node[]> {
  const found = new Map<Node, Node[]>();
  for (const node of nodes) {
    const parent = parentOf(node);
    if (!parent) continue;
    const group = found.get(parent);
    if (group) group.push(node);
    else found.set(parent, [node]);
  }
  return found;
}

/** What the personas, journeys and touchpoints that facts speak of are called in the newer model, by kind and older key, where they are others. */
function newNames(matching: Matching, journey: Node, oldRoot: Node): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of [...oldRoot.children, ...journey.children.flatMap(({ children }) => children)]) {
    const now = matching.after(node);
    const name = `${node.kind} ${node.part.key}`;
    if (now && now.part.key !== node.part.key && !names.has(name)) names.set(name, String(now.part.key));
  }
  return names;
}

/** What a fact is besides its words: whose feeling, which lane, where a link leads. */
function identityWith(names: ReadonlyMap<string, string>): Sign {
  return (node, matching) => {
    const { kind, part } = node;
    const isOld = matching.after(rootOf(node)) !== undefined;
    const now = (of: string, key: unknown) => (isOld ? names.get(`${of} ${key}`) : undefined) ?? String(key);
    if (kind === 'feeling') return `of ${part.persona === undefined ? '' : now('persona', part.persona)}`;
    if (kind === 'lane-entry') return String(part.lane);
    if (kind === 'link') return now(part.kind === 'continues-in' ? 'journey' : 'touchpoint', part.target);
    return undefined;
  };
}

function rootOf(node: Node): Node {
  let root = node;
  while (root.parent) root = root.parent;
  return root;
}

/** Facts that belong to their touchpoint alone are never the same in another one. */
const bound = new Set(['feeling', 'link']);

/** Pairs facts with the same words in different parts, of which at least one is in both models. */
function pairElsewhere(matching: Matching, olds: readonly Node[], news: readonly Node[]): void {
  const [first] = olds;
  if (!first || bound.has(first.kind)) return;
  const byWords = new Map<string, Node[]>();
  for (const node of matching.left(news)) {
    const words = wordsOfPart(node, matching) ?? '';
    byWords.set(words, [...(byWords.get(words) ?? []), node]);
  }
  for (const old of matching.left(olds)) {
    const group = byWords.get(wordsOfPart(old, matching) ?? '') ?? [];
    const at = group.findIndex((now) => matching.after(old.parent) || matching.before(now.parent));
    const [now] = at < 0 ? [] : group.splice(at, 1);
    if (now) matching.pair(old, now);
  }
}

const textOf = ({ part }: Node) => String(part.text ?? part.title ?? '');

/** Facts of one part. */
const alikeInPlace: Alike = (before, after, matching) => {
  if (before.kind === 'feeling') return 0;
  // Where it leads is all that a link says: what is left of them leads elsewhere now.
  if (before.kind === 'link') return before.part.kind === after.part.kind ? 0.5 : 0;
  const likeness = likenessOf(textOf(before), textOf(after));
  const alone = isAlone(before, matching) && isAlone(after, matching);
  const sameSpeaker = before.part.kind === after.part.kind && before.part.persona === after.part.persona;
  if (likeness < (alone && sameSpeaker ? 0.25 : 0.4)) return 0;
  return 0.8 * likeness + (sameSpeaker ? 0.2 : 0);
};

/** Whether it is the only fact of its kind in its part. */
const isAlone = (node: Node, _: Matching) =>
  node.parent?.children.filter(({ list }) => list === node.list).length === 1;

/** Facts that often move, and are reworded on the way. */
const movable = new Set(['pain', 'gain', 'opportunity', 'solution']);
const fewOnly = (_: Node, among: readonly Node[]) => (among.length <= 100 ? among : []);

const alikeElsewhere: Alike = (before, after, matching) => {
  if (!matching.after(before.parent) && !matching.before(after.parent)) return 0;
  const likeness = likenessOf(textOf(before), textOf(after));
  return likeness >= 0.8 ? likeness : 0;
};
