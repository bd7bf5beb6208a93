import { ignoreWord } from '../diagnostics/ignores.ts';
import * as ast from '../generated/ast.ts';
import { isClosed, isTypographic } from '../parser/text-value.ts';
import { placeIn } from '../parts.ts';
import { isMisplaced } from '../syntax/misplaced-line.ts';
import type { Gap } from './gaps.ts';
import type { Leaf } from './leaves.ts';

/** Lines that cannot be formatted without guessing what their author meant; they count from 0. */
export interface ClosedLines {
  /** These stay as they are. */
  readonly whole: ReadonlySet<number>;
  /** These may be indented, but what stands on them stays as it is. */
  readonly inside: ReadonlySet<number>;
}

/**
 * Finds what is better left alone. Where braces, long texts or comments are not balanced, or a line stands in the wrong block,
 * the indentation may be the only trace of what was meant: then the whole part of the file stays as it is. The same holds where
 * a line would have to be broken that a comment silences. Of lines with words that nobody understands only those lines.
 */
export function closedLines(leaves: readonly Leaf[], gaps: readonly Gap[], text: string): ClosedLines {
  const parts = new Set<number>();
  const inside = new Set<number>();
  const silenced = silencedLines(leaves, text);

  leaves.forEach((leaf, index) => {
    const before = leaves[index - 1];
    const image = () => text.slice(leaf.start, leaf.end);
    if (gaps[index] === 'as-is') {
      const between = text.slice(before?.end ?? 0, leaf.start);
      if (/[{}]/.test(between)) parts.add(before?.part ?? -1).add(leaf.part);
      for (let line = before?.endLine ?? 0; line <= leaf.startLine; line++) inside.add(line);
    }
    if (gaps[index] === 'new-line' && silenced.has(leaf.startLine)) parts.add(leaf.part);
    if (leaf.type === '{' && !leaf.block?.close) parts.add(leaf.part);
    if (leaf.type === 'BLOCK_COMMENT' && !/^\/\*[\s\S]*\*\/$/.test(image())) parts.add(leaf.part);
    if (leaf.type === 'TEXT' && (isTypographic(image()) || !isClosed(image()))) {
      if (image().startsWith('"""')) parts.add(leaf.part);
      inside.add(leaf.startLine);
    }
    if (leaf.isUnknown) inside.add(leaf.startLine).add(leaf.endLine);
    const parent = leaf.begins?.$container;
    if (leaf.begins && parent && isMisplaced(leaf.begins, ast.isDocument(parent) ? 'file' : placeIn(parent))) {
      parts.add(leaf.part);
      if (ast.isDocument(parent)) parts.add(leaf.part - 1);
    }
  });
  const last = leaves.at(-1);
  if (last && /[{}]/.test(text.slice(last.end))) parts.add(last.part);
  return { whole: linesOfParts(leaves, parts), inside };
}

/** The lines of parts of the file, from the first word to the last. */
function linesOfParts(leaves: readonly Leaf[], parts: ReadonlySet<number>): Set<number> {
  const lines = new Set<number>();
  leaves.forEach((leaf, index) => {
    if (!parts.has(leaf.part)) return;
    const before = leaves[index - 1];
    const first = before?.part === leaf.part ? before.endLine : leaf.startLine;
    for (let line = first; line <= leaf.endLine; line++) lines.add(line);
  });
  return lines;
}

/** The lines that have a comment at their end, or right above them, which silences rules. */
function silencedLines(leaves: readonly Leaf[], text: string): Set<number> {
  const lines = new Set<number>();
  if (!text.includes(ignoreWord)) return lines;
  for (const { type, start, end, startLine } of leaves) {
    if (type === 'LINE_COMMENT' && text.slice(start, end).includes(ignoreWord)) lines.add(startLine).add(startLine + 1);
  }
  return lines;
}
