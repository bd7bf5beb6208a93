import { type AstNode, type AstNodeDescription, DocumentState, type LangiumDocument, type MaybePromise } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  type CompletionItem,
  CompletionItemKind,
  CompletionList,
  type CompletionOptions,
  type CompletionParams,
  InsertTextFormat,
  type Range,
} from 'vscode-languageserver';
import {
  durationUnits,
  journeyStatuses,
  levels,
  mapTypes,
  momentOfTruth,
  solutionStatuses,
} from '../../model/index.ts';
import * as ast from '../generated/ast.ts';
import { keywordOf, placeIn, walk } from '../parts.ts';
import { type LineKind, lineKinds, type ModifierKind, modifierKinds, type Place } from '../vocabulary/index.ts';
import { type CompletionPlace, findCompletionPlace } from './completion-place.ts';
import { describe, describeWord, summarize } from './descriptions.ts';
import { importPaths } from './import-paths.ts';
import type { JourneyEditorServices } from './module.ts';

/** What the words behind these keywords name. */
const typesByKeyword: Readonly<Record<string, string>> = {
  on: ast.Channel.$type,
  is: ast.Channel.$type,
  feels: ast.Emotion.$type,
  for: ast.Persona.$type,
  by: ast.Actor.$type,
  of: ast.Journey.$type,
  in: ast.Journey.$type,
  revises: ast.Journey.$type,
  lanes: ast.Lane.$type,
  stages: ast.Stage.$type,
  to: ast.Touchpoint.$type,
  solves: ast.Pain.$type,
  delivers: ast.Opportunity.$type,
};

/** Where a character that was typed opens the list by itself: only where it is sure to be wanted. */
const placesByTrigger: Readonly<Record<string, readonly CompletionPlace['kind'][]>> = {
  ' ': ['value', 'verb'],
  ',': ['value'],
  '"': ['text'],
  '/': ['text'],
  '#': ['tag'],
};

/** An item without the range that it replaces. */
type Suggestion = Omit<CompletionItem, 'textEdit'> & { readonly text: string };

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

  getCompletion(document: LangiumDocument, params: CompletionParams): MaybePromise<CompletionList | undefined> {
    const { textDocument } = document;
    const offset = textDocument.offsetAt(params.position);
    const text = textDocument.getText();
    const place = findCompletionPlace(this.services.parser.Lexer, text.slice(0, offset));
    const trigger = params.context?.triggerCharacter;
    if (trigger !== undefined && !placesByTrigger[trigger]?.includes(place.kind)) return undefined;
    const written = place.kind === 'text' ? place.written : place.kind === 'nothing' ? '' : place.word;
    const range: Range = { start: textDocument.positionAt(offset - written.length), end: params.position };
    const restOfLine = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
    const suggestions = this.suggestions(place, document, offset, !/^[\s}]*$/.test(restOfLine));
    return CompletionList.create(
      suggestions.map(({ text: newText, ...item }, index) => ({
        ...item,
        sortText: String(index).padStart(4, '0'),
        textEdit: { range, newText },
      })),
    );
  }

  private suggestions(
    place: CompletionPlace,
    document: LangiumDocument,
    offset: number,
    lineGoesOn: boolean,
  ): Suggestion[] {
    switch (place.kind) {
      case 'line':
        return this.lines(place.block, document, offset, lineGoesOn);
      case 'verb':
        return this.isPersona(place.subject, document) ? words(['feels', 'does', 'thinks', 'says'], lineGoesOn) : [];
      case 'value':
        return this.values(place, document, offset);
      case 'modifier':
        return this.modifiers(place, document, lineGoesOn);
      case 'tag':
        return tags(document, place.word);
      case 'text':
        return place.keyword === 'import' ? importPaths(document, this.services) : [];
      case 'nothing':
        return [];
    }
  }

  private lines(
    block: Place | undefined,
    document: LangiumDocument,
    offset: number,
    lineGoesOn: boolean,
  ): Suggestion[] {
    const present = block ? keywordsInBlock(document, block, offset) : new Set<string>();
    const kinds = lineKinds.filter(
      (kind) => (!block || kind.places.includes(block)) && !(kind.once && present.has(kind.keyword)),
    );
    const starters = kinds.map((kind) => word(kind, lineGoesOn));
    if (block !== 'touchpoint') return starters;
    const scopes = this.services.references.ScopeProvider;
    const personas = scopes.scopeOfFile(document, ast.Persona.$type).getAllElements().toArray();
    const lanes = scopes.scopeOfFile(document, ast.Lane.$type, false).getAllElements().toArray();
    return [
      ...starters,
      ...personas.map((each) => this.name(each, `${each.name} `)),
      ...lanes.map((each) => ({
        ...this.name(each, lineGoesOn ? `${each.name}: ` : `${each.name}: "$1"`),
        ...(lineGoesOn ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
      })),
    ];
  }

  private values(place: CompletionPlace & { kind: 'value' }, document: LangiumDocument, offset: number): Suggestion[] {
    const { keyword, line } = place;
    const known = valuesByKeyword(keyword, line);
    if (known) return known.map((text) => ({ label: text, text, kind: CompletionItemKind.EnumMember }));
    if (keyword === 'after' || keyword === 'takes') return [];
    const type = typesByKeyword[keyword];
    if (!type) return keyword === 'updated' || keyword === 'observed' || keyword === 'measured' ? [today()] : [];
    return this.namesOf(type, document, offset)
      .filter((each) => !place.named.includes(each.name))
      .map((each) => this.name(each));
  }

  private modifiers(
    { line, used, previous }: CompletionPlace & { kind: 'modifier' },
    document: LangiumDocument,
    lineGoesOn: boolean,
  ): Suggestion[] {
    if ((line === 'after' || line === 'takes') && previous.tokenType.name === 'NUMBER') {
      const plural = previous.image === '1' ? '' : 's';
      return durationUnits.map((unit) => ({
        label: `${unit}${plural}`,
        text: `${unit}${plural}`,
        kind: CompletionItemKind.Unit,
      }));
    }
    const following: Readonly<Record<string, string>> = { leads: 'to', continues: 'in' };
    const fixed = following[previous.tokenType.name];
    if (fixed) return [{ label: fixed, text: `${fixed} `, kind: CompletionItemKind.Keyword }];
    const kinds = modifierKinds.filter((kind) => kind.lines.includes(line) && !used.has(kind.keyword));
    const tagged = line === 'touchpoint' || line === 'stage' ? tags(document, '') : [];
    return [...kinds.map((kind) => word(kind, lineGoesOn)), ...tagged];
  }

  private namesOf(type: string, document: LangiumDocument, offset: number): AstNodeDescription[] {
    const scopes = this.services.references.ScopeProvider;
    const scope =
      type === ast.Touchpoint.$type || type === ast.Pain.$type || type === ast.Opportunity.$type
        ? scopes.scopeOfJourney(journeyAt(document, offset), type)
        : type === ast.Stage.$type
          ? scopes.scopeOfJourney(viewAt(document, offset)?.parts.find(ast.isOf)?.journey?.ref, type)
          : scopes.scopeOfFile(document, type);
    return scope.getAllElements().toArray();
  }

  private isPersona(name: string, document: LangiumDocument): boolean {
    return (
      this.services.references.ScopeProvider.scopeOfFile(document, ast.Persona.$type).getElement(name) !== undefined
    );
  }

  private name(description: AstNodeDescription, text = description.name): Suggestion {
    const node = description.node;
    const documentation =
      node && describe(node, this.services.documentation.DocumentationProvider.getDocumentation(node));
    return {
      label: description.name,
      text,
      kind: this.services.shared.lsp.NodeKindProvider.getCompletionItemKind(description),
      labelDetails: { description: `${node ? `${summarize(node)} · ` : ''}${description.type.toLowerCase()}` },
      ...(documentation && { documentation: { kind: 'markdown' as const, value: documentation } }),
    };
  }
}

/** Names are looked up in the document as it was last linked; waiting for its rules would only delay the answer. */
export const completionNeeds = DocumentState.ComputedScopes;

function word(kind: LineKind | ModifierKind, lineGoesOn: boolean): Suggestion {
  return {
    label: kind.keyword === 'leads' ? 'leads to' : kind.keyword === 'continues' ? 'continues in' : kind.keyword,
    text: lineGoesOn ? kind.keyword : kind.snippet,
    kind: CompletionItemKind.Keyword,
    ...(lineGoesOn ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    documentation: { kind: 'markdown', value: describeWord(kind) },
  };
}

function words(keywords: readonly string[], lineGoesOn: boolean): Suggestion[] {
  return lineKinds.filter((kind) => keywords.includes(kind.keyword)).map((kind) => word(kind, lineGoesOn));
}

function valuesByKeyword(keyword: string, line: string): readonly string[] | undefined {
  if (keyword === 'type') return mapTypes;
  if (keyword === 'status') return line === 'solution' ? solutionStatuses : journeyStatuses;
  return keyword === 'severity' || keyword === 'impact' || keyword === 'effort' ? levels : undefined;
}

function today(): Suggestion {
  const text = new Date().toISOString().slice(0, 10);
  return { label: text, text, kind: CompletionItemKind.Value };
}

/** The tags of the file, and that of a moment of truth, without the one that is being typed. */
function tags(document: LangiumDocument, typed: string): Suggestion[] {
  const used = walk(document.parseResult.value)
    .filter(ast.isTag)
    .map((tag) => tag.value)
    .filter((tag) => tag.length > 1);
  used.splice(used.indexOf(typed), used.includes(typed) ? 1 : 0);
  return [...new Set([`#${momentOfTruth}`, ...used])].map((text) => ({
    label: text,
    text,
    kind: CompletionItemKind.Constant,
  }));
}

/** The keywords of the lines in the innermost block of a kind around a place. */
function keywordsInBlock(document: LangiumDocument, block: Place, offset: number): Set<string> {
  const node = innermost(document, offset, (each): each is AstNode => placeIn(each) === block);
  const parts: readonly AstNode[] = node && 'parts' in node ? (node.parts as AstNode[]) : [];
  return new Set(parts.map(keywordOf).filter((keyword) => keyword !== undefined));
}

function journeyAt(document: LangiumDocument, offset: number): ast.Journey | undefined {
  return innermost(document, offset, ast.isJourney);
}

function viewAt(document: LangiumDocument, offset: number): ast.View | undefined {
  return innermost(document, offset, ast.isView);
}

/** The last node of a kind that begins before a place: around it when the text is whole, else most likely the one meant. */
function innermost<T extends AstNode>(
  document: LangiumDocument,
  offset: number,
  is: (node: AstNode) => node is T,
): T | undefined {
  let found: T | undefined;
  for (const node of walk(document.parseResult.value)) {
    if (is(node) && (node.$cstNode?.offset ?? 0) <= offset) found = node;
  }
  return found;
}
