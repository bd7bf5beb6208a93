import { keyOf, type SharedDeclaration } from '../../parts.ts';

/** By what a declaration is told from all others: its kind and what lines call it by. */
export function nameOf(node: SharedDeclaration): string {
  return `${node.$type} ${keyOf(node)}`;
}

/** Such as `persona maya` in backticks, or `3 declarations`. */
export function inWords([first, ...others]: readonly SharedDeclaration[]): string {
  if (others.length > 0) return `${others.length + 1} declarations`;
  return first ? `${first.$type.toLowerCase()} '${keyOf(first) ?? ''}'` : '';
}
