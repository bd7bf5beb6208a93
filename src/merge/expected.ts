import { apply, type Change, diff, type Value } from '../diff/index.ts';
import type { Model, PartId } from '../model/index.ts';

/** What one side made of the base. */
export interface Made {
  readonly model: Model;
  /** The parts of the base in it, by their ids there. */
  readonly ids: ReadonlyMap<PartId, PartId | undefined>;
}

type Done = Made & { readonly changes: readonly Change[] };

/**
 * Whether a merged model says what both sides did: all that one side did to the base is done to what the other side made of it, whichever
 * comes first. In which order parts of a list stand is not looked at.
 */
export function isWhatBothDid(base: Model, ours: Made, theirs: Made, merged: Model): boolean {
  const is = contentOf(merged);
  const [one, other] = [ours, theirs].map((made) => ({
    ...made,
    changes: diff({ model: base }, { model: made.model }).changes,
  })) as [Done, Done];
  return is === contentOf(withChanges(one, other)) && is === contentOf(withChanges(other, one));
}

/** What `other` is after the changes that lead from the base to `one`. */
function withChanges(one: Done, other: Done): Model {
  const inOther = other.ids;
  const inBase = new Map([...one.ids].flatMap(([old, now]) => (now === undefined ? [] : [[now, old]])));
  const theirs = other.changes;
  const addedThere = theirs.filter(({ kind }) => kind === 'added').map(wordsOfPart);
  const changes = one.changes.flatMap((change): Change[] => {
    const { part, to, field, kind } = change;
    const before = part.before === undefined ? undefined : inOther.get(part.before);
    if (part.before !== undefined && before === undefined) return [];
    if (kind === 'added') {
      const at = addedThere.indexOf(wordsOfPart(change));
      if (at >= 0) addedThere.splice(at, 1);
      if (at >= 0) return [];
    }
    const around = to && inBase.get(to.parent);
    const same =
      field === undefined ? undefined : theirs.find((each) => each.part.before === part.before && each.field === field);
    return [
      {
        ...change,
        part: { ...part, ...(before !== undefined && { before }) },
        after: same ? bothNames(change, same) : change.after,
        ...(to && around !== undefined && { to: { ...to, parent: inOther.get(around) ?? to.parent } }),
      },
    ];
  });
  return apply({ changes, ids: {} }, other.model);
}

const wordsOfPart = ({ subject, after }: Change) => `${subject} ${content(after)}`;

/** A list of names as both changed it; anything else as the change has it. */
function bothNames({ before, after }: Change, { after: there }: Change): Value {
  const [was, one, other] = [before, after, there].map((value) => (Array.isArray(value) ? (value as string[]) : []));
  if (![before, after, there].every((value) => value === null || Array.isArray(value)) || !was || !one || !other)
    return after;
  const names = [...new Set([...one, ...other])];
  return names.filter((name) => !was.includes(name) || (one.includes(name) && other.includes(name)));
}

/** All that a model says, without what only follows from it. */
function contentOf(model: Model): string {
  const own = new Set(model.emotions.map(({ key }) => key));
  return content(model as unknown as Value, own);
}

function content(value: Value, own: ReadonlySet<string> = new Set()): string {
  if (Array.isArray(value))
    return `[${value
      .map((each) => content(each, own))
      .sort()
      .join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const part = value as { readonly [name: string]: Value };
  const follows = (name: string) =>
    name === 'id' ||
    name === 'uri' ||
    (name === 'title' && ('target' in part || Object.keys(part).length === 2)) ||
    (name === 'score' && own.has(String(part.emotion)));
  const said = Object.entries(part).filter(
    ([name, each]) => !follows(name) && !(Array.isArray(each) && each.length === 0),
  );
  return `{${said
    .map(([name, each]) => `${name}:${content(each, own)}`)
    .sort()
    .join()}}`;
}
