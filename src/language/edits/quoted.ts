/** A text as it is written in quotes. */
export function quoted(text: string, quote = '"'): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return `${quote}${escaped.replace(/\r\n|\r|\n/g, '\\n')}${quote}`;
}
