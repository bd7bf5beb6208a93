// biome-ignore lint/suspicious/noControlCharactersInRegex: these are characters that XML 1.0 forbids.
const suspicious = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: see above.
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text without the characters that XML does not have. */
export function xmlSafe(text: string): string {
  return suspicious.test(text) ? text.replace(forbidden, '') : text;
}
