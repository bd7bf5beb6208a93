import type { AstNode } from 'langium';
import type { JourneyLexer } from '../parser/lexer.ts';
import { closedLines } from './closed-lines.ts';
import { gapsBefore } from './gaps.ts';
import { readLeaves } from './leaves.ts';
import { type Replacement, replaceAll } from './replacement.ts';
import { readsTheSame } from './same-reading.ts';
import { Spacing } from './spacing.ts';

/** How to format. */
export interface FormatOptions {
  /** What a line in a block has before it, more than the line that the block belongs to. */
  readonly indent: string;
  /** Whether a line may change; they count from 0. Without it all may. */
  readonly mayChange?: (line: number) => boolean;
  /** Changes only the blanks at the beginning of lines. */
  readonly onlyIndents?: boolean;
}

/** How journeys are indented where nobody asks for something else. */
export const usualIndent = '  ';

/**
 * What formats a text that was read as `root`, in the order of the text. Only blanks and line breaks are replaced, and what is
 * read of the text stays the same; where it would not, nothing is replaced.
 */
export function format(text: string, root: AstNode, lexer: JourneyLexer, options: FormatOptions): Replacement[] {
  const leaves = readLeaves(root);
  const gaps = gapsBefore(leaves, text);
  const closed = closedLines(leaves, gaps, text);
  const replacements = new Spacing(text, leaves, {
    indent: options.indent,
    onlyIndents: options.onlyIndents ?? false,
    mayIndent: (line) => !closed.whole.has(line) && (options.mayChange?.(line) ?? true),
    isClear: (line) => !closed.inside.has(line),
  }).replacements(gaps);
  return readsTheSame(lexer, text, replaceAll(text, replacements)) ? replacements : [];
}
