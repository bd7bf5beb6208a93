import { Lexer, type Token } from 'marked';

/**
 * What a text with inline Markdown says, without its marks: emphasis, code and links as their words; the lines of a paragraph as
 * one line, paragraphs as a line each.
 */
export function plainText(markdown: string): string {
  return markdown
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => wordsOf(Lexer.lexInline(paragraph.replace(/[ \t]*\n[ \t]*/g, ' '))).trim())
    .join('\n');
}

function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && token.tokens) return wordsOf(token.tokens);
      if (token.type === 'image' || token.type === 'html' || !('text' in token)) return token.raw;
      return String(token.text);
    })
    .join('');
}
