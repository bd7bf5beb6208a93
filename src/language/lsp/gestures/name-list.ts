import type { Reference } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import type { GesturePlace } from './gesture-place.ts';
import { refuse } from './refusal.ts';
import { trimmed } from './trimmed.ts';

/** The edit that makes a list of names, with commas between, another one. */
export function writeNames(
  { document }: GesturePlace,
  list: readonly Reference[],
  names: readonly string[],
): TextEdit[] {
  const nodes = list.flatMap(({ $refNode }) => $refNode ?? []);
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  const range = { start: first.range.start, end: last.range.end };
  const written = document.textDocument.getText(range);
  if (/\/[/*]/.test(written)) refuse(t('A comment stands among these names. Make this change in the text.'));
  // Blanks around the commas stay as they are.
  const separators = written.match(/\s*,\s*/g) ?? [];
  const text = names.reduce((before, name, index) => before + (separators[index - 1] ?? ', ') + name);
  return trimmed(document, range, text);
}
