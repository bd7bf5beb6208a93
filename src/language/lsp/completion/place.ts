import type { IToken } from 'chevrotain';
import type { JourneyLexer } from '../../parser/lexer.ts';
import { isClosed, quotesOf } from '../../parser/text-value.ts';
import { lineKind, modifierKind, type Place } from '../../vocabulary/index.ts';
import { readIgnoreComment } from './ignored-rules.ts';
import type { SafeStart } from './safe-start.ts';

/** Where in a line something is to be completed, and which blocks are open there. */
export type CompletionPlace = {
  /** The keywords of the blocks, outermost first; undefined where nobody knows the line that a block belongs to. */
  readonly openBlocks: readonly (string | undefined)[];
  /** What is written of that which is to be completed. */
  readonly word: string;
} & PlaceInLine;

type PlaceInLine =
  /** Nothing can be offered, as in a comment. */
  | { readonly kind: 'nothing' }
  /** In a comment that silences rules: those named before the cursor, undefined where such a comment may only begin. */
  | { readonly kind: 'ignore'; readonly named: readonly string[] | undefined }
  /** Inside quotes: which ones, and the keyword that the text stands behind, or the name of a lane with a colon. */
  | { readonly kind: 'text'; readonly keyword: string; readonly quotes: string }
  /** Behind a keyword, or the name of a lane and a colon, that wants a text in quotes. */
  | { readonly kind: 'quotes'; readonly keyword: string }
  /** Where a line begins. */
  | { readonly kind: 'line'; readonly block: Place | undefined }
  /** Behind this word, which no line begins with: perhaps the name of a persona. */
  | { readonly kind: 'verb'; readonly subject: string }
  /** Behind this keyword on a line, or behind a comma in the list that it begins. */
  | { readonly kind: 'value'; readonly keyword: string; readonly line: string; readonly named: readonly string[] }
  /** Behind the number of a duration or a figure. */
  | ({ readonly kind: 'unit'; readonly keyword: string; readonly line: string; readonly amount: string } & Following)
  /** Behind a complete value: another word may follow. */
  | ({
      readonly kind: 'modifier';
      readonly keyword: string;
      readonly line: string;
      readonly previous: IToken;
    } & Following)
  /** Behind a `#`. */
  | { readonly kind: 'tag' };

interface Following {
  /** The keywords on the line so far. */
  readonly used: ReadonlySet<string>;
}

/** Keywords with a list of names, a name, a number, a date, a colour, or one of a few words behind them. */
const takesValue = new Set(
  'on feels for is of by solves delivers to in stages lanes revises type status severity impact effort after takes updated observed measured assumed color was target'.split(
    ' ',
  ),
);
/** Keywords with a figure behind them. */
const takesUnit = new Set(['after', 'takes', 'metric', 'was', 'target']);

/** Finds out what is to be completed at the end of a text that goes on, reading only what stands between a safe start and there. */
export function findCompletionPlace(lexer: JourneyLexer, before: string, start: SafeStart): CompletionPlace {
  const text = before.slice(start.offset);
  const { openBlocks, lastLine, hidden } = lexer.readBeginning(text, start.blocks);
  const lastHidden = hidden.at(-1);
  if (lastHidden && endsAt(lastHidden, text) && !isClosedComment(lastHidden)) {
    const ignore = readIgnoreComment(lastHidden.image);
    return ignore ? { kind: 'ignore', openBlocks, ...ignore } : { kind: 'nothing', openBlocks, word: '' };
  }
  const last = lastLine.at(-1);
  if (last && isText(last) && endsAt(last, text) && !isClosed(last.image)) {
    const quotes = quotesOf(last.image);
    const word = last.image.slice(quotes.length);
    return { kind: 'text', keyword: ownerOf(lastLine.slice(0, -1)), quotes, openBlocks, word };
  }
  const { line, word } = splitLastWord(lastLine, text);
  return { openBlocks, word, ...placeInLine(line, word, text, openBlocks) };
}

function placeInLine(
  line: readonly IToken[],
  word: string,
  text: string,
  openBlocks: CompletionPlace['openBlocks'],
): PlaceInLine {
  const [first] = line;
  if (!first || startsNewLine(text, word, line.at(-1))) {
    return { kind: 'line', block: openBlocks.length === 0 ? 'file' : (openBlocks.at(-1) as Place | undefined) };
  }
  return behind(line, first, word);
}

function behind(line: readonly IToken[], first: IToken, word: string): PlaceInLine {
  const previous = line.at(-1) ?? first;
  if (line.length === 1 && /^(UNKNOWN|SUBJECT)$/.test(first.tokenType.name)) {
    return { kind: 'verb', subject: first.image };
  }
  const leading = first.tokenType.name === 'SUBJECT' ? (line[1]?.tokenType.name ?? '') : first.tokenType.name;
  const keyword = lastKeyword(line);
  const used = new Set(line.filter(isKeyword).map((token) => token.tokenType.name));
  if (takesValue.has(keyword) && (previous.image === ',' || isKeyword(previous))) {
    const from = line.findLastIndex((token) => token.tokenType.name === keyword) + 1;
    return { kind: 'value', keyword, line: leading, named: line.slice(from).map((token) => token.image) };
  }
  if (keyword === 'metric' && isText(previous)) return { kind: 'value', keyword, line: leading, named: [] };
  if (takesUnit.has(keyword) && previous.tokenType.name === 'NUMBER') {
    return { kind: 'unit', keyword, line: leading, amount: previous.image, used };
  }
  if (previous.image === ':' || (isKeyword(previous) && wantsText(keyword, leading))) {
    return { kind: 'quotes', keyword: ownerOf(line) };
  }
  if (word.startsWith('#')) return { kind: 'tag' };
  return { kind: 'modifier', keyword, line: leading, used, previous };
}

/** Takes the half-typed word off the tokens of a line; of `3 da` only the unit. */
function splitLastWord(tokens: readonly IToken[], text: string): { line: readonly IToken[]; word: string } {
  const last = tokens.at(-1);
  const mark = /(?:^|[\s,])([+\-−])$/.exec(text)?.[1];
  if (mark && (!last || !endsAt(last, text))) return { line: tokens, word: mark };
  const point = last?.tokenType.name === 'NUMBER' && endsAt(last, text.slice(0, -1)) && text.endsWith('.') ? '.' : '';
  if (!last || isText(last) || /^[{},:]$/.test(last.image) || !(point || endsAt(last, text))) {
    return { line: tokens, word: '' };
  }
  const line = tokens.slice(0, -1);
  const { amount, unit } = /^(?<amount>\d+(?:\.\d+)?)[ \t]+(?<unit>\p{L}+)$/u.exec(last.image)?.groups ?? {};
  if (amount === undefined || unit === undefined) return { line, word: last.image + point };
  return { line: [...line, { ...last, image: amount, tokenType: { ...last.tokenType, name: 'NUMBER' } }], word: unit };
}

/** Whether the place lies on a line of its own: behind a line break or a brace, and not behind a comma. */
function startsNewLine(text: string, word: string, previous: IToken | undefined): boolean {
  if (!previous || previous.image === ',') return false;
  const between = text.slice((previous.endOffset ?? 0) + 1, text.length - word.length);
  return between.includes('\n') || between.includes('\r');
}

/** What a text stands behind: the last keyword, or the name of a lane with its colon. */
function ownerOf(line: readonly IToken[]): string {
  const [first] = line;
  return first?.tokenType.name === 'LANE' ? `${first.image}:` : lastKeyword(line);
}

function lastKeyword(line: readonly IToken[]): string {
  return line.findLast(isKeyword)?.tokenType.name ?? '';
}

function wantsText(keyword: string, line: string): boolean {
  const kind = modifierKind(keyword, line) ?? lineKind(keyword);
  return keyword !== 'leads' && (kind?.needs.properties ?? []).some((each) => /^(title|text|path|target)$/.test(each));
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
