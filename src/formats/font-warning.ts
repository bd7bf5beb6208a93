import { t } from '../words/index.ts';
import type { FontProblem } from './brand-font.ts';

/** What is wrong with a font file, for those who may not have the configuration in sight. */
export function fontWarning({ face, message }: FontProblem): string {
  return t('the {face} font that {file} names is left out. {message}', { face, file: 'journey.config.json', message });
}
