import * as ast from '../../generated/ast.ts';
import type { NamedNode } from '../../parts.ts';
import { calmed, heading } from '../descriptions.ts';
import { stacked } from '../markdown.ts';
import type { CardContext } from './card.ts';
import { actorCard, channelCard, emotionCard, laneCard, personaCard } from './declaration-cards.ts';
import { journeyCard, stageCard, touchpointCard, viewCard } from './journey-cards.ts';
import { gainCard, opportunityCard, painCard, solutionCard } from './note-cards.ts';

/** What is to be known of a declared thing, in Markdown: what it is, its documentation, and what it has to do with others. */
export async function cardOf(node: NamedNode, context: CardContext): Promise<string> {
  const documentation = context.services.documentation.DocumentationProvider.getDocumentation(node);
  const facts = stacked(await factsOf(node, context));
  return [heading(node), documentation && calmed(documentation), facts].filter(Boolean).join('\n\n');
}

function factsOf(node: NamedNode, context: CardContext): string[] | Promise<string[]> {
  switch (node.$type) {
    case ast.Persona.$type:
      return personaCard(node, context);
    case ast.Actor.$type:
      return actorCard(node, context);
    case ast.Channel.$type:
      return channelCard(node, context);
    case ast.Emotion.$type:
      return emotionCard(node, context);
    case ast.Lane.$type:
      return laneCard(node, context);
    case ast.Journey.$type:
      return journeyCard(node, context);
    case ast.View.$type:
      return viewCard(node);
    case ast.Stage.$type:
      return stageCard(node, context);
    case ast.Touchpoint.$type:
      return touchpointCard(node, context);
    case ast.Pain.$type:
      return painCard(node, context);
    case ast.Gain.$type:
      return gainCard(node, context);
    case ast.Opportunity.$type:
      return opportunityCard(node, context);
    case ast.Solution.$type:
      return solutionCard(node, context);
  }
}
