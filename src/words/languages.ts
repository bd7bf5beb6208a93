/** The languages that everything can be said in. English is what the code says by itself. */
export const languages = ['en', 'id'] as const;

export type Language = (typeof languages)[number];

/** Whether it is the code of a language that everything can be said in. */
export function isLanguage(code: unknown): code is Language {
  return languages.some((language) => language === code);
}

/** The language of a locale such as `id`, `id-ID` or `id_ID.UTF-8`; English for every other. */
export function languageOf(locale: string | undefined): Language {
  const code = locale?.toLowerCase().split(/[-_.@]/)[0];
  // What Java and older systems call Indonesian.
  if (code === 'in') return 'id';
  return isLanguage(code) ? code : 'en';
}
