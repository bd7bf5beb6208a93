import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { keywordOf } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { escapeMarkdown } from '../descriptions.ts';
import { lineOf } from '../markdown.ts';
import { type CardContext, linksTo, linkWithPlace, touchpointAround } from './card.ts';

/** How bad it is, whose, and what would take it away. */
export function painCard(node: ast.Pain, context: CardContext): string[] {
  return [...levels(node.parts), ...whose(node.parts), ...at(node, context), ...usedBy(node, 'Solved by', context)];
}

/** Whose gain it is, and where. */
export function gainCard(node: ast.Gain, context: CardContext): string[] {
  return [...whose(node.parts), ...at(node, context)];
}

/** What it solves, its impact and effort, and what is being done about it. */
export function opportunityCard(node: ast.Opportunity, context: CardContext): string[] {
  const pains = node.parts.filter(ast.isSolves).flatMap((part) => part.pains.map((each) => each.ref));
  return [
    ...levels(node.parts),
    ...lineOf('Solves', linksTo(pains)),
    ...at(node, context),
    ...usedBy(node, 'Delivered by', context),
  ];
}

/** What it delivers, how far it is, and where more is to be found. */
export function solutionCard(node: ast.Solution, context: CardContext): string[] {
  const opportunities = node.parts.filter(ast.isDelivers).flatMap((part) => part.opportunities.map((each) => each.ref));
  const status = node.parts.find(ast.isStatus)?.value;
  const link = node.parts.find(ast.isReference)?.target;
  return [
    ...(status ? [`Status: ${escapeMarkdown(status)}`] : []),
    ...lineOf('Delivers', linksTo(opportunities)),
    ...at(node, context),
    ...(link ? [`See ${escapeMarkdown(link)}`] : []),
  ];
}

/** `severity high`, `impact high · effort low`. */
function levels(parts: readonly AstNode[]): string[] {
  const all = parts.filter(ast.isLevel).flatMap((level) => (level.value ? [`${keywordOf(level)} ${level.value}`] : []));
  return all.length > 0 ? [all.map(escapeMarkdown).join(' · ')] : [];
}

function whose(parts: readonly AstNode[]): string[] {
  return lineOf('For', linksTo(parts.filter(ast.isFor).flatMap((part) => part.personas.map((each) => each.ref))));
}

function at(node: AstNode, { document }: CardContext): string[] {
  const touchpoint = touchpointAround(node);
  return touchpoint ? [`At ${linkWithPlace(touchpoint, document)}`] : [];
}

function usedBy(node: ast.Pain | ast.Opportunity, label: string, { services }: CardContext): string[] {
  return lineOf(label, linksTo(usesOf(node, services).map((use) => use.node.$container)));
}
