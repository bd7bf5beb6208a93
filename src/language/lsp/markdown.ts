import { type AstNode, AstUtils, type URI } from 'langium';
import type { Position } from 'vscode-languageserver';
import { t } from '../../words/index.ts';
import { isNamed, nameNodeOf, titleOf } from '../parts.ts';
import { isBuiltin } from '../references/builtin.ts';
import { escapeMarkdown } from './descriptions.ts';

/** A name in the type of code. What would end it early cannot be part of a name. */
export function code(name: string): string {
  return `\`${name.replace(/[`\s]+/g, ' ')}\``;
}

/** A link to where a node is written, with its title. Built-in things have no file that a link could open. */
export function linkTo(node: AstNode, text = isNamed(node) ? titleOf(node) : ''): string {
  const { uri } = AstUtils.getDocument(node);
  const start = ((isNamed(node) && nameNodeOf(node)) || node.$cstNode)?.range.start;
  return start ? linkToPlace(uri, start, text) : escapeMarkdown(text);
}

/** A link to a place in a file. */
export function linkToPlace(uri: URI, { line, character }: Position, text: string): string {
  const label = escapeMarkdown(text);
  return isBuiltin(uri) ? label : `[${label}](${uri.toString()}#L${line + 1},${character + 1})`;
}

/** What there is to tell of items, as a list below a label, of many only the first; nothing without items. */
export function listOf<T>(label: string, items: readonly T[], tell: (item: T) => string, most = 12): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, most).map((item) => `- ${tell(item)}`);
  const more = items.length > most ? [`- ${t('and {count} more', { count: items.length - most })}`] : [];
  return [[label, ...shown, ...more].join('\n')];
}

/** The items on one line behind a label, of many only the first; nothing without items. */
export function lineOf(label: string, items: readonly string[], most = 12): string[] {
  if (items.length === 0) return [];
  const more = items.length > most ? t(', and {count} more', { count: items.length - most }) : '';
  return [`${label}: ${items.slice(0, most).join(', ')}${more}`];
}

/** Lines below each other without gaps; lists, quotes and pictures stand apart. */
export function stacked(lines: readonly string[]): string {
  const apart = (line: string | undefined) => line === undefined || /\n|^(> |!\[)/.test(line);
  return lines
    .map((line, index) => (index === 0 ? line : `${apart(line) || apart(lines[index - 1]) ? '\n\n' : '  \n'}${line}`))
    .join('');
}
