import { languageOf, speak } from '../words/index.ts';
import { textsOf } from '../words/texts.node.ts';

/** Lets the command line speak the language of the person who runs it, as their system tells it; English where it knows none. */
export function speakOwnLanguage(environment: NodeJS.ProcessEnv): void {
  const language = languageOf(localeOf(environment));
  if (language !== 'en') speak(language, textsOf(language));
}

/** Windows has its locale elsewhere than in the environment. */
function localeOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string {
  return LC_ALL || LC_MESSAGES || LANG || new Intl.DateTimeFormat().resolvedOptions().locale;
}
