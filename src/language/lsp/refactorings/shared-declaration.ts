import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { keyOf } from '../../parts.ts';

/** What several journeys share: everything that is declared but journeys and views themselves. */
export type SharedDeclaration = ast.Persona | ast.Actor | ast.Channel | ast.Emotion | ast.Lane;

/** Whether journeys share what a node declares. */
export function isShared(node: AstNode): node is SharedDeclaration {
  return ast.isDeclaration(node) && !ast.isJourney(node) && !ast.isView(node);
}

/** By what a declaration is told from all others: its kind and what lines call it by. */
export function nameOf(node: SharedDeclaration): string {
  return `${node.$type} ${keyOf(node)}`;
}

/** Such as `persona maya` in backticks, or `3 declarations`. */
export function inWords([first, ...others]: readonly SharedDeclaration[]): string {
  if (others.length > 0) return `${others.length + 1} declarations`;
  return first ? `${first.$type.toLowerCase()} \`${keyOf(first) ?? ''}\`` : '';
}
