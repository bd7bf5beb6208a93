import type { Stage } from '../../model/index.ts';
import type { Group, Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import { type Band, cellsKey, type Lane } from './lane.ts';
import { stageLabel } from './stages.ts';

/** A lane with its place on the page. */
export interface Row {
  readonly lane: Lane;
  readonly band: Band;
  readonly y: number;
}

/** The cells of one stage in one lane, and where the lane's content begins on the page. */
interface Part {
  readonly key: string;
  readonly role: 'lane' | 'plot';
  readonly y: number;
  readonly cells: Group;
}

/** What of a lane does not belong to one stage: drawn below all cells. */
export function withoutCells(shapes: readonly Shape[]): readonly Shape[] {
  return shapes
    .filter((shape) => shape.kind !== 'group' || shape.role !== 'stage-cells')
    .map((shape) =>
      shape.kind === 'group' && shape.role === 'plot' ? { ...shape, shapes: withoutCells(shape.shapes) } : shape,
    );
}

/** The cells of all lanes, stage by stage: so a map is read aloud in the order in which the journey happens. */
export function stageGroups(rows: readonly Row[], frame: Frame, height: number): Group[] {
  const parts: Part[][] = frame.stages.map(() => []);
  for (const { lane, band, y } of rows) collect(band.shapes, { key: lane.key, role: 'lane', y }, frame, parts);
  return frame.stages.flatMap(({ stage, index }) => {
    const own = parts[index] ?? [];
    const label = stageLabel(stage, index, frame.stages.length);
    return own.length === 0 ? [] : [stageGroup(stage, label, own, frame.setting.pageWidth, height)];
  });
}

const made = new WeakMap<Stage, { readonly parts: readonly Part[]; readonly group: Group }>();

/** The same group as before if it holds the same. */
function stageGroup(stage: Stage, label: string, parts: readonly Part[], width: number, height: number): Group {
  const known = made.get(stage);
  if (known && isSame(known.parts, parts)) {
    const { group } = known;
    if (group.label === label && group.width === width && group.height === height) return group;
  }
  const group: Group = {
    kind: 'group',
    key: `stage ${stage.id}`,
    role: 'stage-column',
    label,
    x: 0,
    y: 0,
    width,
    height,
    shapes: parts.map(({ key, role, y, cells }, index) => ({
      kind: 'group',
      key: `${index} ${key}`,
      role,
      x: 0,
      y,
      width,
      height: cells.y + cells.height,
      shapes: [cells],
    })),
  };
  made.set(stage, { parts, group });
  return group;
}

function isSame(one: readonly Part[], other: readonly Part[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ cells, y }, index) => cells === other[index]?.cells && y === other[index]?.y)
  );
}

/** Sorts the cells of a lane into the stages, in whose order they come. */
function collect(shapes: readonly Shape[], place: Omit<Part, 'cells'>, { stages }: Frame, parts: Part[][]): void {
  const plot = shapes.find((shape): shape is Group => shape.kind === 'group' && shape.role === 'plot');
  const { key, role, y } = plot ? { key: place.key, role: 'plot' as const, y: place.y + plot.y } : place;
  let index = 0;
  for (const cells of plot?.shapes ?? shapes) {
    if (cells.kind !== 'group' || cells.role !== 'stage-cells') continue;
    while (index < stages.length && !isOf(stages[index]?.stage, cells)) index += 1;
    parts[index]?.push({ key, role, y, cells });
  }
}

/** Cells are called as their stage, those of touchpoints with a word before it. */
function isOf(stage: Stage | undefined, { key }: Group): boolean {
  return stage !== undefined && (key === stage.id || key === cellsKey(stage));
}
