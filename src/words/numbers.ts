import type { Language } from './languages.ts';
import { currentLanguage } from './spoken.ts';

const minus = '−';
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };
const decimals = new Map<Language, Intl.NumberFormat>();

/** A number with the separators of the language that is spoken, at most two decimals and a real minus sign. Empty where it is none. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '';
  const language = currentLanguage();
  const format = decimals.get(language) ?? new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 });
  decimals.set(language, format);
  const text = Math.abs(value) >= 1e15 ? value.toPrecision(3) : format.format(value);
  return text.replace('-', minus);
}

/** Some words as people name them one after the other: `web, app and store`, or with `or` before the last. */
export function inWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const type = conjunction === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locales[currentLanguage()], { type }).format(words);
}
