/** Everything that people read, in their language. */
export { isLanguage, type Language, languageOf, languages } from './languages.ts';
export { inWords, number } from './numbers.ts';
export { phrase, plural, t } from './say.ts';
export { currentLanguage, inLanguage, speak, type Texts } from './spoken.ts';
