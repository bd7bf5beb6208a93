import type { Group, Scene } from '../src/map/index.ts';
import type { PartId } from '../src/model/index.ts';

/** A rectangle on the map, in its own px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a part of the model is drawn. */
interface PartPlaces {
  /** Its cards, notes or faces. */
  readonly own: Rect[];
  /** What belongs to it elsewhere, such as its dots on the lines of time and channels. */
  readonly others: Rect[];
  /** The row that it has in a table. */
  row?: Rect;
  isStage?: true;
}

const belonging: ReadonlySet<string> = new Set(['cell', 'stage-cells', 'state']);

const known = new WeakMap<Scene, Map<PartId, PartPlaces>>();

function placesIn(scene: Scene): ReadonlyMap<PartId, PartPlaces> {
  let places = known.get(scene);
  if (!places) {
    places = new Map();
    for (const group of scene.groups) collect(group, { x: 0, y: 0 }, undefined, places);
    known.set(scene, places);
  }
  return places;
}

function collect(
  group: Group,
  around: { readonly x: number; readonly y: number },
  rowAround: Rect | undefined,
  places: Map<PartId, PartPlaces>,
): void {
  const { role, part, width, height, shapes } = group;
  const rect: Rect = { x: around.x + group.x, y: around.y + group.y, width, height };
  const row = role === 'row' ? rect : rowAround;
  if (part !== undefined) {
    const found = places.get(part) ?? { own: [], others: [] };
    (belonging.has(role) ? found.others : found.own).push(rect);
    if (role === 'touchpoint' && row) found.row = row;
    if (role === 'stage') found.isStage = true;
    places.set(part, found);
  }
  for (const shape of shapes) if (shape.kind === 'group') collect(shape, rect, row, places);
}

/** Where the first of some parts is drawn that is drawn at all: its cards, notes or faces. */
export function drawnPart(
  scene: Scene,
  parts: readonly PartId[],
): { part: PartId; rects: readonly Rect[] } | undefined {
  for (const part of parts) {
    const { own, others } = placesIn(scene).get(part) ?? { own: [], others: [] };
    const rects = own.length > 0 ? own : others.slice(0, 1);
    if (rects.length > 0) return { part, rects };
  }
  return undefined;
}

/** The column or, in a table, the row of the touchpoint among some parts. */
export function bandOf(scene: Scene, parts: readonly PartId[]): Rect | undefined {
  const { from, to } = bodyOf(scene);
  for (const part of parts) {
    const column = scene.columns.find((each) => each.part === part);
    if (column) return { x: column.x, y: from, width: column.width, height: to - from };
    const row = placesIn(scene).get(part)?.row;
    if (row) return row;
  }
  return undefined;
}

/**
 * What is to be in view when someone goes to the innermost of some parts: a touchpoint or a stage anywhere in its columns, all else where
 * it is drawn.
 */
export function goalOf(scene: Scene, parts: readonly PartId[]): Rect | undefined {
  const drawn = drawnPart(scene, parts);
  const [rect] = drawn?.rects ?? [];
  if (!drawn || !rect) return undefined;
  if (scene.columns.length > 0 && placesIn(scene).get(drawn.part)?.isStage) {
    const { from, to } = bodyOf(scene);
    return { ...rect, y: from, height: to - from };
  }
  return bandOf(scene, [drawn.part]) ?? rect;
}

/** From the bar of the stages to the end of the last lane. */
function bodyOf({ lanes, height }: Scene): { from: number; to: number } {
  const last = lanes.at(-1);
  return { from: lanes[0]?.y ?? 0, to: last ? last.y + last.height : height };
}
