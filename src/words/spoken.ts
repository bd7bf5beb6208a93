import indonesian from '../../l10n/map.l10n.id.json' with { type: 'json' };
import type { Language } from './languages.ts';

/** Messages in a language, by the English ones. */
export type Texts = Readonly<Record<string, string>>;

/** A language with its texts. */
export interface Spoken {
  readonly language: Language;
  readonly texts: Texts;
}

/** What maps and documents say by themselves: they can be drawn in each language anywhere and at any time. */
const mapTexts: Readonly<Record<Language, Texts>> = { en: {}, id: indonesian };

interface Speech {
  readonly language: Language;
  readonly textOf: (message: string) => string | undefined;
}

const onMaps = (language: Language): Speech => ({ language, textOf: (message) => mapTexts[language][message] });

let spoken = onMaps('en');
let handedOut: Spoken = { language: 'en', texts: {} };

/** Says everything in a language from now on, with the texts of `l10n/bundle.l10n.LANGUAGE.json`: once, when a program starts. */
export function speak(language: Language, texts: Texts): void {
  handedOut = { language, texts };
  spoken = { language, textOf: (message) => texts[message] ?? mapTexts[language][message] };
}

/**
 * Does something that says it in a language of its own, such as to lay out a map. What is done must end before this returns: of
 * what comes later, nothing is said in that language.
 */
export function inLanguage<Result>(language: Language, act: () => Result): Result {
  if (language === spoken.language) return act();
  const before = spoken;
  spoken = onMaps(language);
  try {
    return act();
  } finally {
    spoken = before;
  }
}

/** What was given to `speak`, to hand it on to another program. */
export function spokenTexts(): Spoken {
  return handedOut;
}

/** The language that is spoken now. */
export function currentLanguage(): Language {
  return spoken.language;
}

/** What a message is in the language that is spoken; undefined where that has no text of its own for it. */
export function textOf(message: string): string | undefined {
  return spoken.textOf(message);
}
