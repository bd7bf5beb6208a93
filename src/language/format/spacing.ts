import type { Gap } from './gaps.ts';
import type { Block, Leaf } from './leaves.ts';
import { type Line, linesOf } from './lines.ts';
import { indentComment, indentLongText } from './long-texts.ts';
import type { Replacement } from './replacement.ts';

/** What may be changed, and how. */
export interface Limits {
  /** What a line in a block has before it, more than the line that the block belongs to. */
  readonly indent: string;
  /** Whether only the blanks at the beginning of lines change. */
  readonly onlyIndents: boolean;
  /** Whether a line may change; lines count from 0. */
  readonly mayIndent: (line: number) => boolean;
  /** Whether everything on a line is understood. */
  readonly isClear: (line: number) => boolean;
}

/** Walks once through a text. A line of a block is indented from the line that the block belongs to, as that stands in the end. */
export class Spacing {
  private readonly found: Replacement[] = [];
  /** How the present line is indented. */
  private lineIndent = '';
  /** How the line is indented on which the present fact begins. */
  private factIndent = '';
  /** The same for the fact that each block belongs to. */
  private readonly headerIndents = new Map<Block, string>();
  private readonly lineEnd: string;

  private readonly text: string;
  private readonly leaves: readonly Leaf[];
  private readonly limits: Limits;

  constructor(text: string, leaves: readonly Leaf[], limits: Limits) {
    this.text = text;
    this.leaves = leaves;
    this.limits = limits;
    this.lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  }

  /** What sets every leaf apart from the one before it as the gaps say, in the order of the text. */
  replacements(gaps: readonly Gap[]): Replacement[] {
    this.leaves.forEach((leaf, index) => {
      const indentBefore = this.place(leaf, index, gaps[index] ?? 'as-is');
      if (leaf.begins) this.factIndent = this.lineIndent;
      if (leaf.type === '{' && leaf.block) this.headerIndents.set(leaf.block, this.factIndent);
      this.mend(leaf, indentBefore);
    });
    this.endFile();
    return this.found;
  }

  /** Sets a leaf apart from the one before it. Returns how it was indented, if it was the first of its line. */
  private place(leaf: Leaf, index: number, gap: Gap): string | undefined {
    const before = this.leaves[index - 1];
    const start = before?.end ?? 0;
    const firstLine = before?.endLine ?? 0;
    if ((gap === 'none' || gap === 'space') && this.mayChange(firstLine, leaf.startLine)) {
      this.replace(start, leaf.start, gap === 'none' ? '' : ' ');
    } else if (gap === 'new-line' && this.mayChange(leaf.startLine)) {
      this.lineIndent = this.indentFor(index);
      this.replace(start, leaf.start, this.lineEnd + this.lineIndent);
      return this.lineIndent;
    } else if (!before || firstLine < leaf.startLine) {
      const lines = linesOf(this.text.slice(start, leaf.start), start);
      const indent = /^\s*/.exec(lines.at(-1)?.content ?? '')?.[0] ?? '';
      this.lineIndent = indent;
      if (gap === 'line') this.keepLineBreak(lines, index);
      return indent;
    }
    return undefined;
  }

  /** Leaves one blank line at most before a leaf that is the first of its line, and indents it. */
  private keepLineBreak(lines: readonly Line[], index: number): void {
    const before = this.leaves[index - 1];
    const firstLine = before?.endLine ?? 0;
    let blankLines = this.mayBlankLineStand(index) ? 1 : 0;
    lines.forEach(({ start, end, next }, at) => {
      const line = firstLine + at;
      if (at === lines.length - 1) {
        if (!this.limits.mayIndent(line)) return;
        this.lineIndent = this.indentFor(index);
        this.replace(start, end, this.lineIndent);
      } else if (before && at === 0) {
        if (this.mayChange(line)) this.replace(start, end, '');
      } else if (!this.mayChange(line)) {
        blankLines--;
      } else {
        this.replace(start, blankLines-- > 0 ? end : next, '');
      }
    });
  }

  /** Whether a blank line may stand before a leaf: not at the head of the file or of a block, nor at its end. */
  private mayBlankLineStand(index: number): boolean {
    const type = this.leaves[index]?.type;
    return index > 0 && type !== '}' && type !== '{' && !this.isBehindOpening(index - 1);
  }

  /** Whether a leaf is an opening brace, or a comment on its line. */
  private isBehindOpening(index: number): boolean {
    let at = index;
    while (this.leaves[at]?.isComment && this.leaves[at - 1]?.endLine === this.leaves[at]?.startLine) at--;
    return this.leaves[at]?.type === '{';
  }

  /** How a line is to be indented that begins with a leaf; comments as what they stand before. */
  private indentFor(index: number): string {
    const leaf = this.leaves[index]?.word;
    const block = this.leaves[index]?.block;
    if (!leaf || leaf.begins || (leaf.type === '}' && leaf !== this.leaves[index])) return this.indentIn(block);
    if (leaf.type === '}') return this.headerIndent(block);
    return leaf.type === '{' ? this.factIndent : this.factIndent + this.limits.indent;
  }

  private indentIn(block: Block | undefined): string {
    return block ? this.headerIndent(block) + this.limits.indent : '';
  }

  private headerIndent(block: Block | undefined): string {
    return (block && this.headerIndents.get(block)) ?? '';
  }

  /** Mends the blanks in a leaf. */
  private mend(leaf: Leaf, indentBefore: string | undefined): void {
    const image = this.text.slice(leaf.start, leaf.end);
    if (leaf.type === 'LINE_COMMENT' && this.mayChange(leaf.startLine)) {
      this.replace(leaf.start + image.trimEnd().length, leaf.end, '');
    } else if ((leaf.type === 'DURATION' || leaf.type === 'MONEY') && this.mayChange(leaf.startLine)) {
      const number = image.search(/[ \t]*\p{L}/u);
      this.replace(leaf.start + number, leaf.start + image.search(/\p{L}/u), ' ');
    } else if (leaf.startLine < leaf.endLine && this.mayMove(leaf)) {
      for (const replacement of this.indentLines(leaf, image, indentBefore)) this.found.push(replacement);
    }
  }

  /** Indents the lines of a text or comment that goes over several. */
  private indentLines(leaf: Leaf, image: string, indentBefore: string | undefined): Replacement[] {
    if (leaf.type === 'TEXT') return indentLongText(image, leaf.start, this.factIndent + this.limits.indent);
    return indentBefore === undefined ? [] : indentComment(image, leaf.start, indentBefore, this.lineIndent);
  }

  /** Ends the file with one line break. */
  private endFile(): void {
    const last = this.leaves.at(-1);
    const line = last?.endLine ?? 0;
    const end = last?.end ?? 0;
    const rest = this.text.slice(end);
    const [first, ...others] = linesOf(rest, end);
    if (!first || /\S/.test(rest) || !this.mayChange(line, line + others.length)) return;
    const lineEnd = this.text.slice(first.end, first.next) || this.lineEnd;
    this.replace(end, this.text.length, last ? lineEnd : '');
  }

  /** Whether all blanks on these lines may change. */
  private mayChange(first: number, last = first): boolean {
    if (this.limits.onlyIndents) return false;
    for (let line = first; line <= last; line++) {
      if (!this.limits.mayIndent(line) || !this.limits.isClear(line)) return false;
    }
    return true;
  }

  /** Whether the lines of a leaf may be indented. */
  private mayMove({ startLine, endLine }: Leaf): boolean {
    for (let line = startLine; line <= endLine; line++) if (!this.limits.mayIndent(line)) return false;
    return this.limits.isClear(startLine);
  }

  private replace(start: number, end: number, text: string): void {
    if (this.text.slice(start, end) !== text) this.found.push({ start, end, text });
  }
}
