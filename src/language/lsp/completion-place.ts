import type { IToken } from 'chevrotain';
import type { JourneyLexer } from '../parser/lexer.ts';
import { isClosed } from '../parser/text-value.ts';
import type { Place } from '../vocabulary/index.ts';

/** Where in a line something is to be completed. */
export type CompletionPlace =
  /** Nothing can be offered: a comment, or a text of which nothing is known. */
  | { readonly kind: 'nothing' }
  /** Inside the quotes of a text on a line with this keyword. */
  | { readonly kind: 'text'; readonly keyword: string; readonly written: string }
  /** Where a line begins. */
  | { readonly kind: 'line'; readonly block: Place | undefined; readonly word: string }
  /** Behind this word, which no line begins with: perhaps the name of a persona. */
  | { readonly kind: 'verb'; readonly subject: string; readonly word: string }
  /** Behind this keyword, or behind a comma in the list that it begins. */
  | {
      readonly kind: 'value';
      readonly keyword: string;
      readonly line: string;
      readonly named: readonly string[];
      readonly word: string;
    }
  /** Behind a complete value: another word may follow. */
  | {
      readonly kind: 'modifier';
      readonly line: string;
      readonly used: ReadonlySet<string>;
      readonly previous: IToken;
      readonly word: string;
    }
  /** Behind a `#`. */
  | { readonly kind: 'tag'; readonly word: string };

/** Keywords with a list of names, a name, or one of a few words behind them. */
const takesValue = new Set(
  'on feels for is of by solves delivers to in stages lanes revises type status severity impact effort after takes updated observed measured assumed'.split(
    ' ',
  ),
);

/** Finds out what is to be completed at the end of a text that goes on, reading only what stands before. */
export function findCompletionPlace(lexer: JourneyLexer, before: string): CompletionPlace {
  const { openBlocks, lastLine, hidden } = lexer.readBeginning(before);
  const lastHidden = hidden.at(-1);
  if (lastHidden && endsAt(lastHidden, before) && !isClosedComment(lastHidden)) return { kind: 'nothing' };

  const line = [...lastLine];
  const last = line.at(-1);
  let word = '';
  if (
    last &&
    endsAt(last, before) &&
    /^(NAME|UNKNOWN|HASH|SUBJECT)$|^\p{L}/u.test(last.tokenType.name) &&
    !isText(last)
  ) {
    word = last.image;
    line.pop();
  }
  const first = line[0];
  if (last && isText(last) && endsAt(last, before) && !isClosed(last.image)) {
    return { kind: 'text', keyword: keywordBefore(lastLine, lastLine.length - 1), written: last.image.slice(1) };
  }
  if (!first || startsNewLine(before, word, line.at(-1))) {
    return { kind: 'line', block: placeOf(openBlocks), word };
  }
  if (word.startsWith('#')) return { kind: 'tag', word };
  return inLine(line, first, word);
}

function inLine(line: readonly IToken[], first: IToken, word: string): CompletionPlace {
  const previous = line.at(-1) ?? first;
  if (first.tokenType.name === 'UNKNOWN' && line.length === 1) return { kind: 'verb', subject: first.image, word };
  const leading = first.tokenType.name === 'SUBJECT' ? (line[1]?.tokenType.name ?? '') : first.tokenType.name;
  const keyword = previous.image === ',' ? keywordBefore(line, line.length - 1) : previous.tokenType.name;
  if (takesValue.has(keyword) && (previous.image === ',' || isKeyword(previous))) {
    const named = line
      .slice(line.findLastIndex((token) => token.tokenType.name === keyword) + 1)
      .map((token) => token.image);
    return { kind: 'value', keyword, line: leading, named, word };
  }
  const used = new Set(line.filter(isKeyword).map((token) => token.tokenType.name));
  return { kind: 'modifier', line: leading, used, previous, word };
}

/** Whether the place lies on a line of its own: behind a line break or a brace, and not behind a comma. */
function startsNewLine(before: string, word: string, previous: IToken | undefined): boolean {
  if (!previous || previous.image === ',') return false;
  const between = before.slice((previous.endOffset ?? 0) + 1, before.length - word.length);
  return between.includes('\n') || between.includes('\r');
}

/** The last keyword before a token of a line. */
function keywordBefore(line: readonly IToken[], index: number): string {
  return line.slice(0, index).findLast(isKeyword)?.tokenType.name ?? '';
}

/** Keywords' token types are called as the keyword, all others in capitals or as a mark. */
function isKeyword(token: IToken): boolean {
  return /^[a-z]/.test(token.tokenType.name);
}

function isText(token: IToken): boolean {
  return token.tokenType.name === 'TEXT';
}

function endsAt(token: IToken, text: string): boolean {
  return token.startOffset + token.image.length === text.length;
}

function isClosedComment(token: IToken): boolean {
  return token.image.startsWith('/*') && token.image.length > 3 && token.image.endsWith('*/');
}

function placeOf(openBlocks: readonly (string | undefined)[]): Place | undefined {
  return openBlocks.length === 0 ? 'file' : (openBlocks.at(-1) as Place | undefined);
}
