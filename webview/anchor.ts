import type { Scene } from '../src/map/index.ts';
import type { PartId } from '../src/model/index.ts';

/** A place on the map in its own px, or a distance. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place on the map, told by what is there: so it is found again when what stands before it grows. */
export interface Anchor {
  /** The column, and the px from its left edge. */
  readonly column?: { readonly part: PartId; readonly by: number };
  /** The lane, and the px from its top. */
  readonly lane?: { readonly key: string; readonly by: number };
}

/** What is at a place. To the left of the columns and above the lanes there is nothing that could tell. */
export function anchorAt(scene: Scene, { x, y }: Point): Anchor {
  const column = scene.columns.findLast((each) => each.x <= x);
  const lane = scene.lanes.findLast((each) => each.y <= y);
  return {
    ...(column && { column: { part: column.part, by: x - column.x } }),
    ...(lane && { lane: { key: lane.key, by: y - lane.y } }),
  };
}

/** Where an anchor is on a map. Where it is not there any more, or never told, the given place stays. */
export function anchored(scene: Scene, anchor: Anchor, { x, y }: Point): Point {
  const column = scene.columns.find(({ part }) => part === anchor.column?.part);
  const lane = scene.lanes.find(({ key }) => key === anchor.lane?.key);
  return {
    x: column && anchor.column ? column.x + anchor.column.by : x,
    y: lane && anchor.lane ? lane.y + anchor.lane.by : y,
  };
}
