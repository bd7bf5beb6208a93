import { describe, expect, it } from 'vitest';
import { inLanguage, languages, number } from '../../src/words/index.ts';

const locales = { en: 'en-GB', id: 'id-ID' };
const values = [
  0, 1, -1, 0.5, -0.25, 0.05, 9.99, 0.125, 1.005, 12.3456, 999, 999.99, 999.999, 1000, -1234.5, 1e9, 1e-9,
];

describe.each(languages)('numbers in %s', (language) => {
  it.each([0, 1, 2])('are written as the system writes them, with at least %i decimals', (minimumFractionDigits) => {
    const system = new Intl.NumberFormat(locales[language], { minimumFractionDigits, maximumFractionDigits: 2 });
    const written = inLanguage(language, () => values.map((value) => number(value, minimumFractionDigits)));
    expect(written).toEqual(values.map((value) => system.format(value).replace('-', '−')));
  });
});
