import { styles } from '../../map/layout/styles.ts';
import { line, lineWidth } from '../../map/layout/text.ts';
import type { Group } from '../../map/scene.ts';
import type { Paint } from '../../map/theme.ts';
import { looks, type MarkKind } from './looks.ts';

export const tagHeight = 22;
/** How far it stands over the edge of what it marks: things with marks need as much room above. */
export const tagRaise = 12;
/** How far it stands out to the right. */
export const tagReach = 6;

/** How wide the tag of a number is, or with another one of as many digits. */
export const tagWidthOf = (number: number): number => lineWidth('0'.repeat(`${number}`.length), tagStyle) + 31;

const tagStyle = { ...styles.figure, weight: 600 } as const;

/** A sign and a number in a pill. `label` is told to those who do not see it. */
export function tagOf(
  kind: MarkKind,
  number: number,
  place: { x: number; y: number; width: number },
  label: string,
): Group {
  const { paint } = looks[kind];
  return {
    kind: 'group',
    key: `mark ${number}`,
    role: 'mark',
    mark: number,
    title: label,
    x: place.x,
    y: place.y,
    width: place.width,
    height: tagHeight,
    shapes: [
      { kind: 'box', x: 0, y: 0, width: place.width, height: tagHeight, radius: tagHeight / 2, fill: paint },
      ...signOf(kind, 13.5, tagHeight / 2, 'tagInk'),
      line(`${number}`, { x: 23, middle: tagHeight / 2, style: tagStyle, paint: 'tagInk' }),
    ],
  };
}

/** The sign of a kind of change around a place. */
export function signOf(kind: MarkKind, x: number, y: number, paint: Paint = 'tagInk'): Group['shapes'] {
  return [{ kind: 'path', d: movedBy(looks[kind].sign, x, y), stroke: paint, strokeWidth: 1.75, cap: 'round' }];
}

/** A path of absolute lines, moved. */
export function movedBy(d: string, x: number, y: number): string {
  return d.replace(/([MLHV])(-?[\d.]+)(?: (-?[\d.]+))?/g, (_, command: string, first: string, second?: string) =>
    command === 'V'
      ? `V${Number(first) + y}`
      : `${command}${Number(first) + x}${second === undefined ? '' : ` ${Number(second) + y}`}`,
  );
}
