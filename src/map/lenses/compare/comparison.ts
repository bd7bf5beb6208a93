import type { Journey, Model } from '../../../model/index.ts';

/** Two states of one journey. */
export interface Comparison {
  readonly before: Journey;
  readonly after: Journey;
}

/** A journey with the one that it revises, or else with the first that revises it; undefined where neither is known. */
export function comparisonOf(model: Model, journey: Journey): Comparison | undefined {
  const known = [...model.journeys, ...(model.revised ?? [])];
  const before = known.find((each) => each !== journey && each.key === journey.revises?.key);
  if (before) return { before, after: journey };
  const after = model.journeys.find((each) => each !== journey && each.revises?.key === journey.key);
  return after && { before: journey, after };
}

/** The journeys of a model's own file that the lenses of one of them are drawn from. */
export function journeysDrawnFor(model: Model, journey: Journey): readonly Journey[] {
  const { before, after } = comparisonOf(model, journey) ?? {};
  return model.journeys.filter((each) => each === journey || each === before || each === after);
}
