import { layoutReview } from '../../src/diff/index.ts';
import { layout, type Pictures, type Scene } from '../../src/map/index.ts';
import type { Review, ToldChange } from '../../src/protocol/review.ts';
import type { JourneyPair } from './journeys.ts';
import type { Side } from './kept-state.ts';
import type { Mark } from './marks.ts';

interface Room {
  readonly width: number;
  readonly headerWidth: number;
  readonly pictures: Pictures;
}

/** The map of a journey with some of what changed on it, and the numbers that stand there. */
export function overlayOf(
  { before, after, changes, ids }: Review,
  pair: JourneyPair,
  shown: readonly ToldChange[],
  room: Room,
): { readonly scene: Scene; readonly marks: readonly Mark[] } {
  const byId = new Map(shown.map((change) => [change.id, change]));
  const isShown = ({ id }: { readonly id: string }) => byId.has(id);
  const { scene, marks } = layoutReview({ before, after }, { changes, ids }, pair.id, { ...room, isShown });
  return {
    scene,
    marks: marks.map(({ number, kind, changes, part }) => ({
      number,
      look: kind,
      changes: changes.flatMap((id) => byId.get(id) ?? []),
      ...(part !== undefined && { part }),
    })),
  };
}

/** The map of a journey as it was or as it is; undefined where there was or is none. */
export function sceneOf(
  { before, after }: Review,
  { before: old, after: now }: JourneyPair,
  side: Exclude<Side, 'overlay'>,
  room: Room,
): Scene | undefined {
  if (side === 'before') return old && layout(before, old, room);
  return now && layout(after, now, room);
}
