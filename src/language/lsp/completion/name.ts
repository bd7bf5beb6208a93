import type { AstNodeDescription } from 'langium';
import { kindInWords } from '../../kinds-in-words.ts';
import { summarize } from '../descriptions.ts';
import type { Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';

/** What is offered for a name that is visible. */
export function suggestName(description: AstNodeDescription, around: Surroundings, text?: string): Suggestion {
  const { node, name, type } = description;
  return {
    label: name,
    text: text ?? name,
    kind: around.services.shared.lsp.NodeKindProvider.getCompletionItemKind(description),
    labelDetails: { description: node ? summarize(node) : kindInWords(type) },
    ...(node && { node }),
  };
}
