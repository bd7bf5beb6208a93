import type { Model, PartId } from '../model/index.ts';
import type { Value } from './change.ts';
import { type Field, type Kind, kinds, type PartKind } from './kinds.ts';

/** What a part says, by property. */
export type Properties = Readonly<Record<string, Value>>;

/** A part of a model among those around it. */
export interface Node {
  readonly id: PartId;
  readonly kind: PartKind;
  /** The part itself, with all that it holds. */
  readonly part: Properties;
  readonly parent?: Node;
  /** In which list of its parent it stands, and where there. */
  readonly list: string;
  readonly index: number;
  readonly children: readonly Node[];
}

/** The id of what holds everything. */
export const rootId: PartId = '';

/** A model as a tree of its parts. */
export function treeOf(model: Model): Node {
  return nodeOf('model', { ...(model as unknown as Properties), id: rootId }, undefined, '', 0);
}

function nodeOf(kind: PartKind, part: Properties, parent: Node | undefined, list: string, index: number): Node {
  const children: Node[] = [];
  const node: Node = { id: String(part.id), kind, part, ...(parent && { parent }), list, index, children };
  for (const each of kinds[kind].lists) {
    const parts = (part[each.name] ?? []) as readonly Properties[];
    for (let at = 0; at < parts.length; at++) children.push(nodeOf(each.kind, parts[at] ?? {}, node, each.name, at));
  }
  return node;
}

/** A node and all below it, in their order. */
export function* allIn(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) yield* allIn(child);
}

/** The node of a kind around a node, or itself. */
export function around(node: Node, kind: PartKind): Node | undefined {
  for (let at: Node | undefined = node; at; at = at.parent) if (at.kind === kind) return at;
  return undefined;
}

/** What a property of a part says, null where it says nothing. */
export function saidBy(part: Properties, { name, of }: Field): Value {
  if (!of) return presentOr(part[name]);
  const present = of.filter((each) => part[each] !== undefined);
  return present.length === 0 ? null : Object.fromEntries(present.map((each) => [each, part[each] as Value]));
}

function presentOr(value: Value | undefined): Value {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? null : value;
}

/** Whether two values say the same. */
export function same(one: Value, other: Value): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

/** A part without its id and its lists of parts: what it says of its own. */
export function ownWords(part: Properties, { lists }: Pick<Kind, 'lists'>): string {
  const left = new Set(['id', ...lists.map(({ name }) => name)]);
  return JSON.stringify(Object.entries(part).filter(([name]) => !left.has(name)));
}
