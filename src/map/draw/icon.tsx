import { outlineOf } from '../icons.ts';
import type { Icon } from '../scene.ts';
import { round } from './round.ts';

const grid = 24;
const usualStroke = 1.5;

/** The outline of an icon with its upper left corner at the origin, in the stroke of what is around it. */
export function drawIcon({ name, size, strokeWidth }: Icon) {
  const scale = size / grid;
  return (
    <path
      d={outlineOf(name)}
      transform={`scale(${round(scale)})`}
      fill="none"
      stroke-width={round((strokeWidth ?? usualStroke * Math.sqrt(size / 16)) / scale)}
    />
  );
}
