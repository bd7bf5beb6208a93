import type { AstNode } from 'langium';
import {
  type Duration,
  durationInWords,
  mapTypeWords,
  meanScore,
  statusWords,
  timeInWords,
} from '../../../model/index.ts';
import { plural, t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, titleOf, touchpointsOf } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { revisedBy, shownBy } from '../../relations.ts';
import { readJourney, readPersonas, readStage } from '../../to-journey.ts';
import { signed } from '../../values.ts';
import { escapeMarkdown } from '../descriptions.ts';
import { faceOf } from '../faces.ts';
import { lineOf, linkTo } from '../markdown.ts';
import { type CardContext, linksTo, touchpointAround, touchpointsInWords } from './card.ts';
import { extremesOf, feelingsAt, forCards, personaTitle, readFelt, timesOf } from './reading.ts';

/** What kind of map it is, whose, its stages, its highest and lowest point, and what it has to do with other journeys. */
export function journeyCard(node: ast.Journey, context: CardContext): string[] {
  const journey = readJourney(node, forCards());
  const touchpoints = touchpointsOf(node);
  const about = [
    journey.type && t(mapTypeWords[journey.type]),
    journey.status && t(statusWords[journey.status]),
    journey.updated && t('updated {date}', { date: journey.updated }),
  ].filter(Boolean);
  const extremes = extremesOf(journey);
  const point = ({ index, score }: { index: number; score: number }) => {
    const touchpoint = touchpoints[index];
    return `${faceOf(score)} ${signed(score)} ${touchpoint ? linkTo(touchpoint) : ''}`;
  };
  const uses = usesOf(node, context.services);
  const from = (is: (item: unknown) => boolean) => uses.filter((use) => is(use.node));
  const continuing = from(ast.isContinuesIn).map((use) => touchpointAround(use.node));
  const revising = from(ast.isRevises).map((use) => journeyAround(use.node));
  const revised = revisedBy(node);
  return [
    ...(about.length > 0 ? [about.map((each) => escapeMarkdown(each ?? '')).join(' · ')] : []),
    ...lineOf(
      t('For'),
      journey.personas.map((key) => personaTitle(key, context)),
    ),
    ...journey.goals.map((goal) => escapeMarkdown(goal.text)),
    ...(journey.stages.length > 0
      ? [
          node.parts
            .filter(ast.isStage)
            .map((stage) => linkTo(stage))
            .join(' → '),
        ]
      : []),
    ...(touchpoints.length > 0 ? [touchpointsInWords(touchpoints.length)] : []),
    ...(extremes && extremes.high.score > extremes.low.score
      ? [...lineOf(t('Highest'), [point(extremes.high)]), ...lineOf(t('Lowest'), [point(extremes.low)])]
      : []),
    ...lineOf(t('Revises'), linksTo([revised])),
    ...lineOf(t('Revised by'), linksTo(revising)),
    ...lineOf(t('Goes on from'), linksTo(continuing)),
  ];
}

/** Its mean score, its touchpoints, and when it begins. */
export function stageCard(node: ast.Stage, context: CardContext): string[] {
  const journey = journeyAround(node);
  const stage = readStage(node, '', forCards());
  const mean = meanScore(stage, journey ? readPersonas(journey, forCards()) : []);
  const touchpoints = node.parts.filter(ast.isTouchpoint);
  return [
    ...(mean === undefined ? [] : [`${faceOf(mean)} ${t('{score} on average', { score: signed(mean) })}`]),
    ...(journey && touchpoints[0] ? startOf(touchpoints[0], journey) : []),
    ...lasting(stage.takes),
    ...stage.goals.map((goal) => escapeMarkdown(goal.text)),
    ...lineOf(touchpointsInWords(touchpoints.length), linksTo(touchpoints)),
    ...lineOf(t('Shown by'), linksTo(usesOf(node, context.services).map((use) => use.node.$container))),
  ];
}

/** Where it stands between its neighbours, when it begins, and how it feels. */
export function touchpointCard(node: ast.Touchpoint, context: CardContext): string[] {
  const journey = journeyAround(node);
  if (!journey) return [];
  const felt = readFelt(node, journey);
  const { touchpoint } = felt;
  const stage = ast.isStage(node.$container) ? node.$container : undefined;
  const uses = usesOf(node, context.services);
  const channels = node.parts
    .filter(ast.isOn)
    .flatMap((on) => on.channels.map((each): AstNode | undefined => each.ref));
  const counts = [
    ...someOf(touchpoint.pains, (count) => plural(count, '1 pain', '{count} pains')),
    ...someOf(touchpoint.gains, (count) => plural(count, '1 gain', '{count} gains')),
    ...someOf(touchpoint.opportunities, (count) => plural(count, '1 opportunity', '{count} opportunities')),
    ...someOf(touchpoint.solutions, (count) => plural(count, '1 solution', '{count} solutions')),
  ];
  return [
    ...(stage ? [t('In the stage {stage}', { stage: linkTo(stage) })] : []),
    ...neighboursOf(node, touchpointsOf(journey)),
    ...lineOf(t('Led to from'), linksTo(uses.map((use) => touchpointAround(use.node)))),
    ...lineOf(t('Leads to'), linksTo(node.parts.filter(ast.isLeadsTo).map((part) => part.target?.ref))),
    ...lineOf(t('Continues in'), linksTo(node.parts.filter(ast.isContinuesIn).map((part) => part.journey?.ref))),
    ...startOf(node, journey),
    ...lasting(touchpoint.takes),
    ...lineOf(t('On'), linksTo(channels)),
    ...feelingsAt(felt, context),
    ...(counts.length > 0 ? [counts.join(' · ')] : []),
  ];
}

/** What the view shows of which journey. */
export function viewCard(node: ast.View): string[] {
  return [
    ...lineOf(t('Shows'), linksTo([shownBy(node)])),
    ...lineOf(t('For'), linksTo(node.parts.find(ast.isFor)?.personas.map((each) => each.ref) ?? [])),
    ...lineOf(t('Stages'), linksTo(node.parts.find(ast.isStages)?.stages.map((each) => each.ref) ?? [])),
    ...lineOf(t('Lanes'), linksTo(node.parts.find(ast.isLanes)?.lanes.map((each) => each.ref) ?? [])),
  ];
}

/** The touchpoints before and after one, with arrows. */
function neighboursOf(node: ast.Touchpoint, all: readonly ast.Touchpoint[]): string[] {
  const index = all.indexOf(node);
  const [before, after] = [all[index - 1], all[index + 1]];
  if (!before && !after) return [];
  const here = `**${escapeMarkdown(titleOf(node))}**`;
  return [`${before ? `${linkTo(before)} → ` : ''}${here}${after ? ` → ${linkTo(after)}` : ''}`];
}

/** How long after the start of its journey a touchpoint begins; nothing where no time is written before it. */
function startOf(node: ast.Touchpoint, journey: ast.Journey): string[] {
  const minutes = timesOf(journey)[touchpointsOf(journey).indexOf(node)] ?? 0;
  return minutes > 0 ? [t('Begins about {time} after the start', { time: durationInWords(minutes) })] : [];
}

function lasting(takes: Duration | undefined): string[] {
  return takes ? [t('Takes {time}', { time: timeInWords(takes.amount, takes.unit) })] : [];
}

function someOf({ length }: readonly unknown[], inWords: (count: number) => string): string[] {
  return length > 0 ? [inWords(length)] : [];
}
