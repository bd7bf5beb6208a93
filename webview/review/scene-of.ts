import { layout, plainLenses, type Scene } from '../../src/map/index.ts';
import type { Journey } from '../../src/model/index.ts';
import type { Review } from '../../src/protocol.ts';
import type { JourneyPair } from './journeys.ts';
import type { Side } from './kept-state.ts';

interface Room {
  readonly width: number;
  readonly headerWidth: number;
}

/** The map of a journey as it was, as it is, or both in one; undefined where it was or is not there. */
export function sceneOf({ before, after }: Review, pair: JourneyPair, side: Side, room: Room): Scene | undefined {
  const { before: old, after: now } = pair;
  if (side === 'overlay' && old && now) {
    const [kind] = plainLenses.filter((each) => each === 'compare');
    const journey: Journey = { ...now, revises: { key: old.key, title: old.title } };
    if (kind)
      return layout({ ...after, journeys: [journey], revised: [old] }, journey, {
        ...room,
        lens: { kind, key: kind, title: '' },
      });
  }
  if (side === 'before' || (side === 'overlay' && !now)) return old && layout(before, old, room);
  return now && layout(after, now, room);
}
