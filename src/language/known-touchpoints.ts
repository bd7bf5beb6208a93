import type { AstNode, Reference } from 'langium';
import type { PartId, Touchpoint } from '../model/index.ts';
import * as ast from './generated/ast.ts';
import { keyOf, titleOf } from './parts.ts';
import type { Reading } from './read-parts.ts';
import { forEachReference } from './references/references-in.ts';

interface Known {
  /** Where its first line begins and what is written there, and what it takes from elsewhere. */
  readonly text: string;
  readonly column: number;
  readonly taken: string;
  /** Which of its references were read: not those in a block that nothing is read from. */
  readonly used: readonly number[];
  readonly touchpoint: Touchpoint;
}

/**
 * The touchpoints of one document as they were read last. One that is written as it was, and refers to what is as it was, is not read
 * again at the next keystroke: it stays the same object.
 */
export class KnownTouchpoints {
  #before = new Map<PartId, Known>();
  #now = new Map<PartId, Known>();

  /** Begins to read the document anew: what it then does not have is forgotten. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** A touchpoint as it was read before, or else as `read` reads it; either way, `reading` is told of what it uses. */
  read(node: ast.Touchpoint, id: PartId, reading: Reading, read: (reading: Reading) => Touchpoint): Touchpoint {
    const references: Reference[] = [];
    let taken = '';
    forEachReference(node, (reference, container) => {
      references.push(reference);
      taken += takenBy(reference, container);
    });
    // Of the document of now: what is part of an earlier text would keep all of that in memory.
    const text = node.$cstNode?.text ?? '';
    const column = node.$cstNode?.range.start.character ?? 0;
    const before = this.#before.get(id);
    const isSame = before?.text === text && before.column === column && before.taken === taken;
    if (isSame) for (const index of before.used) reading.use(references[index]);
    const { used, touchpoint } = isSame ? before : readAnew(references, reading, read);
    this.#now.set(id, { text, column, taken, used, touchpoint });
    return touchpoint;
  }
}

/** Reads a touchpoint, and notes which of its references that uses. */
function readAnew(
  references: readonly Reference[],
  reading: Reading,
  read: (reading: Reading) => Touchpoint,
): Pick<Known, 'used' | 'touchpoint'> {
  const used = new Set<Reference | undefined>();
  const touchpoint = read({
    ...reading,
    use: (reference) => {
      used.add(reference);
      reading.use(reference);
    },
  });
  return { used: references.flatMap((reference, index) => (used.has(reference) ? [index] : [])), touchpoint };
}

/** What a reference takes from what it refers to: the score of an emotion, or the name and title of what is led to. */
function takenBy({ ref }: Reference, container: AstNode): string {
  if (ast.isEmotion(ref)) return `${ref.score}\n`;
  if (!ast.isLeadsTo(container) && !ast.isContinuesIn(container)) return '';
  return ast.isTouchpoint(ref) || ast.isJourney(ref) ? `${keyOf(ref)} ${titleOf(ref)}\n` : '\n';
}
