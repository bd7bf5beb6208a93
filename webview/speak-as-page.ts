import { isLanguage, speak } from '../src/words/index.ts';

/** Lets the page speak the language that it was made in, with the texts that were put into it. */
export function speakAsPage(): void {
  const { lang } = document.documentElement;
  const texts = document.getElementById('texts')?.textContent;
  if (isLanguage(lang)) speak(lang, JSON.parse(texts || '{}'));
}
