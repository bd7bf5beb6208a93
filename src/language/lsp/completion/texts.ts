import { CompletionItemKind } from 'vscode-languageserver';
import { keyOfTitle } from '../../../model/index.ts';
import { framesFor } from '../../frames.ts';
import * as ast from '../../generated/ast.ts';
import { titleOf } from '../../parts.ts';
import { lineKind } from '../../vocabulary/index.ts';
import { byFrequency, type Suggestion } from './suggestion.ts';
import { type Surroundings, visibleDocuments } from './surroundings.ts';
import { usedWords } from './used-words.ts';

/**
 * Texts that stand behind the same keyword elsewhere in the file and in those that it imports, most used first; for stages also
 * those of well-known frames that the journey lacks. They are written for the quotes around them. What stands outside of all blocks is
 * declared once, so that no title of another fits it.
 */
export function suggestTexts(keyword: string, quotes: string, around: Surroundings): Suggestion[] {
  if (lineKind(keyword)?.places.every((place) => place === 'file')) return [];
  const here = new Set<string>();
  const elsewhere: string[] = [];
  for (const document of visibleDocuments(around)) {
    for (const { text, node } of usedWords(document.parseResult.value).texts.get(keyword) ?? []) {
      if (document === around.document && node.$cstNode?.range.start.line === around.lineNumber) continue;
      if (node.$container === around.block) here.add(text);
      else elsewhere.push(text);
    }
  }
  const used = byFrequency(elsewhere.filter((text) => !here.has(text) && !text.includes('\n')));
  const framed = keyword === 'stage' ? missingStages(around).filter((title) => !used.includes(title)) : [];
  return [...used.map((text) => suggestText(text, quotes)), ...framed.map((text) => suggestText(text, quotes))];
}

function suggestText(text: string, quotes: string): Suggestion {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll(quotes, `\\${quotes}`);
  return { label: text, text: escaped, filterText: escaped, kind: CompletionItemKind.Text };
}

/** The stages that the journey lacks of the frame that it follows; of all frames where it follows none. */
function missingStages({ journey, own, language }: Surroundings): string[] {
  const keys = (journey?.parts ?? [])
    .filter((part) => ast.isStage(part) && part !== own)
    .map((stage) => keyOfTitle(titleOf(stage as ast.Stage)));
  const isThere = (title: string) => keys.includes(keyOfTitle(title));
  return framesFor(language, (frame) => frame.some(isThere))
    .flat()
    .filter((title) => !isThere(title));
}
