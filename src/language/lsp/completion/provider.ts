import { DocumentState, type LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionList,
  type CompletionOptions,
  type CompletionParams,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { nameCharacter } from '../../names.ts';
import { takesPath } from '../../paths.ts';
import { describe } from '../descriptions.ts';
import type { JourneyEditorServices } from '../module.ts';
import { suggestIgnoredRules } from './ignored-rules.ts';
import { suggestLines, suggestVerbs } from './lines.ts';
import { suggestModifiers, suggestTags, suggestWords } from './modifiers.ts';
import { suggestNames } from './names.ts';
import { suggestImports, suggestPictures } from './paths.ts';
import { type CompletionPlace, findCompletionPlace } from './place.ts';
import { findSafeStart } from './safe-start.ts';
import { matches, mostOffered, type Suggestion } from './suggestion.ts';
import { findSurroundings, type Surroundings } from './surroundings.ts';
import { suggestTexts } from './texts.ts';
import { suggestUnits, suggestValues } from './values.ts';

/** Where a character that was typed opens the list by itself: only where it is sure to be wanted. */
const placesByTrigger: Readonly<Record<string, readonly CompletionPlace['kind'][]>> = {
  ' ': ['value', 'unit', 'verb', 'ignore'],
  ',': ['value', 'ignore'],
  '"': ['text'],
  '/': ['text'],
  '#': ['tag', 'value'],
};
/** Behind these a line may end, or a number comes of which nobody can know. */
const endsOrNumber = new Set(['observed', 'measured', 'assumed', 'metric', 'was', 'target']);

/** The command of VS Code that opens the list; other editors may know it too. */
const suggestCommand = 'editor.action.triggerSuggest';

/** Names are looked up in the document as it was last linked; waiting for its rules would only delay the answer. */
export const completionNeeds = DocumentState.ComputedScopes;

/**
 * Offers what may stand at a place, and only that. The place is found from the text before it, so that completion works in broken
 * lines and open blocks too; names come from the document as it was last read.
 */
export class JourneyCompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionOptions = { triggerCharacters: Object.keys(placesByTrigger) };
  private readonly services: JourneyEditorServices;

  constructor(services: JourneyEditorServices) {
    this.services = services;
  }

  async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList | undefined> {
    const { textDocument } = document;
    const offset = textDocument.offsetAt(params.position);
    const text = textDocument.getText();
    const start = findSafeStart(document, text, offset);
    const place = findCompletionPlace(this.services.parser.Lexer, text.slice(0, offset), start);
    if (!isWanted(place, params.context?.triggerCharacter)) return undefined;

    const lineEnd = textDocument.offsetAt({ line: params.position.line + 1, character: 0 });
    const behind = /^[^\r\n]*/.exec(text.slice(offset, lineEnd))?.[0] ?? '';
    const wordEnd = endOfWord(place, behind);
    const rest = behind.slice(wordEnd.length);
    const around = {
      ...findSurroundings(this.services, document, offset, place, rest, wordEnd !== ''),
      language: await this.services.shared.workspace.RuleSettings.languageOf(document.uri),
    };
    const suggestions = await suggest(place, around);
    // Where nothing follows on the line, the quotes are closed too.
    const closing = place.kind === 'text' && !around.lineGoesOn ? place.quotes : '';

    const insert: Range = { start: textDocument.positionAt(offset - place.word.length), end: params.position };
    const replace: Range = { start: insert.start, end: textDocument.positionAt(offset + wordEnd.length) };
    const isCut = suggestions.length >= mostOffered;
    const offered = isCut
      ? suggestions.filter((each) => matches(place.word, each.filterText ?? each.label)).slice(0, mostOffered)
      : suggestions;
    return CompletionList.create(
      offered.map((each, index) => this.toItem({ ...each, text: each.text + closing }, index, insert, replace)),
      isCut,
    );
  }

  private toItem(suggestion: Suggestion, index: number, insert: Range, replace: Range): CompletionItem {
    const { text, snippet, node, goesOn, ...item } = suggestion;
    const { Client } = this.services.shared.lsp;
    const { snippets, insertReplace } = Client;
    const newText = snippets && snippet !== undefined ? snippet : text;
    const documentation =
      node && describe(node, this.services.documentation.DocumentationProvider.getDocumentation(node));
    return {
      ...item,
      sortText: String(index).padStart(4, '0'),
      textEdit: insertReplace ? { newText, insert, replace } : { newText, range: insert },
      ...(snippets && snippet !== undefined && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(documentation && { documentation: { kind: 'markdown', value: documentation } }),
      ...(goesOn && Client.knows(suggestCommand) && { command: { title: t('Suggest'), command: suggestCommand } }),
    };
  }
}

/** Whether the list is to open: always when asked for, after a typed character only where it is sure to be wanted. */
function isWanted(place: CompletionPlace, trigger: string | undefined): boolean {
  if (trigger === undefined) return true;
  if (!placesByTrigger[trigger]?.includes(place.kind)) return false;
  if (place.kind === 'text' && trigger === '/') return takesPath(place.keyword);
  // A figure may go without a unit, a duration may not.
  if (place.kind === 'unit') return place.keyword === 'after' || place.keyword === 'takes';
  if (place.kind !== 'value') return true;
  return trigger === '#' ? place.keyword === 'color' : !endsOrNumber.has(place.keyword);
}

async function suggest(place: CompletionPlace, around: Surroundings): Promise<Suggestion[]> {
  switch (place.kind) {
    case 'line':
      return suggestLines(place.block, around);
    case 'verb':
      return suggestVerbs(place.subject, around);
    case 'value':
      return suggestBehindKeyword(place, around);
    case 'unit': {
      const units = suggestUnits(place.keyword, place.amount, around);
      return [...units, ...suggestWords(place.line, place.used, around)];
    }
    case 'modifier':
      return suggestModifiers(place, around);
    case 'tag':
      return suggestTags(around);
    case 'text':
      return place.quotes.length === 1 ? suggestInQuotes(place.keyword, place.quotes, around) : [];
    case 'quotes': {
      // A word without quotes is the name of something new; only what a persona does may follow a keyword that is their name.
      const texts = place.word === '' ? await suggestInQuotes(place.keyword, '"', around) : [];
      return [...suggestVerbs(place.keyword, around), ...texts.map(inQuotes)];
    }
    case 'ignore':
      return suggestIgnoredRules(place.named, around);
    case 'nothing':
      return [];
  }
}

function suggestInQuotes(keyword: string, quotes: string, around: Surroundings): Suggestion[] | Promise<Suggestion[]> {
  if (keyword === 'import') return suggestImports(around);
  return takesPath(keyword) ? suggestPictures(around) : suggestTexts(keyword, quotes, around);
}

/** For where no quotes are written yet. */
function inQuotes(suggestion: Suggestion): Suggestion {
  return { ...suggestion, label: `"${suggestion.label}"`, text: `"${suggestion.text}"` };
}

function suggestBehindKeyword(place: CompletionPlace & { kind: 'value' }, around: Surroundings): Suggestion[] {
  const { keyword, line, named } = place;
  const values = suggestNames(keyword, named, around) ?? suggestValues(keyword, line, around) ?? [];
  const mayEnd = keyword === 'observed' || keyword === 'measured' || keyword === 'assumed';
  return mayEnd ? [...values, ...suggestWords(line, new Set([keyword]), around)] : values;
}

/** What stands behind the cursor and belongs to the half-typed word, or to the text up to its closing quotes. */
function endOfWord(place: CompletionPlace, behind: string): string {
  if (place.kind !== 'text') return new RegExp(`^${nameCharacter}*`, 'u').exec(behind)?.[0] ?? '';
  const end = place.quotes.length === 1 ? new RegExp(`^((?:[^\\\\${place.quotes}]|\\\\.)*)${place.quotes}`) : undefined;
  return end?.exec(behind)?.[1] ?? '';
}
