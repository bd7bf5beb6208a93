import { CompletionItemKind } from 'vscode-languageserver';
import { takesPath } from '../../paths.ts';
import type { LineKind, ModifierKind } from '../../vocabulary/index.ts';
import { describeWord } from '../descriptions.ts';
import { fillSnippet } from './snippets.ts';
import type { Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';

const longLabels: Readonly<Record<string, string>> = { leads: 'leads to', continues: 'continues in' };

/** Offers a keyword, with what it needs as tab stops where the line ends behind it. */
export function suggestKeyword(kind: LineKind | ModifierKind, around: Surroundings): Suggestion {
  const label = longLabels[kind.keyword] ?? kind.keyword;
  return {
    label,
    text: around.lineGoesOn ? kind.keyword : label,
    kind: CompletionItemKind.Keyword,
    documentation: { kind: 'markdown', value: describeWord(kind) },
    ...(!around.lineGoesOn && {
      snippet: fillSnippet(kind.snippet, around),
      // What ends with the cursor wants a value to be chosen; behind quotes only paths can be.
      goesOn: / \$0$/.test(kind.snippet) || takesPath(kind.keyword),
    }),
  };
}
