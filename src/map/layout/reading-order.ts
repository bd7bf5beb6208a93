import type { Stage } from '../../model/index.ts';
import type { Group, Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import type { Band, Lane } from './lane.ts';
import { memory } from './memory.ts';
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
export function withoutCells(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    if (shape.kind !== 'group') return [shape];
    if (shape.role === 'stage-cells') return [];
    return [shape.role === 'plot' ? { ...shape, shapes: withoutCells(shape.shapes) } : shape];
  });
}

const made = memory<Stage, Group>();

/** The cells of all lanes, stage by stage: so a map is read aloud in the order in which the journey happens. */
export function stageGroups(rows: readonly Row[], frame: Frame, height: number): Group[] {
  const parts = new Map<string, Part[]>();
  for (const { lane, band, y } of rows) collect(band.shapes, { key: lane.key, role: 'lane', y }, parts);
  const { pageWidth } = frame.setting;
  return frame.stages.flatMap(({ stage, index }): Group[] => {
    const own = parts.get(stage.id) ?? [];
    if (own.length === 0) return [];
    const label = stageLabel(stage, index, frame.stages.length);
    const ingredients = [pageWidth, height, label, ...own.flatMap(({ y, cells }) => [y, cells])];
    return [
      made(stage, ingredients, () => ({
        kind: 'group',
        key: `stage ${stage.id}`,
        role: 'stage-column',
        label,
        x: 0,
        y: 0,
        width: pageWidth,
        height,
        shapes: own.map(
          ({ key, role, y, cells }): Group => ({
            kind: 'group',
            key,
            role,
            x: 0,
            y,
            width: pageWidth,
            height: cells.y + cells.height,
            shapes: [cells],
          }),
        ),
      })),
    ];
  });
}

function collect(shapes: readonly Shape[], place: Omit<Part, 'cells'>, parts: Map<string, Part[]>): void {
  for (const shape of shapes) {
    if (shape.kind !== 'group') continue;
    if (shape.role === 'plot') collect(shape.shapes, { ...place, role: 'plot', y: place.y + shape.y }, parts);
    else if (shape.role === 'stage-cells') {
      const stage = shape.key.replace(/^stage /, '');
      const known = parts.get(stage);
      if (known) known.push({ ...place, cells: shape });
      else parts.set(stage, [{ ...place, cells: shape }]);
    }
  }
}
