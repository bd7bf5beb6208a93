import { CompletionItemKind } from 'vscode-languageserver';
import { momentOfTruth } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { modifierKind, modifierKinds } from '../../vocabulary/index.ts';
import { suggestScores } from './feelings.ts';
import { suggestKeyword } from './keyword.ts';
import type { CompletionPlace } from './place.ts';
import { byFrequency, type Suggestion, value } from './suggestion.ts';
import { type Surroundings, visibleDocuments } from './surroundings.ts';
import { usedWords } from './used-words.ts';

/** Offers the words that may follow on a line and do not stand on it yet, tags, and the score behind an emotion. */
export function suggestModifiers(place: CompletionPlace & { kind: 'modifier' }, around: Surroundings): Suggestion[] {
  const { keyword, line, previous, used } = place;
  const isBehindName = previous.tokenType.name === 'NAME';
  if (line === 'emotion') return isBehindName || previous.tokenType.name === 'TEXT' ? suggestScores() : [];
  const scores = keyword === 'feels' && isBehindName ? suggestScores() : [];
  if (scores.length > 0 && /^[+\-−\d]/.test(place.word)) return scores;
  const next = { leads: 'to', continues: 'in' }[previous.tokenType.name];
  if (next) return [{ ...value(next, undefined, CompletionItemKind.Keyword), text: `${next} `, goesOn: true }];
  return [...suggestWords(line, used, around), ...scores];
}

/** Offers the words that may follow on a line and do not stand on it yet, and tags. */
export function suggestWords(line: string, used: ReadonlySet<string>, around: Surroundings): Suggestion[] {
  const behind = around.rest.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/.*/g, '').split(/[^\p{L}-]+/u);
  const kinds = modifierKinds.filter(
    ({ keyword, lines }) => lines.includes(line) && !used.has(keyword) && !behind.includes(keyword),
  );
  // Before another word or a block there is room for all that a word needs; else its value may stand there already.
  const next = /^\s*([{#]|\p{L}+)/u.exec(around.rest)?.[1] ?? '';
  const isRoom = !around.isInWord && (/^[{#]$/.test(next) || modifierKind(next, line) !== undefined);
  const words = kinds.map((kind) => suggestKeyword(kind, { ...around, lineGoesOn: around.lineGoesOn && !isRoom }));
  const isTagged = line === 'touchpoint' || line === 'stage';
  return [...words, ...(isTagged ? suggestTags(around) : [])];
}

/** The tag of a moment of truth, then those of the file and those that it imports, most used first. */
export function suggestTags(around: Surroundings): Suggestion[] {
  const used = visibleDocuments(around).flatMap((document) => usedWords(document.parseResult.value).tags);
  const typed = around.word;
  const others = byFrequency(used).filter((tag) => tag !== '#' && (tag !== typed || isTwice(tag, used)));
  return [...new Set([`#${momentOfTruth}`, ...others])].map((tag) =>
    value(tag, tag === `#${momentOfTruth}` ? t('drawn as a star') : undefined, CompletionItemKind.EnumMember),
  );
}

/** Whether a tag stands elsewhere too, not only where it is being typed. */
function isTwice(tag: string, tags: readonly string[]): boolean {
  return tags.indexOf(tag) !== tags.lastIndexOf(tag);
}
