import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { firstLeaf, keywordOf, placeIn } from '../parts.ts';
import { type LineKind, lineKind, type ModifierKind, modifierKind, type Needs } from '../vocabulary/index.ts';
import type { SyntaxProblem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

const laneEntryNeeds: Needs = { what: 'a text in quotes', properties: ['text'] };

/** What a line or a word on it lacks, to say something. */
export function incompleteness(part: AstNode, around: Surroundings): SyntaxProblem | undefined {
  if (part.$type === ast.PersonaLine.$type || !part.$cstNode) return undefined;
  const keyword = ast.isLaneEntry(part) ? `${part.lane.$refText}:` : keywordOf(part);
  if (keyword === undefined) return undefined;
  const needs = ast.isLaneEntry(part) ? laneEntryNeeds : kindOf(keyword, around.parent)?.needs;
  const node = part.$cstNode;
  const incomplete = (what: string): SyntaxProblem => ({
    code: 'incomplete-line',
    message: `\`${keyword}\` needs ${what}.${quotesHint(what, part, around)}`,
    range: firstLeaf(node).range,
  });
  if (needs && !isComplete(part, needs)) return incomplete(needs.what);
  if (ast.isView(part) && !part.parts.some(ast.isOf)) return incomplete('`of` and the name of a journey');
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

/** What was forgotten or written too much, when the next word shows it. */
function quotesHint(what: string, part: AstNode, { siblings, index }: Surroundings): string {
  if (ast.isFeels(part) && part.quote !== undefined) return ' Write an emotion without quotes.';
  const next = siblings[index + 1];
  const word = ast.isUnknown(next) || ast.isStray(next) ? next.$cstNode : undefined;
  if (!word || word.range.start.line !== part.$cstNode?.range.end.line) return '';
  const isText = /^["']/.test(word.text);
  if (what.includes('in quotes') && !isText) return ' Put what follows in quotes.';
  return isText ? ' Write it without quotes.' : '';
}
