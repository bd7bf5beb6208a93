import type { Piece } from './pieces.ts';

/**
 * What a text says as a line a fact, each with the stage and touchpoint that it is about, without comments, blanks and line breaks: two of these
 * differ in the lines whose facts differ.
 */
export function factLines(file: Piece): string[] {
  return (file.block?.pieces ?? []).flatMap((piece) => linesOf(piece, []));
}

const blocks = new Set(['persona', 'journey', 'view', 'stage', 'touchpoint']);

function linesOf(piece: Piece, path: readonly string[]): string[] {
  if (!blocks.has(piece.sign)) return [line(path, wordsOf(piece))];
  const inside = pathIn(piece, path);
  // What a touchpoint says on its first line and in its block is the same.
  const own = piece.head.filter(({ head }) => head.length === 0);
  const facts = [...piece.head.filter(({ head }) => head.length > 0), ...(piece.block?.pieces ?? [])];
  return [line(inside, own.map(wordsOf).join(' ')), ...facts.flatMap((each) => linesOf(each, inside))];
}

/** Journeys are told by their own lines: in what stands in them, stage and touchpoint say enough. */
function pathIn({ sign, name, head }: Piece, path: readonly string[]): string[] {
  if (sign === 'journey' || sign === 'view') return [];
  const title = head.find((each) => each.sign === 'title')?.text.slice(1, -1);
  return [...path, name ?? title ?? ''];
}

const line = (path: readonly string[], words: string) => (path.length === 0 ? words : `${path.join(' › ')}: ${words}`);

function wordsOf({ head, text, names }: Piece): string {
  if (names) return names.join(', ');
  return head.length === 0 ? text.replace(/\s+/g, ' ') : head.map(wordsOf).join(' ');
}
