import { speak } from '../../src/words/index.ts';

/** Texts of a language in which each message is the English one with marks around its own words, but not around what is filled in. */
const marked: Readonly<Record<string, string>> = new Proxy(
  {},
  {
    get: (_, message) =>
      String(message).replaceAll(/(\{\w+\})|(?:(?!\{\w+\})[\s\S])+/g, (own, value) => value ?? `‹${own}›`),
  },
);

/** Speaks a language in which everything that is said as it should be bears marks. */
export function speakMarked(): void {
  speak('en', marked);
}

/**
 * What stands outside of marks and in Latin letters, as it should not: what people write themselves is Greek in these tests. Lists
 * are joined by the system, not by messages.
 */
export function unmarked(text: string): string[] {
  const words = text.replaceAll(/‹[^‹›]*(›|$)/g, ' ').match(/[A-Za-z][A-Za-z ]*/g) ?? [];
  return words.map((each) => each.trim()).filter((each) => each !== 'and' && each !== 'or');
}
