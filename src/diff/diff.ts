import { keyOfTitle, type Model, type PartId, type Sources } from '../model/index.ts';
import type { Change, Diff, PartPlace, Severity, Value } from './change.ts';
import { curveShifts, withEffects } from './curve.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { fingerprintOf, withoutIds } from './fingerprint.ts';
import { Implications } from './implied.ts';
import { kinds } from './kinds.ts';
import { match } from './match.ts';
import type { Matching } from './matching.ts';
import { staying } from './order.ts';
import { NewKeys } from './references.ts';
import { allIn, type Node, type Properties, rootId, treeOf } from './tree.ts';
import { journeysOf, keysAround, Usage, wordsAround } from './whereabouts.ts';

/** One of the two that are compared. */
export interface Side {
  readonly model: Model;
  /** Where its parts are written. Without it everything counts as declared in the model's own file, and changes have no ranges. */
  readonly sources?: Sources;
}

/**
 * What is different between two models of a file: never more than what was done to it, formatting and comments apart. Names tell what is the
 * same, then titles, then likeness and neighbourhood.
 */
export function diff(before: Side, after: Side): Diff {
  const [oldTree, newTree] = [treeOf(before.model), treeOf(after.model)];
  const matching = match(oldTree, newTree);
  const changes = new Comparison(before, after, oldTree, newTree, matching).changes();
  const ids: Record<PartId, PartId> = {};
  for (const old of allIn(oldTree)) {
    const now = matching.after(old);
    if (now && now.id !== old.id) ids[old.id] = now.id;
  }
  return {
    changes: withEffects(changes, before.model, after.model, ids),
    curve: curveShifts(before.model, after.model, ids, changes),
    ids,
  };
}

/** Walks through both trees at once and tells what it finds. */
class Comparison {
  private readonly before: Side;
  private readonly after: Side;
  private readonly oldTree: Node;
  private readonly newTree: Node;
  private readonly matching: Matching;
  private readonly newKeys = new NewKeys();
  private readonly usage: Usage;
  private readonly implications: Implications;
  private readonly found: Change[] = [];
  private readonly taken = new Map<string, number>();

  constructor(before: Side, after: Side, oldTree: Node, newTree: Node, matching: Matching) {
    this.before = before;
    this.after = after;
    this.oldTree = oldTree;
    this.newTree = newTree;
    this.matching = matching;
    this.usage = new Usage(oldTree, newTree, matching);
    this.implications = new Implications(before, after, matching);
  }

  changes(): Change[] {
    for (const old of allIn(this.oldTree)) {
      const now = this.matching.after(old);
      if (now && old.part.key !== now.part.key) this.newKeys.note(old, String(now.part.key));
    }
    this.compare(this.oldTree, this.newTree);
    return this.found;
  }

  private compare(old: Node, now: Node): void {
    for (const each of fieldChanges(old, now, this.newKeys)) this.tellField(old, now, each);
    this.compareLists(old, now);
  }

  /** Tells of all that stands in a part that is in one of the models, or in both. */
  private compareLists(old: Node | undefined, now: Node | undefined): void {
    const node = now ?? old;
    if (!node) return;
    for (const { name } of kinds[node.kind].lists) {
      const news = now?.children.filter(({ list }) => list === name) ?? [];
      const olds = old?.children.filter(({ list }) => list === name) ?? [];
      const moving = this.movingIn(old, news);
      let next = 0;
      // What is gone is told where it stood: behind what stood before it and is still there.
      const tellGone = () => {
        for (; next < olds.length; next++) {
          const gone = olds[next];
          if (gone && !this.matching.after(gone)) this.tellRemoved(gone);
          else if (gone && this.matching.after(gone)?.parent === now && !moving.has(this.matching.after(gone))) break;
        }
      };
      tellGone();
      for (const each of news) {
        const was = this.matching.before(each);
        if (!was) this.tellAdded(each);
        else {
          if (moving.has(each) && !kinds[each.kind].sorted) this.tellMoved(was, each);
          this.compare(was, each);
        }
        if (was && olds[next] === was) {
          next++;
          tellGone();
        }
      }
      tellGone();
    }
  }

  /** Which parts of a list have moved there, as few as can be. */
  private movingIn(parent: Node | undefined, news: readonly Node[]): ReadonlySet<Node | undefined> {
    const kept = news.filter((each) => this.matching.before(each));
    const here = kept.filter((each) => this.matching.before(each)?.parent === parent);
    const stays = staying(here.map((each) => this.matching.before(each)?.index ?? 0));
    const still = new Set(here.filter((_, index) => stays[index]));
    return new Set(kept.filter((each) => !still.has(each)));
  }

  private tellAdded(node: Node): void {
    const apart = this.isApart(node);
    const after = contentOf(node, (child) => apart(child) || this.matching.before(child) !== undefined);
    this.tell('added', kinds[node.kind].severity, undefined, node, null, after);
    this.compareInside(node, undefined, node);
  }

  private tellRemoved(node: Node): void {
    const apart = this.isApart(node);
    const before = contentOf(node, (child) => apart(child) || this.matching.after(child) !== undefined);
    this.tell('removed', kinds[node.kind].severity, node, undefined, before, null);
    this.compareInside(node, node, undefined);
  }

  /** What came into a new part from elsewhere, and what is told apart from the part around it. */
  private compareInside(node: Node, old: Node | undefined, now: Node | undefined): void {
    const apart = this.isApart(node);
    for (const child of node.children) {
      const was = this.matching.before(child);
      if (was && now) {
        this.tellMoved(was, child);
        this.compare(was, child);
      } else if (apart(child)) {
        if (now) this.tellAdded(child);
        else if (!this.matching.after(child)) this.tellRemoved(child);
      } else if (!this.matching.after(child)) this.compareInside(child, old && child, now && child);
    }
  }

  /** Touchpoints of a new or removed stage are changes of their own, unless the whole journey is new or gone. */
  private isApart(node: Node): (child: Node) => boolean {
    const journeyStays = node.parent && (this.matching.after(node.parent) ?? this.matching.before(node.parent));
    return ({ kind }) => node.kind === 'stage' && kind === 'touchpoint' && journeyStays !== undefined;
  }

  private tellMoved(old: Node, now: Node): void {
    const elsewhere = this.matching.after(old.parent) !== now.parent;
    const { severity, place } = kinds[now.kind];
    const none = (): boolean => true;
    this.tell('moved', elsewhere ? severity : place, old, now, contentOf(old, none), contentOf(now, none));
  }

  private tellField(old: Node, now: Node, { kind, severity, field, before, after }: FieldChange): void {
    this.tell(kind, severity, old, now, before, after, field);
  }

  private tell(
    kind: Change['kind'],
    severity: Severity,
    old: Node | undefined,
    now: Node | undefined,
    before: Value,
    after: Value,
    field?: string,
  ): void {
    const node = now ?? old ?? this.newTree;
    const isPlace = kind === 'added' || kind === 'removed' || kind === 'moved';
    const id = `${kind} ${lastingId(node, old ?? node)}${field === undefined ? '' : `.${field}`}`;
    const count = (this.taken.get(id) ?? 0) + 1;
    this.taken.set(id, count);
    const places = isPlace ? [old, now].map((each) => keysAround(each?.parent)) : [];
    const isInside = kind === 'moved' && this.matching.after(old?.parent) === now?.parent;
    const behind = isInside ? keysAround(now?.parent?.children[now.parent.children.indexOf(now) - 1]) : [];
    // Whatever else is done to what moved is no other move.
    const content = kind === 'moved' ? (node.part.key ?? node.part.text ?? after) : [before, after];
    const oldRange = rangeOf(this.before, old, field);
    const newRange = rangeOf(this.after, now, field);
    const implied = this.implications.of(kind, old, now, field);
    this.found.push({
      id: count === 1 ? id : `${id}~${count}`,
      fingerprint: fingerprintOf(withoutIds([kind, node.kind, field, places, behind, keysAround(old ?? now), content])),
      kind,
      severity,
      subject: node.kind,
      part: { ...(old && { before: old.id }), ...(now && { after: now.id }) },
      path: wordsAround(node),
      ...(field !== undefined && { field }),
      before,
      after,
      ...(isPlace && old && { from: placeOf(old) }),
      ...(isPlace && now && { to: placeOf(now) }),
      ...(oldRange && { oldRange }),
      ...(newRange && { newRange }),
      ...(implied && { implied }),
      journeys: journeysOf(node, this.usage),
    });
  }
}

/** A part with all that it holds, but what is left out. */
function contentOf(node: Node, leftOut: (child: Node) => boolean): Properties {
  const content: Record<string, Value> = { ...node.part };
  for (const { name } of kinds[node.kind].lists) {
    if (content[name] === undefined) continue;
    content[name] = node.children
      .filter((child) => child.list === name && !leftOut(child))
      .map((child) => contentOf(child, leftOut));
  }
  return content;
}

/** The id of a part, in which facts without a name are called by their words, those before the change, and not counted. */
function lastingId({ id, part }: Node, { kind, part: before }: Node): PartId {
  const [, list] = (part.name === undefined && /^(.*#[^/]+)\/\d+(~\d+)?$/.exec(id)) || [];
  if (list === undefined) return id;
  if (kind === 'feeling') return before.persona === undefined ? list : `${list}/${before.persona}`;
  const words = keyOfTitle(String(before.target ?? before.text ?? before.title ?? ''));
  return words === '' ? id : `${list}/${words}`;
}

const placeOf = ({ parent, list, index }: Node): PartPlace => ({ parent: parent?.id ?? rootId, list, index });

function rangeOf({ sources }: Side, node: Node | undefined, field: string | undefined) {
  if (!sources || !node) return undefined;
  const own = field === undefined ? undefined : sources[`${node.id}#${field === 'personas' ? 'for' : field}`];
  return own ?? sources[node.id];
}
