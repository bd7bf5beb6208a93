const controls = /[^\P{Cc}\n]|[\u2028\u2029\uFFFE\uFFFF]/gu;
const loneSurrogates = /\p{Cs}/gu;
const spaces = /[^\S\n\u00A0\u202F]+/gu;

/** Whether a text holds nothing but what most texts are made of, so that the slow checks may be left out. */
const plain = /^[\x21-\x7E\u00A1-\u024F]+(?: [\x21-\x7E\u00A1-\u024F]+)*$/;

/**
 * A text as it can be drawn: well-formed Unicode without control characters, runs of spaces as one, no space at either end.
 * Line feeds stay.
 */
export function clean(text: string): string {
  if (plain.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(loneSurrogates, '\uFFFD')
    .replace(spaces, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A text on one line. */
export function oneLine(text: string): string {
  return clean(text).replace(/\n+/g, ' ');
}
