import type { Language } from './languages.ts';
import { currentLanguage } from './spoken.ts';

const minus = '−';
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', id: 'id-ID' };
const points: Readonly<Record<Language, string>> = { en: '.', id: ',' };
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number with the separators of the language that is spoken, at most two decimals and a real minus sign. Empty where it is none.
 */
export function number(value: number, leastDecimals = 0): string {
  if (!Number.isFinite(value)) return '';
  const text = short(value, leastDecimals) ?? long(value, leastDecimals);
  return text.replace('-', minus);
}

/**
 * A number that has no thousands and nothing to be rounded. Most numbers are such, and a short command would take longer to load what
 * the system knows of numbers than to draw a map.
 */
function short(value: number, leastDecimals: number): string | undefined {
  const [, whole, decimals = ''] = /^(-?\d{1,3})(?:\.(\d{1,2}))?$/.exec(String(value)) ?? [];
  if (whole === undefined) return undefined;
  const shown = decimals.padEnd(leastDecimals, '0');
  return shown === '' ? whole : whole + points[currentLanguage()] + shown;
}

const long = (value: number, leastDecimals: number) =>
  Math.abs(value) >= 1e15 ? value.toPrecision(3) : formatWith(leastDecimals).format(value);

/** What the system knows the language that is spoken by, for dates and numbers. */
export function locale(): string {
  return locales[currentLanguage()];
}

function formatWith(minimumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale()} ${minimumFractionDigits}`;
  const format =
    formats.get(key) ?? new Intl.NumberFormat(locale(), { minimumFractionDigits, maximumFractionDigits: 2 });
  formats.set(key, format);
  return format;
}

/** Some words as people name them one after the other: `web, app and store`, or with `or` before the last. */
export function inWords(words: readonly string[], conjunction: 'and' | 'or'): string {
  const type = conjunction === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(locale(), { type }).format(words);
}
