import type { Piece } from '../language/pieces.ts';

const known = new WeakMap<Piece, string>();

/** What a piece says, whatever blanks and comments stand between its words. */
export function wordsOf(piece: Piece): string {
  const remembered = known.get(piece);
  if (remembered !== undefined) return remembered;
  const words = wordsIn(piece);
  known.set(piece, words);
  return words;
}

function wordsIn({ head, block, text, names }: Piece): string {
  if (names) return names.join(',');
  if (head.length === 0 && !block) return text;
  const inside = block ? [' {', ...block.pieces.map(wordsOf), '}'] : [];
  return [...head.map(wordsOf), ...inside].join('\u0000');
}

/** The comments in a stretch of blanks and comments. */
export function commentsIn(gap: string): string[] {
  return [...gap.matchAll(/\/\*[\s\S]*?\*\/|(?:\/\/|--|<!--|#[ \t])[^\r\n]*/g)].map(([comment]) => comment.trimEnd());
}
