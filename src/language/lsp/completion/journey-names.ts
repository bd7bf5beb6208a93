import type { AstNode, AstNodeDescription } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isNamed, titleOf, touchpointsOf } from '../../parts.ts';
import { shownBy } from '../../relations.ts';
import { suggestName } from './name.ts';
import { matches, mostOffered, type Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';

/** The other touchpoints of the journey, in its order. */
export function suggestTouchpoints(around: Surroundings): Suggestion[] {
  const others = namesIn(around.journey, ast.Touchpoint.$type, around).filter(
    ({ node }) => !node || node !== around.touchpoint,
  );
  return suggestWithPlace(others, around);
}

/** The stages of the journey that the view around shows. */
export function suggestStages(around: Surroundings): Suggestion[] {
  const journey = ast.isView(around.block) ? shownBy(around.block) : undefined;
  return namesIn(journey, ast.Stage.$type, around).map((each) => suggestName(each, around));
}

/** The pains of the journey, those first that nothing solves yet. */
export function suggestPains(around: Surroundings): Suggestion[] {
  return openFirst(ast.Pain.$type, solvedBy, around);
}

/** The opportunities of the journey, those first that nothing delivers yet. */
export function suggestOpportunities(around: Surroundings): Suggestion[] {
  return openFirst(ast.Opportunity.$type, deliveredBy, around);
}

type Named = readonly { readonly $refText: string }[];

function solvedBy(line: AstNode): Named {
  return ast.isOpportunity(line) ? line.parts.filter(ast.isSolves).flatMap((solves) => solves.pains) : [];
}

function deliveredBy(line: AstNode): Named {
  return ast.isSolution(line) ? line.parts.filter(ast.isDelivers).flatMap((delivers) => delivers.opportunities) : [];
}

/** What no line names yet comes first, and of that what stands in the same touchpoint. */
function openFirst(type: string, namedBy: (line: AstNode) => Named, around: Surroundings): Suggestion[] {
  const named = new Set<string>();
  for (const touchpoint of around.journey ? touchpointsOf(around.journey) : []) {
    for (const line of touchpoint.parts) for (const { $refText } of namedBy(line)) named.add($refText);
  }
  const ranks: AstNodeDescription[][] = [[], [], [], []];
  for (const each of namesIn(around.journey, type, around)) {
    const rank = (named.has(each.name) ? 2 : 0) + (each.node?.$container === around.touchpoint ? 0 : 1);
    ranks[rank]?.push(each);
  }
  return suggestWithPlace(ranks.flat(), around);
}

function namesIn(journey: ast.Journey | undefined, type: string, { services }: Surroundings): AstNodeDescription[] {
  return services.references.ScopeProvider.scopeOfJourney(journey, type).getAllElements().toArray();
}

/** Names with title and the stage or touchpoint that they stand in; of very many, those that match what is typed. */
function suggestWithPlace(names: readonly AstNodeDescription[], around: Surroundings): Suggestion[] {
  const fitting = names.length > mostOffered ? names.filter(({ name }) => matches(around.word, name)) : names;
  return fitting.slice(0, mostOffered).map((each) => {
    const suggestion = suggestName(each, around);
    const container = each.node?.$container;
    const place = container && isNamed(container) ? [titleOf(container)] : [];
    return {
      ...suggestion,
      labelDetails: { description: [suggestion.labelDetails?.description, ...place].join(' · ') },
    };
  });
}
