import type { Touchpoint } from '../../model/index.ts';
import type { PersonaLook } from './setting.ts';

/**
 * Whether a persona is at a touchpoint: it feels or says something there. Where nobody feels anything, everybody is there whom
 * the touchpoint does not leave out by naming others.
 */
export function isThere(touchpoint: Touchpoint, { key }: PersonaLook): boolean {
  if (key === undefined) return true;
  const { feelings, statements } = touchpoint;
  if (feelings.some(({ persona }) => persona === undefined || persona === key)) return true;
  if (statements.some(({ persona }) => persona === key)) return true;
  return feelings.length === 0 && statements.every(({ persona }) => persona === undefined);
}
