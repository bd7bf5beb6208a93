import { type Model, type Touchpoint, titleOf } from '../../model/index.ts';
import { oneLine } from '../clean.ts';
import { entryStack } from './entries.ts';
import type { Frame } from './frame.ts';
import { type Content, cellLane, type Lane } from './lane.ts';

const gap = 8;
const known = new Map<string, Lane>();
const mostKnown = 200;

/** The lanes of one's own that the touchpoints have entries in: in the order declared, then those that are not declared. */
export function ownLanes(model: Model, touchpoints: readonly Touchpoint[]): Lane[] {
  const used = new Set(touchpoints.flatMap((touchpoint) => touchpoint.laneEntries.map((entry) => entry.lane)));
  const declared = model.lanes.map((lane) => lane.key).filter((key) => used.has(key));
  return [...new Set([...declared, ...used])].map((key) => ownLane(key, titleOf(model, 'lanes', key)));
}

/** The same lane for the same key and title, so that its cells are kept. */
function ownLane(key: string, title: string): Lane {
  const name = `${key}\n${title}`;
  const lane =
    known.get(name) ??
    cellLane({
      key,
      title,
      titleLines: 2,
      icon: 'rows-3',
      has: (touchpoint) => touchpoint.laneEntries.some((entry) => entry.lane === key),
      draw: (touchpoint, frame) => entries(touchpoint, key, frame),
    });
  if (known.size >= mostKnown) known.clear();
  known.set(name, lane);
  return lane;
}

function entries(touchpoint: Touchpoint, key: string, { setting, model }: Frame): Content {
  const lane = titleOf(model, 'lanes', key);
  const own = touchpoint.laneEntries
    .filter((entry) => entry.lane === key)
    .map(({ id, text }, index) => ({ key: `${index} ${id}`, part: id, label: `${lane}: ${oneLine(text)}`, text }));
  return entryStack(own, setting, gap, 1);
}
