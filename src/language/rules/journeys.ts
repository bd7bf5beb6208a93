import type { Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { touchpointsOf } from '../parts.ts';

/**
 * Whose journey it is, each persona once: those behind `for`, or else those whom the touchpoints mention. Names that nobody declared
 * are left out.
 */
export function whoseJourney(journey: ast.Journey): readonly Reference<ast.Persona>[] {
  const stated = journey.parts.find(ast.isFor);
  const named = stated
    ? stated.personas
    : touchpointsOf(journey).flatMap((touchpoint) =>
        touchpoint.parts.filter(ast.isPersonaLine).map((line) => line.persona),
      );
  const first = new Map<ast.Persona, Reference<ast.Persona>>();
  for (const reference of named) {
    if (reference.ref && !first.has(reference.ref)) first.set(reference.ref, reference);
  }
  return [...first.values()];
}

/** The type of map that a journey is, as it is written; undefined without one, which means the current state. */
export function typeOf(journey: ast.Journey): string | undefined {
  return journey.parts.find(ast.isMapType)?.value;
}

/** The pains that an opportunity of these touchpoints solves. */
export function solvedPains(touchpoints: readonly ast.Touchpoint[]): ReadonlySet<ast.Pain> {
  const solves = touchpoints.flatMap(({ parts }) => parts.filter(ast.isOpportunity)).flatMap(({ parts }) => parts);
  const pains = solves.filter(ast.isSolves).flatMap(({ pains }) => pains);
  return new Set(pains.flatMap(({ ref }) => (ref ? [ref] : [])));
}
