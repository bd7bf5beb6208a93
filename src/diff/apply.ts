import { keyOfTitle, type Model, type PartId } from '../model/index.ts';
import type { Change, Diff, Value } from './change.ts';
import { withIds } from './ids.ts';
import { kinds, type PartKind } from './kinds.ts';
import { NewKeys } from './references.ts';
import { allIn, type Node, rootId, saidBy, treeOf } from './tree.ts';

/** A part that is being changed. */
interface Draft {
  readonly id: PartId;
  readonly kind: PartKind;
  readonly properties: Record<string, Value>;
  readonly lists: Record<string, Draft[]>;
}

/**
 * Makes the newer model of the older one and what `diff` found: `apply(diff(a, b), a)` is what `b` says, under the address of `a`. Ids are those of
 * a text that can be read whole.
 */
export function apply({ changes, ids }: Pick<Diff, 'changes' | 'ids'>, before: Model): Model {
  const tree = treeOf(before);
  const drafts = new Map<PartId, Draft>();
  const root = draftOf(tree, drafts);
  rename(tree, drafts, changes);
  for (const change of changes) setField(drafts.get(change.part.before ?? ''), change);
  place(root, drafts, changes, ids);
  return withIds(partOf(root)) as unknown as Model;
}

function draftOf(node: Node, drafts: Map<PartId, Draft>): Draft {
  const { lists } = kinds[node.kind];
  const properties: Record<string, Value> = { ...node.part };
  const draft: Draft = { id: node.id, kind: node.kind, properties, lists: {} };
  for (const { name } of lists) {
    if (properties[name] === undefined) continue;
    delete properties[name];
    draft.lists[name] = node.children.filter(({ list }) => list === name).map((child) => draftOf(child, drafts));
  }
  drafts.set(node.id, draft);
  return draft;
}

/** Gives parts their new names and titles, and calls them so wherever others refer to them. */
function rename(tree: Node, drafts: ReadonlyMap<PartId, Draft>, changes: readonly Change[]): void {
  for (const change of changes) {
    const properties = drafts.get(change.part.before ?? '')?.properties;
    if (!properties || !kinds[change.subject].named || (change.field !== 'name' && change.field !== 'title')) continue;
    const values = change.field === 'title' ? { title: change.after } : (change.after as Record<string, Value>);
    for (const [name, value] of Object.entries(values)) set(properties, name, value);
    set(properties, 'key', String(properties.name ?? '') || keyOfTitle(String(properties.title ?? '')));
  }
  const newKeys = new NewKeys();
  for (const node of allIn(tree)) {
    const key = drafts.get(node.id)?.properties.key;
    if (typeof key === 'string' && key !== node.part.key) newKeys.note(node, key);
  }
  for (const node of allIn(tree)) {
    const properties = drafts.get(node.id)?.properties;
    for (const field of properties ? kinds[node.kind].fields : []) {
      const value = saidBy(node.part, field);
      const translated = newKeys.translated(node, field, value);
      if (properties && translated !== value) setValue(properties, field, translated);
    }
  }
}

function setField(draft: Draft | undefined, { field, after, subject }: Change): void {
  const known = kinds[subject].fields.find(({ name }) => name === field);
  if (draft && known) setValue(draft.properties, known, after);
}

function setValue(properties: Record<string, Value>, field: { name: string; of?: readonly string[] }, value: Value) {
  if (field.of) {
    const values = (value ?? {}) as Record<string, Value>;
    for (const name of field.of) set(properties, name, values[name] ?? null);
  } else if (value === null && Array.isArray(properties[field.name])) properties[field.name] = [];
  else set(properties, field.name, value);
}

function set(properties: Record<string, Value>, name: string, value: Value): void {
  if (value === null) delete properties[name];
  else properties[name] = value;
}

/** Takes away what is gone, and puts what is new or moved where it belongs: each list from its beginning, what is around first. */
function place(root: Draft, drafts: Map<PartId, Draft>, changes: readonly Change[], ids: Diff['ids']): void {
  const leaving = new Set(changes.flatMap(({ from, part }) => (from && part.before !== undefined ? part.before : [])));
  for (const draft of drafts.values()) {
    for (const [name, list] of Object.entries(draft.lists)) {
      draft.lists[name] = list.filter(({ id }) => !leaving.has(id));
    }
  }
  const olds = new Map(Object.entries(ids).map(([old, now]) => [now, old]));
  const added = new Map<PartId, Draft>();
  const placed = changes
    .filter(({ to }) => to !== undefined)
    .map((change) => ({ change, draft: draftFor(change, drafts, added) }))
    .sort((a, b) => depthOf(a.change) - depthOf(b.change) || (a.change.to?.index ?? 0) - (b.change.to?.index ?? 0));
  for (const { change, draft } of placed) {
    const { parent, list, index } = change.to ?? { parent: rootId, list: '', index: 0 };
    const into = added.get(parent) ?? drafts.get(olds.get(parent) ?? parent) ?? root;
    const parts = into.lists[list] ?? [];
    into.lists[list] = parts;
    parts.splice(index, 0, draft);
  }
}

function draftFor(change: Change, drafts: ReadonlyMap<PartId, Draft>, added: Map<PartId, Draft>): Draft {
  const old = change.kind === 'moved' ? drafts.get(change.part.before ?? '') : undefined;
  if (old) return old;
  const part = change.after as Readonly<Record<string, Value>>;
  const node = nodeOfPart(change.subject, part);
  return draftOf(node, added as Map<PartId, Draft>);
}

const depths: Partial<Record<PartKind, number>> = { stage: 1, touchpoint: 2 };
const depthOf = ({ subject, to }: Change) => (to?.parent === rootId ? 0 : (depths[subject] ?? 3));

function nodeOfPart(kind: PartKind, part: Readonly<Record<string, Value>>): Node {
  const children: Node[] = [];
  for (const { name, kind: of } of kinds[kind].lists) {
    const parts = (part[name] ?? []) as readonly Readonly<Record<string, Value>>[];
    parts.forEach((each, index) => {
      children.push({ ...nodeOfPart(of, each), list: name, index });
    });
  }
  return { id: String(part.id), kind, part, list: '', index: 0, children };
}

function partOf({ properties, lists }: Draft): Record<string, Value> {
  const parts = Object.entries(lists).map(([name, list]) => [name, list.map(partOf)] as const);
  return { ...properties, ...Object.fromEntries(parts) };
}
