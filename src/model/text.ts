/**
 * The key that refers to something without a name: its title in lower case, every run of other
 * characters than letters, marks and digits as one hyphen. `"Sees a post!"` becomes `sees-a-post`.
 */
export function keyOfTitle(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** The title shown for something that has only a name: its hyphens and underscores as spaces, its first letter large. */
export function titleOfName(name: string): string {
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
