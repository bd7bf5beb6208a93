import type { Box, Group, LaneBand } from '../../map/scene.ts';
import type { PartId } from '../../model/index.ts';
import { looks } from './looks.ts';
import type { Marking } from './marks.ts';
import type { ReviewFrame } from './places.ts';

const above = new Set(['stage', 'time', 'touchpoint']);

/** Grounds all through the lanes below the cards for touchpoints that are new, gone or elsewhere as a whole. */
export function columnBands(
  groups: readonly Group[],
  { columns, whole }: ReviewFrame,
  lanes: readonly LaneBand[],
  at: ReadonlyMap<PartId, Marking>,
): Group[] {
  const first = lanes.find(({ key }) => !above.has(key));
  const last = lanes.at(-1);
  if (!first || !last || above.has(last.key)) return [...groups];
  const height = last.y + last.height - first.y;
  const bands = columns.flatMap(({ touchpoint, x }): Box[] => {
    const kind = at.get(touchpoint.id)?.kind;
    if (kind === undefined || kind === 'changed') return [];
    const width = whole.setting.columnWidth;
    return [{ kind: 'box', x, y: first.y, width, height, fill: looks[kind].tint }];
  });
  return groups.map((group) => (group.role === 'ground' ? { ...group, shapes: [...group.shapes, ...bands] } : group));
}
