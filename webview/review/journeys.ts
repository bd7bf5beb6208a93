import type { Journey, PartId } from '../../src/model/index.ts';
import type { Review, ToldChange } from '../../src/protocol/review.ts';

/** A journey as it was and as it is; one of them is there. */
export interface JourneyPair {
  /** Of the newer one, or of the older one where it is gone. */
  readonly id: PartId;
  readonly title: string;
  readonly before?: Journey;
  readonly after?: Journey;
}

/** The journeys of both texts, those that are gone last. */
export function pairsOf({ before, after, ids }: Pick<Review, 'before' | 'after' | 'ids'>): JourneyPair[] {
  const nowOf = ({ id }: Journey) => ids[id] ?? id;
  const olds = new Map(before.journeys.map((journey) => [nowOf(journey), journey]));
  const staying = after.journeys.map((journey): JourneyPair => {
    const old = olds.get(journey.id);
    return { id: journey.id, title: journey.title, after: journey, ...(old && { before: old }) };
  });
  const isThere = new Set(after.journeys.map(({ id }) => id));
  const gone = before.journeys
    .filter((journey) => !isThere.has(nowOf(journey)))
    .map((journey): JourneyPair => ({ id: journey.id, title: journey.title, before: journey }));
  return [...staying, ...gone];
}

/** The journey on whose map a change is seen; the given one if it is seen there too. */
export function journeyOf(change: ToldChange, pairs: readonly JourneyPair[], shown: JourneyPair): JourneyPair {
  if (change.journeys.includes(shown.id)) return shown;
  return pairs.find(({ id }) => change.journeys.includes(id)) ?? shown;
}

/** The parts of one side in which a change is seen, the innermost first. */
export function partsOf({ part }: ToldChange, side: 'before' | 'after'): PartId[] {
  const id = part[side];
  if (id === undefined) return [];
  const block = id.replace(/#.*$/, '');
  const steps = block.split('/');
  const blocks = steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
  // A kind alone is no part, and a whole journey tells nothing of the place.
  const around = blocks.filter((each) => each === block || each.split('/').length > 2);
  return [...(id === block ? [] : [id]), ...around];
}
