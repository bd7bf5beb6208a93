import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from './languages.ts';
import type { Texts } from './spoken.ts';

/** The texts of a language, from the folder `l10n` that lies beside the built programs. */
export function textsOf(language: Language): Texts {
  if (language === 'en') return {};
  const folder = join(dirname(__filename), '..', '..', 'l10n');
  return JSON.parse(readFileSync(join(folder, `bundle.l10n.${language}.json`), 'utf8'));
}
