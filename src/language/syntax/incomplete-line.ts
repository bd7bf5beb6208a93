import { type AstNode, AstUtils, type CstNode, GrammarUtils } from 'langium';
import { keyOfTitle } from '../../model/index.ts';
import { phrase, t } from '../../words/index.ts';
import { sureFix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { firstLeaf, keywordOf, placeIn } from '../parts.ts';
import type { Fix } from '../rules/rule.ts';
import { type LineKind, lineKind, type ModifierKind, modifierKind, type Needs } from '../vocabulary/index.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

const laneEntryNeeds: Needs = { what: phrase('a text in quotes'), properties: ['text'] };

/** What a line or a word on it lacks, to say something. */
export function incompleteness(part: AstNode, around: Surroundings): SyntaxProblem | undefined {
  if (part.$type === ast.PersonaLine.$type || !part.$cstNode) return undefined;
  const keyword = ast.isLaneEntry(part) ? `${part.lane.$refText}:` : keywordOf(part);
  if (keyword === undefined) return undefined;
  const needs = ast.isLaneEntry(part) ? laneEntryNeeds : kindOf(keyword, around.parent)?.needs;
  const node = part.$cstNode;
  const incomplete = (what: string): SyntaxProblem => {
    const hint = quotesHint(what, part, around);
    const message = t("'{keyword}' needs {what}.{message}", { keyword, what: t(what), message: hint?.message ?? '' });
    return { code: 'incomplete-line', message, range: firstLeaf(node).range, ...(hint && { fixes: hint.fixes }) };
  };
  if (needs && !isComplete(part, needs)) return incomplete(needs.what);
  if (ast.isView(part) && !part.parts.some(ast.isOf)) return incomplete(phrase("'of' and the name of a journey"));
  return undefined;
}

function kindOf(keyword: string, parent: AstNode): LineKind | ModifierKind | undefined {
  const modifier = placeIn(parent) ? undefined : modifierKind(keyword, keywordOf(parent) ?? '');
  return modifier ?? lineKind(keyword);
}

function isComplete(part: AstNode, { properties, all }: Needs): boolean {
  const values = part as unknown as Readonly<Record<string, unknown>>;
  const has = (property: string) => {
    const value = values[property];
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
  };
  if (properties.length > 0 && !(all ? properties.every(has) : properties.some(has))) return false;
  return !(ast.isTakes(part) || ast.isAfter(part)) || /\p{L}/u.test(part.duration ?? '');
}

/** What was forgotten or written too much, when the next word shows it, with how to mend it. */
function quotesHint(
  what: string,
  part: AstNode,
  { siblings, index }: Surroundings,
): { readonly message: string; readonly fixes: () => readonly Fix[] } | undefined {
  if (ast.isFeels(part) && part.quote !== undefined) {
    const quote = GrammarUtils.findNodeForProperty(part.$cstNode, 'quote');
    return { message: t(' Write an emotion without quotes.'), fixes: () => withoutQuotes(quote) };
  }
  const next = siblings[index + 1];
  const word = ast.isUnknown(next) || ast.isStray(next) ? next.$cstNode : undefined;
  if (!word || word.range.start.line !== part.$cstNode?.range.end.line) return undefined;
  const first = firstLeaf(word);
  if (/^["']/.test(first.text)) return { message: t(' Write it without quotes.'), fixes: () => withoutQuotes(first) };
  if (!what.includes('in quotes')) return undefined;
  return { message: t(' Put what follows in quotes.'), fixes: () => restInQuotes(word) };
}

/** Takes the quotes off a text that could be a name. */
function withoutQuotes(text: CstNode | undefined): readonly Fix[] {
  const newText = text && keyOfTitle(text.text);
  if (!text || !newText) return [];
  return [
    sureFix(AstUtils.getDocument(text.astNode), t("Change to '{newText}'", { newText }), {
      range: text.range,
      newText,
    }),
  ];
}

/** Puts the rest of the line in quotes, up to a comment or a brace. */
function restInQuotes({ astNode, range: { start } }: CstNode): readonly Fix[] {
  const document = AstUtils.getDocument(astNode);
  const line = document.textDocument.getText({ start, end: { line: start.line + 1, character: 0 } });
  const words = (/^[^"{}\r\n]*?(?=\s*(\/\/|[{}\r\n]|$))/.exec(line)?.[0] ?? '').trimEnd();
  if (words === '' || line.slice(words.length).trimStart().startsWith('"')) return [];
  const range = { start, end: { line: start.line, character: start.character + words.length } };
  return [sureFix(document, t('Put "{words}" in quotes', { words }), { range, newText: `"${words}"` })];
}
