import type { FontProblem } from './brand-font.ts';

/** What is wrong with a font file, for those who may not have the configuration in sight. */
export function fontWarning({ face, message }: FontProblem): string {
  return `the ${face} font that journey.config.json names is left out. ${message}`;
}
