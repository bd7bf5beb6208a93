import type { Value } from './change.ts';
import { kinds, type PartKind } from './kinds.ts';

type Part = Readonly<Record<string, Value>>;

/** What stands in the id of a fact for its kind. */
const words: Partial<Record<PartKind, string>> = { feeling: 'feels', 'lane-entry': 'lane', quote: 'says' };

/** A model whose parts have the ids that they have when it is read from a text. */
export function withIds(model: Part): Part {
  const taken = new Map<string, number>();
  const { id: _, ...rest } = inside('model', '', model, taken);
  for (const name of ['imports', 'revised']) {
    const list = rest[name];
    if (Array.isArray(list) && list.length === 0) delete (rest as Record<string, Value>)[name];
  }
  return rest;
}

function inside(kind: PartKind, id: string, part: Part, taken: Map<string, number>): Part {
  const lists = kinds[kind].lists.map(({ name, kind: of }) => {
    const parts = (part[name] as readonly Part[] | undefined)?.map((each, index) =>
      inside(of, idOf(of, each, id, index, taken), each, taken),
    );
    return [name, kinds[of].sorted ? parts?.sort((one, other) => (idIn(one) < idIn(other) ? -1 : 1)) : parts] as const;
  });
  return { ...part, id, ...Object.fromEntries(lists.filter(([, parts]) => parts !== undefined)) } as Part;
}

const idIn = ({ id }: Part) => String(id);

const blocks = new Set<PartKind>([
  'persona',
  'actor',
  'channel',
  'emotion',
  'lane',
  'journey',
  'view',
  'stage',
  'touchpoint',
]);

function idOf(kind: PartKind, part: Part, parent: string, index: number, taken: Map<string, number>): string {
  if (kind === 'import') return `${parent}#import/${part.path}`;
  if (!blocks.has(kind)) {
    const id = `${parent}#${words[kind] ?? kind}/${kinds[kind].named ? (part.name ?? index + 1) : index + 1}`;
    return kinds[kind].named ? unique(id, taken) : id;
  }
  return unique(`${parent === '' ? kind : parent}/${part.key}`, taken);
}

function unique(id: string, taken: Map<string, number>): string {
  const count = (taken.get(id) ?? 0) + 1;
  taken.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}
