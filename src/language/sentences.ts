import { closest, distance } from 'fastest-levenshtein';

/** `a`, `b` and `c`. */
export function inWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}

/**
 * The candidate that was probably meant by a word, or undefined when none is near: at most a third of its letters differ, or
 * two are swapped.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const typed = word.toLowerCase();
  const found = closest(typed, candidates);
  const meant = found.toLowerCase();
  const differing = distance(typed, meant);
  const isNear = differing <= Math.max(1, Math.floor(typed.length / 3));
  return isNear || (differing === 2 && lettersOf(typed) === lettersOf(meant)) ? found : undefined;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** ` Did you mean `x`?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const found = nearest(word, candidates);
  return found ? ` Did you mean \`${found}\`?` : '';
}
