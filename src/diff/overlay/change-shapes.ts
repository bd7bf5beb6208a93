import type { Path } from '../../map/scene.ts';
import { looks } from './looks.ts';

/** The outline of a circle. */
export const circle = (x: number, y: number, radius: number) =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;

/** A cross over what is gone. */
export const cross = (x: number, y: number): Path => ({
  kind: 'path',
  d: `M${x - 4} ${y - 4}L${x + 4} ${y + 4}M${x + 4} ${y - 4}L${x - 4} ${y + 4}`,
  stroke: 'removed',
  strokeWidth: 1.75,
  cap: 'round',
});

/** An arrow up or down, where there is room for one. */
export function verticalArrow(x: number, from: number, to: number): Path[] {
  const down = Math.sign(to - from);
  if (Math.abs(to - from) < 8) return [];
  const look = { kind: 'path', stroke: looks.changed.paint, strokeWidth: 2.25, cap: 'round' } as const;
  return [{ ...look, d: `M${x} ${from}V${to}M${x - 4.5} ${to - 5 * down}L${x} ${to}L${x + 4.5} ${to - 5 * down}` }];
}
