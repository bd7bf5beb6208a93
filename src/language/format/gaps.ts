import type { Block, Leaf } from './leaves.ts';

/**
 * What belongs between two neighbours: nothing or one blank on the same line; the line break that is there, or a new one; or
 * exactly what is there now.
 */
export type Gap = 'none' | 'space' | 'line' | 'new-line' | 'as-is';

/** What belongs between each of the leaves and the one before it; before the first it is a line break. */
export function gapsBefore(leaves: readonly Leaf[], text: string): Gap[] {
  return leaves.map((leaf, index) => {
    const before = leaves[index - 1];
    if (/\S/.test(text.slice(before?.end ?? 0, leaf.start))) return 'as-is';
    return before ? gapBetween(before, leaf, () => leadsToWord(leaves, index)) : 'line';
  });
}

function gapBetween(before: Leaf, leaf: Leaf, leads: () => boolean): Gap {
  const isSameLine = before.endLine === leaf.startLine;
  if (leaf.type === '{') return endsWithLine(before) ? 'line' : 'space';
  if (!isSameLine) return 'line';
  if (leaf.type === '}') return before.type === '{' || isOneLine(leaf.block) ? 'space' : 'new-line';
  if (before.type === '{' && isOneLine(before.block)) return 'space';
  if (leaf.isComment) return isBrace(before) && leads() ? 'new-line' : 'space';
  if (isBrace(before)) return leaf.begins ? 'new-line' : 'as-is';
  if (before.isComment) return 'space';
  // A word that begins nothing known, and a # that would become a comment.
  if (leaf.begins || (before.type === 'HASH' && before.end - before.start === 1)) return 'as-is';
  return leaf.type === ',' || leaf.type === ':' ? 'none' : 'space';
}

/** Whether a block stays on the line on which it is written: it holds at most one line, and that has no block. */
function isOneLine(block: Block | undefined): boolean {
  return block?.close?.startLine === block?.open.startLine && !block?.holdsBlock && (block?.lines ?? 0) <= 1;
}

/** Whether a comment stands before a word on its line, and so belongs to that rather than to what is before it. */
function leadsToWord(leaves: readonly Leaf[], index: number): boolean {
  for (let next = index + 1; ; next++) {
    const leaf = leaves[next];
    if (!leaf || leaves[next - 1]?.endLine !== leaf.startLine || leaf.type === '}') return false;
    if (!leaf.isComment) return true;
  }
}

function isBrace({ type }: Leaf): boolean {
  return type === '{' || type === '}';
}

/** Whether the leaf is a comment that takes in whatever stands behind it on its line. */
export function endsWithLine({ type }: Leaf): boolean {
  return type === 'LINE_COMMENT' || type === 'FOREIGN_COMMENT';
}
