import type { Piece } from '../language/pieces.ts';
import type { PartId } from '../model/index.ts';
import { type Same, type SideName, sides } from './triples.ts';

/** A piece that is in all three texts. */
export type InAll = Readonly<Record<SideName, Piece>>;

/**
 * The same pieces, in which whatever says the same in all three texts at the same place is one word, and is not taken apart: of large files,
 * that is nearly all.
 */
export function apartWhereTheyDiffer(around: InAll, inOurs: Same, inTheirs: Same): InAll {
  const apart = new Map<Piece, Piece>();
  const [ours, theirs] = [byId(around.ours), byId(around.theirs)];
  for (const base of around.base.block?.pieces ?? []) {
    const one = ours.get(inOurs.get(base.id ?? ''));
    const other = theirs.get(inTheirs.get(base.id ?? ''));
    if (!one || !other) continue;
    const pieces = { base, ours: one, theirs: other };
    const isSame = one.text === base.text && other.text === base.text;
    const now = isSame ? undefined : apartWhereTheyDiffer(pieces, inOurs, inTheirs);
    for (const side of sides) apart.set(pieces[side], now ? now[side] : whole(pieces[side]));
  }
  const holding = (piece: Piece): Piece => {
    const { block } = piece;
    return block
      ? { ...piece, block: { ...block, pieces: block.pieces.map((each) => apart.get(each) ?? each) } }
      : piece;
  };
  return { base: holding(around.base), ours: holding(around.ours), theirs: holding(around.theirs) };
}

function byId({ block }: Piece): ReadonlyMap<PartId | undefined, Piece> {
  return new Map(block?.pieces.flatMap((piece) => (piece.id === undefined ? [] : [[piece.id, piece] as const])));
}

/** A piece as one word. */
function whole({ sign, single, id, name, lead, text, trail }: Piece): Piece {
  const known = { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };
  return { sign, single, ...known, lead, text, trail, head: [], block: undefined };
}
