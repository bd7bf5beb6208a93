import type { IToken } from 'chevrotain';
import type { JourneyLexer } from '../parser/lexer.ts';
import { textValue } from '../parser/text-value.ts';

/** Whether two texts are read as the same words and comments with the same problems, wherever these stand. */
export function readsTheSame(lexer: JourneyLexer, before: string, after: string): boolean {
  if (before === after) return true;
  const [one, other] = [lexer.tokenize(before), lexer.tokenize(after)];
  return (
    sameTokens(one.tokens, other.tokens) &&
    sameTokens(one.hidden, other.hidden) &&
    one.errors.length === other.errors.length &&
    one.report?.diagnostics.length === other.report?.diagnostics.length
  );
}

function sameTokens(tokens: readonly IToken[], others: readonly IToken[]): boolean {
  return tokens.length === others.length && tokens.every((token, index) => isSame(token, others[index] as IToken));
}

function isSame(token: IToken, other: IToken): boolean {
  if (token.tokenType !== other.tokenType) return false;
  return token.image === other.image || meaningOf(token) === meaningOf(other);
}

/** What a token says, without the blanks that may differ. */
function meaningOf({ tokenType, image }: IToken): string {
  if (tokenType.name === 'TEXT') return image.startsWith('"""') ? textValue(image) : image;
  return image.replace(/\s+/g, '');
}
