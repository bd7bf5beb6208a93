import type { Piece } from '../language/pieces.ts';
import type { Chunks, Conflict } from './chunks.ts';
import { CannotTell, Clash } from './clash.ts';
import { mergedGap, mergedNames, mergedValue } from './gaps.ts';
import { mergedOrder } from './order.ts';
import { type Place, piecesIn, type Section, type SideName, sections, type Triple, type Triples } from './triples.ts';
import { wordsOf } from './words-of.ts';

/**
 * Puts a text together of what two sides made of a common one: word by word as whoever changed it has it, with their comments and blanks. What
 * both changed in different ways is a conflict, of a line or a block as small as can be.
 * @throws CannotTell when the sides disagree about more than lines, such as where something stands
 */
export function merge(triples: Triples): Chunks {
  return new Merge(triples).file();
}

class Merge {
  private readonly triples: Triples;
  private readonly lists = new Map<Triple, Record<Section, Triple[]>>();

  constructor(triples: Triples) {
    this.triples = triples;
    this.collect();
  }

  file(): Chunks {
    const { root } = this.triples;
    return [...this.blockPieces(root, []), mergedGap(of(root, (piece) => piece.block?.close))];
  }

  /** Puts every piece that remains into the list in which it stands in the end. */
  private collect(): void {
    const seen = new Set([this.triples.root]);
    for (const triple of seen) {
      const lists: Record<Section, Triple[]> = { head: [], block: [] };
      for (const section of sections) {
        const [base, ours, theirs] = of(triple, (piece) =>
          piecesIn(piece, section)
            .map((each) => this.triples.of(each))
            .filter((each) => this.standsIn(each, triple, section)),
        );
        const order = mergedOrder(base ?? [], ours ?? [], theirs ?? [], hasPlace);
        if (!order) throw new CannotTell();
        lists[section] = order;
        for (const each of [ours ?? [], theirs ?? []].flat()) seen.add(each);
      }
      this.lists.set(triple, lists);
    }
  }

  /** Whether a piece is still there after both sides, and stands in this list. */
  private standsIn(triple: Triple, around: Triple, section: Section): boolean {
    const { base, ours, theirs } = triple;
    const left = ours ?? theirs;
    if (!left) return false;
    if (base && !(ours && theirs) && !this.isTouched(base, left, ours ? 'ours' : 'theirs')) return false;
    const place = this.placeOf(triple);
    return place?.around === around && place.section === section;
  }

  private placeOf(triple: Triple): Place | undefined {
    const [base, ours, theirs] = of(triple, (piece) => this.triples.place(piece));
    if (!ours || !theirs) return ours ?? theirs;
    try {
      return mergedValue(
        [base, ours, theirs],
        (one, other) => one.around === other.around && one.section === other.section,
      );
    } catch {
      throw new CannotTell();
    }
  }

  /** Whether a side changed something in a piece, or added to it. */
  private isTouched(base: Piece, now: Piece, side: SideName): boolean {
    if (base.head.length === 0 && !base.block) return wordsOf(base) !== wordsOf(now);
    return sections.some((section) =>
      piecesIn(now, section).some((each) => {
        const was = this.triples.of(each).base;
        return !was || this.triples.place(was)?.around.base !== base || this.isTouched(was, each, side);
      }),
    );
  }

  /** The pieces of a block, each with what is before and behind it. */
  private blockPieces(around: Triple, path: readonly string[]): Chunks {
    return (this.lists.get(around)?.block ?? []).flatMap((triple, index) => this.line(triple, path, index === 0));
  }

  private line(triple: Triple, path: readonly string[], isFirst: boolean): Chunks {
    const lead = leadOf(triple, isFirst);
    const way = [...path, nameOf(triple)];
    const { base, ours, theirs } = triple;
    if (base && !(ours && theirs)) return this.removed(triple, path);
    const trail = mergedGap(of(triple, (piece) => piece.trail));
    const [, blanks = '', rest = ''] = /^((?:[^\S\n]*\n)*)([\s\S]*)$/.exec(lead) ?? [];
    try {
      return [lead, ...this.head(triple), ...this.block(triple, way), trail];
    } catch (clash) {
      if (!(clash instanceof Clash) || !ours || !theirs) throw clash;
      const kind = base ? 'changed' : 'added';
      if (ours.block && theirs.block) {
        const side = (piece: Piece | undefined) => (piece ? `${rest}${headText(piece)}` : '');
        const conflict: Conflict = { base: side(base), ours: side(ours), theirs: side(theirs), path: way, kind };
        return [blanks, conflict, ...this.blockPieces(triple, way), this.close(triple), '}', trail];
      }
      return this.whole(triple, path, kind);
    }
  }

  /** A piece that one side changed and the other took away. */
  private removed(triple: Triple, path: readonly string[]): Chunks {
    const left = triple.ours ?? triple.theirs;
    if (left && this.isElsewhere(left, triple.ours ? 'theirs' : 'ours')) throw new CannotTell();
    return this.whole(triple, path, triple.ours ? 'removed by them' : 'removed by us');
  }

  /** A conflict of all that a piece holds. */
  private whole(triple: Triple, path: readonly string[], kind: Conflict['kind']): Chunks {
    const written = (piece: Piece | undefined) => {
      const [, blanks = '', rest = ''] = /^((?:[^\S\n]*\n)*)([\s\S]*)$/.exec(piece?.lead ?? '') ?? [];
      return { blanks, text: piece ? `${rest}${piece.text}${piece.trail}` : '' };
    };
    const { base, ours, theirs } = triple;
    if (ours && theirs && (this.isElsewhere(ours, 'theirs', theirs) || this.isElsewhere(theirs, 'ours', ours))) {
      throw new CannotTell();
    }
    const [was, one, other] = [written(base), written(ours), written(theirs)];
    const conflict: Conflict = {
      base: was.text,
      ours: one.text,
      theirs: other.text,
      path: [...path, nameOf(triple)],
      kind,
    };
    return [one.blanks || other.blanks, conflict];
  }

  /** Whether something in a piece stands outside of its counterpart on another side. */
  private isElsewhere(piece: Piece, side: SideName, counterpart?: Piece): boolean {
    return sections.some((section) =>
      piecesIn(piece, section).some((each) => {
        const other = this.triples.of(each)[side];
        const around = other && this.triples.place(other)?.around[side];
        return (other && around !== counterpart) || this.isElsewhere(each, side, other);
      }),
    );
  }

  /** What a piece is made of, but its block. */
  private head(triple: Triple): Chunks {
    const { base, ours, theirs } = triple;
    const parts = this.lists.get(triple)?.head ?? [];
    if (parts.length === 0) return [word([base, ours, theirs])];
    return parts.flatMap((part, index) => {
      if (part.base && !(part.ours && part.theirs)) throw new Clash();
      const [was = '', one = was, other = was] = of(part, (piece) => piece.lead);
      const lead = index === 0 ? '' : mergedGap([was, one, other]);
      return [lead, ...this.head(part)];
    });
  }

  private block(triple: Triple, path: readonly string[]): Chunks {
    const pieces = this.blockPieces(triple, path);
    const present = mergedValue(
      of(triple, (piece) => piece.block !== undefined),
      (one, other) => one === other,
    );
    if (!present && pieces.length === 0) return [];
    return [mergedGap(of(triple, (piece) => piece.block?.open)), ...pieces, this.close(triple), '}'];
  }

  private close(triple: Triple): string {
    return mergedGap(of(triple, (piece) => piece.block?.close));
  }
}

function of<T>(
  { base, ours, theirs }: Triple,
  get: (piece: Piece) => T | undefined,
): [T | undefined, T | undefined, T | undefined] {
  return [base && get(base), ours && get(ours), theirs && get(theirs)];
}

/** One word or text after both sides. @throws Clash when both changed it, and it is no list of names */
function word([base, ours, theirs]: readonly [Piece | undefined, Piece | undefined, Piece | undefined]): string {
  const pieces = [base, ours, theirs] as const;
  try {
    return mergedValue(pieces, (one, other) => wordsOf(one) === wordsOf(other))?.text ?? '';
  } catch (clash) {
    if (!pieces.every((piece) => piece?.names)) throw clash;
    return mergedNames([base?.names, ours?.names, theirs?.names]).join(', ');
  }
}

/** What stands before a piece in its block. */
function leadOf(triple: Triple, isFirst: boolean): string {
  const lead = mergedGap(of(triple, (piece) => piece.lead));
  // The first of a file begins its line without the end of another one.
  return isFirst || lead !== '' ? lead : '\n\n';
}

/** A piece up to the end of the line that opens its block. */
function headText({ text, head, block }: Piece): string {
  const length = head.reduce((sum, piece) => sum + piece.lead.length + piece.text.length, 0);
  return `${text.slice(0, length)}${block?.open ?? ''}`;
}

/** Whether it says something where a piece stands. */
const hasPlace = ({ ours, theirs, base }: Triple) => (ours ?? theirs ?? base)?.sign !== 'import';

/** What people call a piece. */
function nameOf({ ours, theirs, base }: Triple): string {
  const piece = ours ?? theirs ?? base;
  const title = piece?.head.find(({ sign }) => ['title', 'text', 'path'].includes(sign))?.text.slice(1, -1);
  return title ?? piece?.name ?? piece?.sign ?? '';
}
