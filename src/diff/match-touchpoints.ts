import { likenessOf, overlapOf, wordsOf } from './likeness.ts';
import {
  type Alike,
  inPlace,
  keyOf,
  type Matching,
  nameOf,
  pairByLikeness,
  pairBySign,
  titleOf,
  wordsOfPart,
} from './matching.ts';
import type { Node } from './tree.ts';

/** Up to how many pairs of touchpoints are compared one by one. */
const mostPairs = 10_000;
/** A word that more touchpoints have tells nothing. */
const mostWithWord = 12;

/** Finds the touchpoints that are the same in two states of a journey whose stages are matched, whichever stages they stand in. */
export function matchTouchpoints(matching: Matching, before: Node, after: Node): void {
  const [olds, news] = [touchpointsIn(before), touchpointsIn(after)];
  const alike = alikeBetween(olds, news);
  const withFacts = (sign: typeof keyOf): typeof keyOf => {
    return (node, known) => {
      const value = sign(node, known);
      return value && `${value} ${wordsOfPart(node, known)} ${[...factsIn(node)].join(' ')}`;
    };
  };
  for (const sign of [nameOf, inPlace(withFacts(keyOf)), withFacts(keyOf), inPlace(keyOf), keyOf, titleOf]) {
    pairBySign(matching, olds, news, sign, alike);
  }
  // What was found tells more of the neighbourhood of what is left.
  for (let left = matching.left(olds).length; left > 0; ) {
    const few = left * matching.left(news).length <= mostPairs;
    pairByLikeness(matching, olds, news, alike, few ? undefined : likelyAmong(olds, news, matching));
    const still = matching.left(olds).length;
    if (still === left) break;
    left = still;
  }
}

const touchpointsIn = (journey: Node) =>
  journey.children.filter(({ kind }) => kind === 'stage').flatMap(({ children }) => children.filter(isTouchpoint));

const isTouchpoint = ({ kind }: Node) => kind === 'touchpoint';

/** How alike two touchpoints are: by their titles, facts, channels and feelings, by what stands beside them and by their stages. */
function alikeBetween(before: readonly Node[], after: readonly Node[]): Alike {
  const places = new Map([...before.entries(), ...after.entries()].map(([index, node]) => [node, index]));
  const beside = (node: Node, list: readonly Node[], step: number) => list[(places.get(node) ?? 0) + step];
  return (old, now, matching) => {
    const title = likenessOf(String(old.part.title ?? ''), String(now.part.title ?? ''));
    const facts = overlapOf(factsIn(old), factsIn(now));
    const neighbour = (step: number) => {
      const [one, other] = [beside(old, before, step), beside(now, after, step)];
      return matching.after(one) === other ? 0.5 : 0;
    };
    const place = neighbour(-1) + neighbour(1);
    const stage = matching.after(old.parent) === now.parent ? 1 : 0;
    const otherName = old.part.name !== undefined && now.part.name !== undefined;
    const strange = otherName || place + stage === 0 || facts === 0;
    if (title < (strange ? 0.6 : 0.45) && (facts ?? 0) < 0.5) {
      // Other words at the same place are a rewording if not all is another story.
      const inPlace = place === 1 && stage === 1 && !otherName && facts !== 0;
      return inPlace && (title >= 0.3 || sameCircumstances(old, now)) ? 0.4 : 0;
    }
    const parts: readonly (readonly [number, number | undefined])[] = [
      [0.5, title],
      [0.25, facts],
      [0.05, overlapOf(channelsOf(old), channelsOf(now))],
      [0.05, feelingOf(old) === feelingOf(now) ? 1 : 0],
      [0.1, place],
      [0.05, stage],
    ];
    const known = parts.filter((part): part is [number, number] => part[1] !== undefined);
    const score = sum(known.map(([weight, value]) => weight * value)) / sum(known.map(([weight]) => weight));
    return score >= 0.4 ? score : 0;
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** On the same channels with the same feeling: at the same place, only the words are others. */
const sameCircumstances = (one: Node, other: Node) =>
  channelsOf(one).size > 0 &&
  overlapOf(channelsOf(one), channelsOf(other)) === 1 &&
  feelingOf(one) === feelingOf(other);

const channelsOf = ({ part }: Node) => new Set(Array.isArray(part.channels) ? part.channels.map(String) : []);

const feelingOf = ({ children }: Node) =>
  JSON.stringify(children.flatMap(({ kind, part }) => (kind === 'feeling' ? [part.persona, part.emotion] : [])));

const known = new WeakMap<Node, ReadonlySet<string>>();

function factsIn(node: Node): ReadonlySet<string> {
  const remembered = known.get(node);
  if (remembered) return remembered;
  const facts = new Set(
    node.children.flatMap(({ kind, part }) => {
      const text = part.text ?? part.title ?? (kind === 'feeling' ? part.quote : undefined);
      return text === undefined ? [] : `${kind} ${text}`;
    }),
  );
  known.set(node, facts);
  return facts;
}

/** Of very many touchpoints only those that share a rare word, a fact or a neighbour. */
function likelyAmong(olds: readonly Node[], news: readonly Node[], matching: Matching) {
  const left = matching.left(news);
  const byWord = new Map<string, Node[]>();
  for (const node of left) {
    for (const word of signsIn(node)) {
      const nodes = byWord.get(word);
      if (nodes) nodes.push(node);
      else byWord.set(word, [node]);
    }
  }
  const free = new Set(left);
  const place = new Map(olds.map((node, index) => [node, index]));
  const placeNow = new Map(news.map((node, index) => [node, index]));
  return (node: Node): Iterable<Node> => {
    const found = new Set<Node>();
    for (const word of signsIn(node)) {
      const nodes = byWord.get(word) ?? [];
      if (nodes.length <= mostWithWord) for (const each of nodes) found.add(each);
    }
    for (const step of [-1, 1]) {
      const beside = matching.after(olds[(place.get(node) ?? 0) + step]);
      const now = beside && news[(placeNow.get(beside) ?? 0) - step];
      if (now && free.has(now)) found.add(now);
    }
    return found;
  };
}

const signsIn = (node: Node) => new Set([...wordsOf(String(node.part.title ?? '')), ...factsIn(node)]);
