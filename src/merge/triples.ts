import type { Piece } from '../language/pieces.ts';
import type { PartId } from '../model/index.ts';
import { wordsOf } from './words-of.ts';

export const sides = ['base', 'ours', 'theirs'] as const;
/** One of the three texts of a merge: the common one that two people began with, and what each made of it. */
export type SideName = (typeof sides)[number];

/** A piece in those of the three texts that have it. */
export type Triple = { readonly [side in SideName]?: Piece };

/** Where a piece stands: in which other one, and in which part of it. */
export interface Place {
  readonly around: Triple;
  readonly section: Section;
}

export const sections = ['head', 'block'] as const;
export type Section = (typeof sections)[number];

/** What parts of the base are called in another text, by their ids; undefined where they are gone. */
export type Same = ReadonlyMap<PartId, PartId | undefined>;

/** The pieces of a piece in one of its parts. */
export function piecesIn(piece: Piece | undefined, section: Section): readonly Piece[] {
  return (section === 'head' ? piece?.head : piece?.block?.pieces) ?? [];
}

/** Tells which pieces of three texts are the same. */
export class Triples {
  readonly root: Triple;
  private readonly triples = new Map<Piece, Triple>();
  private readonly places = new Map<Piece, Place>();

  constructor(base: Piece, ours: Piece, theirs: Piece, sameAsOurs: Same, sameAsTheirs: Same) {
    const forOurs = pairs(base, ours, sameAsOurs);
    const forTheirs = pairs(base, theirs, sameAsTheirs);
    for (const piece of allIn(base))
      this.note({ base: piece, ...given('ours', forOurs.get(piece)), ...given('theirs', forTheirs.get(piece)) });
    this.root = this.of(base);
    this.pairAdded();
    for (const side of [ours, theirs, base]) this.placeIn(side);
  }

  of(piece: Piece): Triple {
    const triple = this.triples.get(piece);
    if (!triple) throw new Error(`There is no such piece: ${piece.text}`);
    return triple;
  }

  /** Where a piece stands in one of the texts. */
  place(piece: Piece): Place | undefined {
    return this.places.get(piece);
  }

  private note(triple: Triple): void {
    for (const side of sides) {
      const piece = triple[side];
      if (piece) this.triples.set(piece, triple);
    }
  }

  /** What both sides added: what can be there once is the same, and so is what has the same name or the same words. */
  private pairAdded(): void {
    const seen = new Set([this.root]);
    for (const { ours, theirs } of seen) {
      for (const section of sections) {
        const free = (piece: Piece | undefined) => piecesIn(piece, section).filter((each) => !this.triples.has(each));
        const news = free(theirs);
        for (const one of free(ours)) {
          const at = news.findIndex((other) => isSameAdded(one, other));
          this.note({ ours: one, ...given('theirs', at < 0 ? undefined : news.splice(at, 1)[0]) });
        }
        for (const other of news) this.note({ theirs: other });
        for (const each of [...piecesIn(ours, section), ...piecesIn(theirs, section)]) seen.add(this.of(each));
      }
    }
  }

  private placeIn(piece: Piece): void {
    for (const section of sections) {
      for (const each of piecesIn(piece, section)) {
        this.places.set(each, { around: this.of(piece), section });
        this.placeIn(each);
      }
    }
  }
}

const given = (side: SideName, piece: Piece | undefined) => (piece ? { [side]: piece } : {});

function isSameAdded(one: Piece, other: Piece): boolean {
  if (one.sign !== other.sign) return false;
  return one.single || (one.name !== undefined && one.name === other.name) || wordsOf(one) === wordsOf(other);
}

function* allIn(piece: Piece): Generator<Piece> {
  yield piece;
  for (const section of sections) for (const each of piecesIn(piece, section)) yield* allIn(each);
}

/** What the pieces of a text are in another one. */
function pairs(base: Piece, side: Piece, same: Same): Map<Piece, Piece> {
  const found = new Map([[base, side]]);
  const taken = new Set([side]);
  const pair = (one: Piece, other: Piece) => {
    found.set(one, other);
    taken.add(other);
  };
  const byId = new Map([...allIn(side)].flatMap((each) => (each.id === undefined ? [] : [[each.id, each] as const])));
  for (const one of allIn(base)) {
    const id = one.id !== undefined && same.get(one.id);
    const other = id ? byId.get(id) : undefined;
    if (other && !found.has(one)) pair(one, other);
  }
  for (const one of allIn(base)) {
    const other = found.get(one);
    if (!other) continue;
    const olds = sections.flatMap((section) => piecesIn(one, section)).filter((each) => !found.has(each));
    const news = sections.flatMap((section) => piecesIn(other, section)).filter((each) => !taken.has(each));
    for (const [old, now] of pairsAmong(olds, news, same)) pair(old, now);
  }
  return found;
}

/** Pairs what stands in the same piece: what can be there once, then the same words, then what is the only one of its sign. */
function pairsAmong(olds: readonly Piece[], news: readonly Piece[], same: Same): [Piece, Piece][] {
  const found: [Piece, Piece][] = [];
  const left = [...news];
  const take = (old: Piece, isSame: (now: Piece) => boolean) => {
    const at = left.findIndex((now) => now.sign === old.sign && isSame(now));
    const now = at < 0 ? undefined : left.splice(at, 1)[0];
    if (now) found.push([old, now]);
    return now !== undefined;
  };
  const rest = olds.filter((old) => !take(old, (now) => old.single || wordsOf(old) === wordsOf(now)));
  for (const old of rest) {
    // What the models tell apart is told apart: only they know what else it is like.
    const isTold = old.id !== undefined && same.has(old.id);
    const isAlone = [rest, left].every((list) => list.filter(({ sign }) => sign === old.sign).length === 1);
    if (!isTold && isAlone) take(old, () => true);
  }
  return found;
}
