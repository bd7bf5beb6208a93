/** Everything that people read, in their language. */
export { isLanguage, type Language, languageOf, languages } from './languages.ts';
export { inWords, locale, number } from './numbers.ts';
export { phrase, plural, t } from './say.ts';
export { currentLanguage, inLanguage, type Spoken, speak, spokenTexts, type Texts } from './spoken.ts';
