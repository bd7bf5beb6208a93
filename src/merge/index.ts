import { type SameParts, sameParts } from '../diff/index.ts';
import type { Piece } from '../language/pieces.ts';
import type { Model, PartId } from '../model/index.ts';
import { apartWhereTheyDiffer } from './apart.ts';
import { type Chunks, resolved } from './chunks.ts';
import { CannotTell, Clash } from './clash.ts';
import { isWhatBothDid } from './expected.ts';
import { merge } from './merge.ts';
import { type SideName, Triples } from './triples.ts';

export { type Conflict, conflictsIn, marked } from './chunks.ts';
export type { SideName } from './triples.ts';

/** A text of which every line can be read. */
export interface MergeSide {
  readonly pieces: Piece;
  /** What it declares itself, without what it only uses. */
  readonly model: Model;
  /** What is wrong with it. */
  readonly errors: readonly string[];
  readonly comments: readonly string[];
  /** The text when lines call these parts by other names. */
  renamed(names: ReadonlyMap<PartId, string>): string;
}

export type Sides = Readonly<Record<SideName, MergeSide>>;

/** Reads a text; undefined where not every line can be read. */
export type Reader = (text: string) => Promise<MergeSide | undefined>;

/**
 * Merges two texts that were made of a common one, by meaning: all three with \n alone at the end of lines. Undefined where it cannot be told,
 * or where what comes out would not say what both sides did, or would have errors that neither has: then Git's own result is as good as any.
 */
export async function mergeJourneys(texts: Sides, read: Reader): Promise<Chunks | undefined> {
  const compared = await withSameNames(compare(texts), read);
  const chunks = compared && mergedChunks(compared);
  if (!chunks) return undefined;
  const { sides, inOurs, inTheirs } = compared;
  const made = [
    { model: sides.ours.model, ids: inOurs.ids },
    { model: sides.theirs.model, ids: inTheirs.ids },
  ] as const;
  const isWhole = chunks.every((chunk) => typeof chunk === 'string');
  const comments = new Set<string>();
  for (const side of isWhole ? (['ours'] as const) : (['ours', 'theirs'] as const)) {
    const text = resolved(chunks, side);
    const merged = text === undefined ? undefined : await read(text);
    if (!merged || newErrors(merged.errors, texts).length > 0) return undefined;
    if (isWhole && !isWhatBothDid(sides.base.model, ...made, merged.model)) return undefined;
    for (const each of merged.comments) comments.add(each);
  }
  const before = new Set(sides.base.comments);
  const written = [...sides.ours.comments, ...sides.theirs.comments];
  if (!written.every((each) => before.has(each) || comments.has(each))) return undefined;
  return chunks;
}

/** What is wrong with a merged text, but with neither of the two that it was made of. */
export function newErrors(errors: readonly string[], { ours, theirs }: Pick<Sides, 'ours' | 'theirs'>): string[] {
  // What follows the first sentence are suggestions, which change with the text around.
  const sentence = (message: string) => message.split(/(?<=\.) /)[0];
  const known = new Set([...ours.errors, ...theirs.errors].map(sentence));
  return errors.filter((each) => !known.has(sentence(each)));
}

/** Three texts, and what is the same in them. */
interface Compared {
  readonly sides: Sides;
  readonly inOurs: SameParts;
  readonly inTheirs: SameParts;
}

function compare(sides: Sides): Compared {
  const { base, ours, theirs } = sides;
  return { sides, inOurs: sameParts(base.model, ours.model), inTheirs: sameParts(base.model, theirs.model) };
}

function mergedChunks({ sides: { base, ours, theirs }, inOurs, inTheirs }: Compared): Chunks | undefined {
  try {
    const files = { base: base.pieces, ours: ours.pieces, theirs: theirs.pieces };
    const apart = apartWhereTheyDiffer(files, inOurs.ids, inTheirs.ids);
    return merge(new Triples(apart.base, apart.ours, apart.theirs, inOurs.ids, inTheirs.ids));
  } catch (error) {
    if (error instanceof CannotTell || error instanceof Clash) return undefined;
    throw error;
  }
}

/** The texts in which parts that one side gave another name are called so everywhere. */
async function withSameNames(compared: Compared, read: Reader): Promise<Compared | undefined> {
  const { sides, inOurs, inTheirs } = compared;
  const { base, ours, theirs } = sides;
  const byOurs = [...inOurs.names].filter(([id]) => !inTheirs.names.has(id));
  const byTheirs = [...inTheirs.names].filter(([id]) => !inOurs.names.has(id));
  if (byOurs.length + byTheirs.length === 0) return compared;
  const inside = (names: typeof byOurs, ids: ReadonlyMap<PartId, PartId | undefined>) =>
    new Map(names.flatMap(([id, name]) => (ids.get(id) === undefined ? [] : [[ids.get(id) as PartId, name] as const])));
  const [one, other, another] = [
    await read(base.renamed(new Map([...byOurs, ...byTheirs]))),
    await read(ours.renamed(inside(byTheirs, inOurs.ids))),
    await read(theirs.renamed(inside(byOurs, inTheirs.ids))),
  ];
  return one && other && another && compare({ base: one, ours: other, theirs: another });
}
