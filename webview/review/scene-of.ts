import { layoutReview } from '../../src/diff/index.ts';
import { layout, type Pictures, picturesOfBoth, type Scene } from '../../src/map/index.ts';
import type { MapFont } from '../../src/model/index.ts';
import type { Review, ToldChange } from '../../src/protocol/review.ts';
import type { JourneyPair } from './journeys.ts';
import type { Side } from './kept-state.ts';
import type { Mark } from './marks.ts';

/** The pictures of each version. */
export interface ReviewPictures {
  readonly before: Pictures;
  readonly after: Pictures;
}

/** What maps are drawn in and with. */
interface Room {
  readonly width: number;
  readonly headerWidth: number;
  readonly font: MapFont | undefined;
}

/** The map of a journey with some of what changed on it, and the numbers that stand there. */
export function overlayOf(
  { before, after, changes, ids }: Review,
  pair: JourneyPair,
  shown: readonly ToldChange[],
  room: Room,
  { before: olds, after: news }: ReviewPictures,
): { readonly scene: Scene; readonly marks: readonly Mark[] } {
  const byId = new Map(shown.map((change) => [change.id, change]));
  const isShown = ({ id }: { readonly id: string }) => byId.has(id);
  const pictures = picturesOfBoth(olds, news);
  const { scene, marks } = layoutReview({ before, after }, { changes, ids }, pair.id, { ...room, pictures, isShown });
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
  { before: olds, after: news }: ReviewPictures,
): Scene | undefined {
  // The logo is that of now in both.
  if (side === 'before') return old && layout(before, old, { ...room, pictures: new Map([...news, ...olds]) });
  return now && layout(after, now, { ...room, pictures: news });
}
