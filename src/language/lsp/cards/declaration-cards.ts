import { AstUtils } from 'langium';
import { t } from '../../../words/index.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, titleOf } from '../../parts.ts';
import { isPicture } from '../../paths.ts';
import { type Use, usesOf } from '../../references/uses.ts';
import { kindOf } from '../../relations.ts';
import { escapeMarkdown, personaFacts, scoreFacts } from '../descriptions.ts';
import { lineOf, linkTo } from '../markdown.ts';
import { relativeFile } from '../path-targets.ts';
import { type CardContext, linksTo, mentionedAt } from './card.ts';
import { pictureOf } from './path-cards.ts';

/** The persona's picture and story, and the journeys that they are in. */
export async function personaCard(node: ast.Persona, context: CardContext): Promise<string[]> {
  const photo = node.parts.filter(isPicture)[0];
  const file = photo && relativeFile(photo.text, AstUtils.getDocument(node), context.services);
  const picture = file && (await pictureOf(file, titleOf(node), 96, context));
  const journeys = usesOf(node, context.services).map((use) => journeyAround(use.node));
  return [...(picture ? [picture] : []), ...personaFacts(node), ...lineOf(t('In'), linksTo(journeys))];
}

/** Its score with a face, and who feels it where. */
export function emotionCard(node: ast.Emotion, context: CardContext): string[] {
  const uses = usesOf(node, context.services);
  return [
    ...scoreFacts(node.score),
    ...mentionedAt(uses, (touchpoints) => t('Felt at {touchpoints}', { touchpoints }), context, whoFeels),
  ];
}

/** The persona by name, if one is named, and a score that is not the emotion's own. */
function whoFeels({ node }: Use): string {
  const line = node.$container;
  const persona = ast.isPersonaLine(line) ? line.persona : undefined;
  const who = persona && (persona.ref ? titleOf(persona.ref) : persona.$refText);
  return [who, ast.isFeels(node) ? node.score : undefined]
    .filter(Boolean)
    .map((each) => escapeMarkdown(each ?? ''))
    .join(' ');
}

/** What kind of channel it is, and what happens on it. */
export function channelCard(node: ast.Channel, context: CardContext): string[] {
  const uses = usesOf(node, context.services);
  const kind = kindOf(node);
  const ofKind = uses.filter((use) => ast.isIs(use.node)).map((use) => use.node.$container);
  return [
    ...(kind ? [t('Is {kind}', { kind: linkTo(kind) })] : []),
    ...mentionedAt(uses, (touchpoints) => t('On it: {touchpoints}', { touchpoints }), context),
    ...lineOf(t('Of this kind'), linksTo(ofKind)),
  ];
}

/** What the actor does where. */
export function actorCard(node: ast.Actor, context: CardContext): string[] {
  return mentionedAt(
    usesOf(node, context.services),
    (touchpoints) => t('Acts at {touchpoints}', { touchpoints }),
    context,
    ({ node: { $container: action } }) =>
      ast.isAction(action) && action.text ? `${action.row} “${escapeMarkdown(action.text)}”` : undefined,
  );
}

/** How much the lane holds. */
export function laneCard(node: ast.Lane, context: CardContext): string[] {
  const uses = usesOf(node, context.services);
  const entries = uses.filter((use) => ast.isLaneEntry(use.node));
  const views = uses.filter((use) => ast.isLanes(use.node)).map((use) => use.node.$container);
  const text = ({ node: entry }: Use) =>
    ast.isLaneEntry(entry) && entry.text ? `“${escapeMarkdown(entry.text)}”` : undefined;
  return [
    ...mentionedAt(entries, (touchpoints) => t('Filled at {touchpoints}', { touchpoints }), context, text),
    ...lineOf(t('Shown by'), linksTo(views)),
  ];
}
