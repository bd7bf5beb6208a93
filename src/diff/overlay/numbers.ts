import type { Group, Scene, Shape } from '../../map/scene.ts';
import type { Marking } from './marks.ts';
import { tagOf } from './tag.ts';

interface PlacedTag {
  readonly order: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Numbers for tags that stand for the order of their marking so far: column by column from the left, from top to bottom in each; what is in the
 * header comes first.
 */
export function numbersOf({ groups, columns }: Pick<Scene, 'groups' | 'columns'>): ReadonlyMap<number, number> {
  const tags: PlacedTag[] = [];
  const columnAt = (x: number) => columns.findLastIndex((column) => column.x <= x);
  const walk = (group: Group, left: number, top: number, inHeader: boolean): void => {
    const [x, y] = [left + group.x, top + group.y];
    if (group.mark !== undefined) {
      const middle = x + group.width / 2;
      tags.push({ order: group.mark, column: inHeader ? -2 : columnAt(middle), x: middle, y });
    }
    for (const shape of group.shapes) {
      if (shape.kind === 'group') walk(shape, x, y, inHeader || group.role === 'header');
    }
  };
  for (const group of groups) walk(group, 0, 0, false);
  tags.sort((one, other) => one.column - other.column || one.y - other.y || one.x - other.x || one.order - other.order);
  const numbers = new Map<number, number>();
  for (const { order } of tags) if (!numbers.has(order)) numbers.set(order, numbers.size + 1);
  return numbers;
}

/** A scene whose tags have their numbers. */
export function numbered(
  groups: readonly Group[],
  markings: readonly Marking[],
  numbers: ReadonlyMap<number, number>,
  said: (marking: Marking) => string,
): Group[] {
  const finish = (group: Group): Group => {
    const marking = group.mark === undefined ? undefined : markings[group.mark];
    const number = numbers.get(group.mark ?? -1);
    if (marking && number !== undefined) return tagOf(marking.kind, number, group, `${number}: ${said(marking)}`);
    const shapes = group.shapes.map((shape): Shape => (shape.kind === 'group' ? finish(shape) : shape));
    return shapes.every((shape, index) => shape === group.shapes[index]) ? group : { ...group, shapes };
  };
  return groups.map(finish);
}
