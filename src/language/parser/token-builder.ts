import { Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';

const digits = [...'0123456789'];
const signedDigits = [...digits, '+', '-', '−'];

/**
 * Characters that a name may begin with, as hints for the lexer: it looks patterns up by first character, one by one below 256
 * and in buckets of 255 above. Without hints a Unicode pattern would be tried at every character of the text.
 */
function* nameStarts(): Iterable<string> {
  for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_') yield letter;
  for (let code = 128; code < 0x10000; code += code < 256 ? 1 : 255) yield String.fromCharCode(code);
  yield '\uffff';
}

const startHints: Readonly<Record<string, readonly string[]>> = {
  DURATION: digits,
  MONEY: signedDigits,
  MISNOMER: signedDigits,
  HASH: ['#'],
  NAME: [...nameStarts()],
};

/**
 * Builds the tokens of the language. Every word is lexed as a `NAME`: only its place in the line tells whether it is a keyword,
 * which the line reader decides.
 */
export class JourneyTokenBuilder extends DefaultTokenBuilder {
  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    const hints = startHints[terminal.name];
    if (hints) {
      token.START_CHARS_HINT = [...hints];
      token.LINE_BREAKS = false;
    }
    return token;
  }

  /** Without a look at what else begins like a keyword, which takes long: no word is lexed as one, and nothing else begins with a mark. */
  protected override buildKeywordToken({ value }: GrammarAST.Keyword): TokenType {
    return { name: value, PATTERN: /^[{},:]$/.test(value) ? value : Lexer.NA };
  }
}
