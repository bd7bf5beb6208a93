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

/** Of a touchpoint of which nobody has said what it is. */
export function whatHappensTitle(): string {
  return t('What happens');
}

/** Of an opportunity that asks how a pain could be solved. */
export function solvingTitle(): string {
  return t('How might we solve this?');
}

/** Of an opportunity that asks how a bad moment could be mended. */
export function betterMomentTitle(): string {
  return t('How might we make this moment a good one?');
}

/** Of a persona of whom nothing is known yet. */
export function customerTitle(): string {
  return t('Customer');
}
