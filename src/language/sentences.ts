import { distance } from 'fastest-levenshtein';
import { inWords, t } from '../words/index.ts';

export { inWords } from '../words/index.ts';

/**
 * The candidates that were probably meant by a word, nearest first: at most a third of its letters differ, or two are swapped.
 */
export function allNear(
  word: string,
  candidates: readonly string[],
): readonly { readonly candidate: string; readonly differing: number }[] {
  const typed = word.toLowerCase();
  const most = Math.max(1, Math.floor(typed.length / 3));
  return [...new Set(candidates)]
    .map((candidate) => ({ candidate, differing: distance(typed, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, differing }) =>
        differing <= most || (differing === 2 && lettersOf(typed) === lettersOf(candidate.toLowerCase())),
    )
    .sort((one, other) => one.differing - other.differing);
}

/** The candidate that was probably meant by a word, or undefined when none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  return allNear(word, candidates)[0]?.candidate;
}

/** Whether a text has all letters of a word in their order, perhaps with others between them. */
export function hasLettersOf(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** ` Write "bold" or "italic".`, for what is written in quotes. */
export function write(candidates: readonly string[]): string {
  const words = candidates.map((each) => `"${each}"`);
  return t(' Write {words}.', { words: inWords(words, 'or') });
}

/** ` Did you mean `x`?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found ? t(" Did you mean '{found}'?", { found }) : '';
}
