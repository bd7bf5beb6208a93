import { plural, t } from '../../../words/index.ts';
import { kindInWords } from '../../kinds-in-words.ts';
import { keyOf, type SharedDeclaration } from '../../parts.ts';

/** By what a declaration is told from all others: its kind and what lines call it by. */
export function nameOf(node: SharedDeclaration): string {
  return `${node.$type} ${keyOf(node)}`;
}

/** Such as `persona 'maya'`, or `3 declarations`. */
export function inWords([first, ...others]: readonly SharedDeclaration[]): string {
  if (!first) return '';
  if (others.length > 0) return plural(others.length + 1, '1 declaration', '{count} declarations');
  return t("{kind} '{name}'", { kind: kindInWords(first.$type), name: keyOf(first) ?? '' });
}
