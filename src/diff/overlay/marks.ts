import type { PartId } from '../../model/index.ts';
import type { Change, Diff } from '../change.ts';
import { type Models, worded } from '../sentences.ts';
import { allIn, type Node, treeOf } from '../tree.ts';
import { type MarkKind, markKindOf, strongest } from './looks.ts';
import { goneId } from './merge.ts';

/** What is marked on the map at one place, before it has a number. */
export interface Marking {
  readonly kind: MarkKind;
  readonly changes: readonly Change[];
  /** What was there before, to be struck out above what is there now. */
  readonly was: readonly string[];
}

/** How a part of the map is drawn: `carried` ones belong to something that is new or gone as a whole. */
export interface Markings {
  readonly at: ReadonlyMap<PartId, Marking>;
  readonly carried: ReadonlyMap<PartId, MarkKind>;
  /** Changes that are seen nowhere on the map. */
  readonly unseen: readonly Change[];
}

/** Changes that are told: those that do not only follow from others. */
export function toldOf(changes: readonly Change[], journey: PartId): Change[] {
  return changes.filter((change) => !change.implied && change.journeys.includes(journey));
}

/**
 * Puts each change at the part of the map that shows it: its own, or else the nearest around it that `isDrawn`.
 */
export function markingsOf(
  changes: readonly Change[],
  { ids }: Pick<Diff, 'ids'>,
  models: Models,
  isDrawn: (part: PartId) => boolean,
): Markings {
  const [olds, news] = [nodesIn(models.before), nodesIn(models.after)];
  const gone = new Set(
    changes.flatMap(({ kind, field, part }) => (kind === 'removed' && field === undefined ? (part.before ?? []) : [])),
  );
  const placeOf = (change: Change): PartId | undefined => {
    const { part, field } = change;
    if (part.after !== undefined) {
      const own = `${part.after}#${field}`;
      return isDrawn(own) ? own : upFrom(news.get(part.after), (node) => node.id, isDrawn);
    }
    const node = olds.get(part.before ?? '');
    return upFrom(node, (each) => (isGone(each, gone) ? goneId(each.id) : (ids[each.id] ?? each.id)), isDrawn);
  };
  const byPlace = new Map<PartId, Change[]>();
  const unseen: Change[] = [];
  for (const change of changes) {
    const place = placeOf(change);
    if (place === undefined) unseen.push(change);
    else byPlace.set(place, [...(byPlace.get(place) ?? []), change]);
  }
  const at = new Map([...byPlace].map(([place, all]) => [place, markingOf(place, all, models)] as const));
  return { at, carried: carriedBy(changes, at, olds, news), unseen };
}

function nodesIn(model: Models['before']): ReadonlyMap<PartId, Node> {
  return new Map([...allIn(treeOf(model))].map((node) => [node.id, node]));
}

/** Whether a part of the older model is drawn as gone. */
function isGone(node: Node, gone: ReadonlySet<PartId>): boolean {
  for (let at: Node | undefined = node; at; at = at.parent) if (gone.has(at.id)) return true;
  return false;
}

function upFrom(
  node: Node | undefined,
  nameOf: (node: Node) => PartId,
  isDrawn: (part: PartId) => boolean,
): PartId | undefined {
  for (let at = node; at?.parent; at = at.parent) if (isDrawn(nameOf(at))) return nameOf(at);
  return undefined;
}

function markingOf(place: PartId, changes: readonly Change[], models: Models): Marking {
  // What a part lost or got inside changed the part, but it is neither new nor gone for that.
  const own = changes.filter(({ part }) => part.after === place || goneId(part.before ?? '') === place);
  const kind = own.length > 0 ? strongest(own.map(markKindOf)) : 'changed';
  return {
    kind,
    changes,
    was: kind === 'added' || kind === 'removed' ? [] : own.flatMap((each) => wasOf(each, models)),
  };
}

/** Properties that say enough when their old value is struck out, without a word on what they are. */
const seen = new Set(['value', 'severity', 'channels', 'takes', 'waits', 'fails', 'status', 'by']);

/** What a property said before; nothing for names, which are seen in the text alone. */
function wasOf({ kind, field, before, ...change }: Change, models: Models): string[] {
  if (field === undefined || before === null || change.subject === 'feeling') return [];
  if (kind === 'reworded' && typeof before === 'string') return [before];
  if (!seen.has(field)) return [];
  // Quotes tell names from the rest of a sentence; here they stand alone.
  return [worded(before, { ...change, field }, models.before).replace(/'([^']*)'/g, '$1')];
}

/** All that came or went together with something around it. */
function carriedBy(
  changes: readonly Change[],
  at: ReadonlyMap<PartId, Marking>,
  olds: ReadonlyMap<PartId, Node>,
  news: ReadonlyMap<PartId, Node>,
): Map<PartId, MarkKind> {
  const carried = new Map<PartId, MarkKind>();
  for (const { kind, field, subject, part } of changes) {
    if (field !== undefined || (kind !== 'added' && kind !== 'removed')) continue;
    if (subject !== 'touchpoint' && subject !== 'stage') continue;
    const added = kind === 'added';
    const node = added ? news.get(part.after ?? '') : olds.get(part.before ?? '');
    for (const child of node?.children ?? []) {
      if (child.kind === 'touchpoint') continue;
      for (const each of allIn(child)) {
        const id = added ? each.id : goneId(each.id);
        if (!at.has(id)) carried.set(id, kind);
      }
    }
  }
  return carried;
}
