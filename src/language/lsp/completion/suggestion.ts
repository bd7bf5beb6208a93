import type { AstNode } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { hasLettersOf } from '../../sentences.ts';

/** What is offered, before it is known what the editor understands and where it goes. */
export type Suggestion = Pick<
  CompletionItem,
  'label' | 'kind' | 'labelDetails' | 'detail' | 'documentation' | 'filterText' | 'additionalTextEdits'
> & {
  /** What is inserted, as it stands. */
  readonly text: string;
  /** What is inserted instead where the editor knows snippets. */
  readonly snippet?: string;
  /** What is explained beside the list. */
  readonly node?: AstNode;
  /** Once this is accepted, something is to be chosen behind it. */
  readonly goesOn?: boolean;
};

/** A longer list is cut to what matches the typed word, and asked for again as one types. */
export const mostOffered = 300;

/** A word or value that stands for itself. */
export function value(text: string, detail?: string, kind: CompletionItemKind = CompletionItemKind.Value): Suggestion {
  return { label: text, text, kind, ...(detail && { labelDetails: { description: detail } }) };
}

/** Whether the letters of a typed word occur in this order in a text, whatever their case. */
export function matches(word: string, text: string): boolean {
  return hasLettersOf(word.toLowerCase(), text.toLowerCase());
}

/** The different texts, those that occur most first, then in their order. */
export function byFrequency(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}
