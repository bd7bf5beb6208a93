import type { AstNode } from 'langium';
import { levels, levelWords, solutionStatuses, solutionStatusWords } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { keywordOf } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { escapeMarkdown } from '../descriptions.ts';
import { lineOf } from '../markdown.ts';
import { type CardContext, linksTo, linkWithPlace, touchpointAround } from './card.ts';

/** How bad it is, whose, and what would take it away. */
export function painCard(node: ast.Pain, context: CardContext): string[] {
  return [
    ...levelsIn(node.parts),
    ...whose(node.parts),
    ...at(node, context),
    ...usedBy(node, t('Solved by'), context),
  ];
}

/** Whose gain it is, and where. */
export function gainCard(node: ast.Gain, context: CardContext): string[] {
  return [...whose(node.parts), ...at(node, context)];
}

/** What it solves, its impact and effort, and what is being done about it. */
export function opportunityCard(node: ast.Opportunity, context: CardContext): string[] {
  const pains = node.parts.filter(ast.isSolves).flatMap((part) => part.pains.map((each) => each.ref));
  return [
    ...levelsIn(node.parts),
    ...lineOf(t('Solves'), linksTo(pains)),
    ...at(node, context),
    ...usedBy(node, t('Delivered by'), context),
  ];
}

/** What it delivers, how far it is, and where more is to be found. */
export function solutionCard(node: ast.Solution, context: CardContext): string[] {
  const opportunities = node.parts.filter(ast.isDelivers).flatMap((part) => part.opportunities.map((each) => each.ref));
  const written = node.parts.find(ast.isStatus)?.value;
  const status = solutionStatuses.find((each) => each === written);
  const link = node.parts.find(ast.isReference)?.target;
  return [
    ...(status ? [`${t('Status')}: ${escapeMarkdown(t(solutionStatusWords[status]))}`] : []),
    ...lineOf(t('Delivers'), linksTo(opportunities)),
    ...at(node, context),
    ...(link ? [t('See {link}', { link: escapeMarkdown(link) })] : []),
  ];
}

const levelPhrases: Readonly<Record<string, (level: string) => string>> = {
  severity: (level) => t('severity {level}', { level }),
  impact: (level) => t('impact {level}', { level }),
  effort: (level) => t('effort {level}', { level }),
};

/** `severity high`, `impact high · effort low`. */
function levelsIn(parts: readonly AstNode[]): string[] {
  const all = parts.filter(ast.isLevel).flatMap((part) => {
    const level = levels.find((each) => each === part.value);
    return level ? (levelPhrases[keywordOf(part) ?? '']?.(t(levelWords[level])) ?? []) : [];
  });
  return all.length > 0 ? [all.map(escapeMarkdown).join(' · ')] : [];
}

function whose(parts: readonly AstNode[]): string[] {
  return lineOf(t('For'), linksTo(parts.filter(ast.isFor).flatMap((part) => part.personas.map((each) => each.ref))));
}

function at(node: AstNode, { document }: CardContext): string[] {
  const touchpoint = touchpointAround(node);
  return touchpoint ? [t('At {touchpoint}', { touchpoint: linkWithPlace(touchpoint, document) })] : [];
}

function usedBy(node: ast.Pain | ast.Opportunity, label: string, { services }: CardContext): string[] {
  return lineOf(label, linksTo(usesOf(node, services).map((use) => use.node.$container)));
}
