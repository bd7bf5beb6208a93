import { type AstNode, type CstNode, GrammarUtils, isCompositeCstNode } from 'langium';
import { keyOfTitle, titleOfName } from '../model/index.ts';
import { t } from '../words/index.ts';
import * as ast from './generated/ast.ts';
import { isBuiltin } from './references/builtin.ts';
import type { Place } from './vocabulary/index.ts';

/** Anything that is declared with a name or a title. */
export type NamedNode =
  | ast.Declaration
  | ast.Stage
  | ast.Touchpoint
  | ast.Pain
  | ast.Gain
  | ast.Opportunity
  | ast.Solution;

/** What several journeys may share: everything that is declared but journeys and views themselves. */
export type SharedDeclaration = Exclude<ast.Declaration, ast.Journey | ast.View>;

/** Whether journeys may share what a node declares. */
export function isShared(node: AstNode): node is SharedDeclaration {
  return ast.isDeclaration(node) && !ast.isJourney(node) && !ast.isView(node);
}

const namedTypes: ReadonlySet<string> = new Set<NamedNode['$type']>([
  'Persona',
  'Actor',
  'Channel',
  'Emotion',
  'Lane',
  'Journey',
  'View',
  'Stage',
  'Touchpoint',
  'Pain',
  'Gain',
  'Opportunity',
  'Solution',
]);

/** Whether the node is declared with a name or a title. */
export function isNamed(node: AstNode): node is NamedNode {
  return namedTypes.has(node.$type);
}

/** What other lines call the node by: its name, or else the key of its title; undefined when it has neither. */
export function keyOf(node: NamedNode): string | undefined {
  return node.name || keyOfTitle(node.title ?? '') || undefined;
}

/** What readers see: the title, or else the name with spaces. What is built in is called as the reader's language calls it. */
export function titleOf(node: NamedNode): string {
  return isBuiltinNode(node) ? t(writtenTitle(node)) : writtenTitle(node);
}

/** The title as it is written, or else the name with spaces. */
export function writtenTitle(node: NamedNode): string {
  return node.title || titleOfName(node.name ?? '');
}

/** Whether it is declared in the built-in vocabulary. */
export function isBuiltinNode({ $container }: AstNode): boolean {
  const uri = $container?.$document?.uri;
  return uri !== undefined && isBuiltin(uri);
}

/** The lines and modifiers inside a node, in the order written. */
export function partsOf(node: AstNode): readonly AstNode[] {
  if (ast.isPersonaLine(node)) return node.fact ? [node.fact] : [];
  return 'parts' in node && Array.isArray(node.parts) ? node.parts : [];
}

/** The node and all lines and modifiers below it, in the order written. */
export function walk(node: AstNode, found: AstNode[] = []): AstNode[] {
  found.push(node);
  for (const part of partsOf(node)) walk(part, found);
  return found;
}

const keywordsByType: Readonly<Record<string, string>> = {
  [ast.MapType.$type]: 'type',
  [ast.LeadsTo.$type]: 'leads',
  [ast.ContinuesIn.$type]: 'continues',
  [ast.Reference.$type]: 'link',
};
const typesWithoutKeyword: ReadonlySet<string> = new Set([
  ast.Document.$type,
  ast.LaneEntry.$type,
  ast.Tag.$type,
  ast.Stray.$type,
  ast.Unknown.$type,
  ast.Quantity.$type,
]);

/** The keyword that a line or modifier begins with; undefined where it begins with something else. */
export function keywordOf(node: AstNode): string | undefined {
  switch (node.$type) {
    case ast.PersonaLine.$type: {
      const { fact } = node as ast.PersonaLine;
      return fact && keywordOf(fact);
    }
    case ast.TextFact.$type:
    case ast.StatementFact.$type:
    case ast.Level.$type:
      return (node as ast.TextFact | ast.StatementFact | ast.Level).keyword;
    case ast.Action.$type:
      return (node as ast.Action).row;
    case ast.Finding.$type:
      return (node as ast.Finding).kind;
    default:
      if (typesWithoutKeyword.has(node.$type)) return undefined;
      return keywordsByType[node.$type] ?? node.$type.toLowerCase();
  }
}

const placesByType: Readonly<Record<string, Place>> = {
  [ast.Document.$type]: 'file',
  [ast.Persona.$type]: 'persona',
  [ast.Journey.$type]: 'journey',
  [ast.Stage.$type]: 'stage',
  [ast.Touchpoint.$type]: 'touchpoint',
  [ast.View.$type]: 'view',
};

/** Where the lines inside a node stand; undefined when the node is no block. */
export function placeIn(node: AstNode | undefined): Place | undefined {
  return node && placesByType[node.$type];
}

/** The brace that opens the block of a node; undefined without one. */
export function braceOf(node: AstNode): CstNode | undefined {
  return 'open' in node && node.open === true ? GrammarUtils.findNodeForProperty(node.$cstNode, 'open') : undefined;
}

/** The name of a node, or else its title, as written. */
export function nameNodeOf(node: NamedNode): CstNode | undefined {
  return GrammarUtils.findNodeForProperty(node.$cstNode, node.name ? 'name' : 'title');
}

/** The first token of a node that is no comment. */
export function firstLeaf(node: CstNode): CstNode {
  const first = isCompositeCstNode(node) ? node.content.find((each) => !each.hidden) : undefined;
  return first ? firstLeaf(first) : node;
}

/** The innermost journey around a node. */
export function journeyAround(node: AstNode | undefined): ast.Journey | undefined {
  if (!node || ast.isJourney(node)) return node;
  return journeyAround(node.$container);
}

/** All that has a name inside of a journey: stages, then touchpoints, then what stands in these. */
export function namedIn(journey: ast.Journey): NamedNode[] {
  const touchpoints = touchpointsOf(journey);
  return [...journey.parts, ...touchpoints, ...touchpoints.flatMap((each): AstNode[] => each.parts)].filter(isNamed);
}

/** The touchpoints of a journey, in the order written. */
export function touchpointsOf(journey: ast.Journey): ast.Touchpoint[] {
  return journey.parts.filter(ast.isStage).flatMap((stage) => stage.parts.filter(ast.isTouchpoint));
}
