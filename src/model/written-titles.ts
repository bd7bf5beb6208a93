import { t } from '../words/index.ts';

/* Titles that an editor writes into journeys by itself. They are part of the maps: say them in the language of these. */

/** Of a stage that nobody has named yet. */
export function newStageTitle(): string {
  return t('New stage');
}

/** Of the second part of what was one. */
export function continuedTitle(title: string): string {
  return t('{title}, continued', { title });
}

/** Of a journey as it shall be. */
export function nextTitle(title: string): string {
  return t('{title}, next', { title });
}
