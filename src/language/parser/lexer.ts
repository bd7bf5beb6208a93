import type { IToken } from 'chevrotain';
import { DefaultLexer, DefaultLexerErrorMessageProvider, type LangiumCoreServices, type LexerResult } from 'langium';
import { t } from '../../words/index.ts';
import { placesOf } from '../vocabulary/index.ts';
import { LineReader, type OpenedBlock, type ReadLines } from './line-reader.ts';
import { type LineShapes, readLineShapes } from './line-shapes.ts';

/** The parser takes all comments before a token at once, and cannot take more than some 100,000. */
const mostComments = 50_000;

/** Cuts a text into tokens and reads them line by line (see `LineReader`). */
export class JourneyLexer extends DefaultLexer {
  private readonly shapes: LineShapes;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.shapes = readLineShapes(services.Grammar);
  }

  override tokenize(text: string): LexerResult {
    const lexed = super.tokenize(text);
    const { tokens, problems } = this.read(lexed);
    for (const { tokenType, image, startOffset: offset, startLine: line, startColumn: column } of lexed.hidden) {
      if (tokenType.name === 'FOREIGN_COMMENT') {
        const text = image.replace(/^(--|<!--|#)\s*/, '// ').replace(/\s*-->\s*$/, '');
        const mend = { title: t('Begin the comment with //'), offset, length: image.length, text, isSure: true };
        problems.push({ message: t('Comments begin with //.'), offset, length: image.length, line, column, mend });
      } else if (tokenType.name === 'BLOCK_COMMENT' && !/^\/\*[\s\S]*\*\/$/.test(image)) {
        problems.push({
          message: t('This comment is not closed. Add */ where it ends.'),
          offset,
          length: 2,
          line,
          column,
        });
      }
    }
    return { ...lexed, tokens, hidden: lexed.hidden.slice(-mostComments), report: { diagnostics: problems } };
  }

  /**
   * What stands before the end of a text that goes on: which blocks are open, what the last line holds, and any comment at its end.
   * The text may begin in the middle of another, where some blocks are open already.
   */
  readBeginning(text: string, opened: readonly OpenedBlock[]): ReadLines & { readonly hidden: readonly IToken[] } {
    const lexed = super.tokenize(text);
    return { ...this.read(lexed, opened), hidden: lexed.hidden };
  }

  private read(lexed: LexerResult, opened: readonly OpenedBlock[] = []): ReadLines {
    return new LineReader(this.tokenTypes, this.shapes, placesOf).read(lexed.tokens, opened);
  }
}

/** Explains characters that mean nothing. */
export class JourneyLexerErrorMessageProvider extends DefaultLexerErrorMessageProvider {
  override buildUnexpectedCharactersMessage(text: string, start: number, length: number): string {
    const characters = text.slice(start, start + length);
    if (characters.startsWith('%')) return t('Write % right behind its number: 5%.');
    if (/^\p{Sc}/u.test(characters)) return t('Write a currency as three capitals behind its number: 5 USD.');
    if (!/^[\x20-\x7e]+$/.test(characters))
      return t('These characters mean nothing here. Remove them, or put them in a text in quotes.');
    return t('{characters} means nothing here. Remove it: lines need no marks between or behind them.', { characters });
  }
}
