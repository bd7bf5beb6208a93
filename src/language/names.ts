/** Each character of a name but the first, as a pattern with the flag `u`. */
export const nameCharacter = '[\\p{L}\\p{M}\\p{N}_\\-\\u200c\\u200d]';

/** What a name consists of, as a pattern with the flag `u`: letters, digits, `_` and `-` of any script, no digit first. */
export const namePattern = `[\\p{L}_]${nameCharacter}*`;

const wholeName = new RegExp(`^${namePattern}$`, 'u');

/** Whether lines can call something by a word. */
export function isName(word: string): boolean {
  return wholeName.test(word);
}
