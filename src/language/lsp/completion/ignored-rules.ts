import { CompletionItemKind } from 'vscode-languageserver';
import { findingsOf } from '../../diagnostics/document-validator.ts';
import { ignoreWord } from '../../diagnostics/ignores.ts';
import { rules } from '../../rules/index.ts';
import { isLint } from '../../rules/rule.ts';
import { describeRule } from '../cards/rule-card.ts';
import { type Suggestion, value } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';

/** What is half typed in a comment that silences rules, or may become one; undefined in any other comment. */
export function readIgnoreComment(
  comment: string,
): { readonly named: readonly string[] | undefined; readonly word: string } | undefined {
  const { ids, start } =
    new RegExp(`^//\\s*(?:${ignoreWord}\\s(?<ids>(?!.*--).*)|(?<start>[a-z-]*))$`).exec(comment)?.groups ?? {};
  if (start !== undefined) return ignoreWord.startsWith(start) ? { named: undefined, word: start } : undefined;
  if (ids === undefined) return undefined;
  const named = ids.split(/[\s,]+/);
  return { named: named.slice(0, -1), word: named.at(-1) ?? '' };
}

/**
 * Offers the lints that a comment does not name yet, first those that find something on its line or the next one; without names
 * the word that such a comment begins with.
 */
export function suggestIgnoredRules(
  named: readonly string[] | undefined,
  { document, offset }: Surroundings,
): Suggestion[] {
  if (!named)
    return [{ ...value(ignoreWord, undefined, CompletionItemKind.Keyword), text: `${ignoreWord} `, goesOn: true }];
  const { line } = document.textDocument.positionAt(offset);
  const found = new Set(
    findingsOf(document)
      .filter(({ range }) => range.start.line === line || range.start.line === line + 1)
      .map(({ rule }) => rule),
  );
  return rules
    .filter((rule) => isLint(rule) && !named.includes(rule.id))
    .sort((one, other) => Number(found.has(other)) - Number(found.has(one)))
    .map((rule) => ({
      ...value(rule.id),
      documentation: { kind: 'markdown', value: describeRule(rule) },
    }));
}
