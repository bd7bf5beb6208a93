import { phrase } from '../words/index.ts';
import type { Place } from './vocabulary/index.ts';

/** Where a line stands, in a sentence; to be said with `t`. */
export const placesInside = {
  file: phrase('the file, outside of all blocks'),
  persona: phrase('a persona'),
  journey: phrase('a journey'),
  stage: phrase('a stage'),
  touchpoint: phrase('a touchpoint'),
  view: phrase('a view'),
} as const satisfies Readonly<Record<Place, string>>;

/** What holds lines, as the first words of a sentence; to be said with `t`. */
export const holders = {
  file: phrase('A file'),
  persona: phrase('A persona'),
  journey: phrase('A journey'),
  stage: phrase('A stage'),
  touchpoint: phrase('A touchpoint'),
  view: phrase('A view'),
} as const satisfies Readonly<Record<Place, string>>;
