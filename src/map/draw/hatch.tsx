import type { Box } from '../scene.ts';
import { type Hatch, hatches, type Theme } from '../theme.ts';
import type { Pen } from './paint.ts';

const size = 4;
const bar = { inset: 2.5, width: 5 };
/** Boxes lower than this, such as pills, have no room for a bar, but an icon and a word. */
const lowest = 32;

const outlines: Readonly<Record<Hatch, string>> = {
  diagonal: 'M-1 1l2 -2M0 4l4 -4M3 5l2 -2',
  dots: 'M1 1h0M3 3h0',
  lines: 'M0 .5h4M0 2.5h4',
  cross: 'M0 2h4M2 0v4',
};

const idOf = (hatch: Hatch, { id }: Pen) => `${id}-hatch-${hatch}`;

/** A hatched bar along the left edge of a box, where no text stands. */
export function drawHatch(hatch: Hatch, { x, y, height }: Box, pen: Pen) {
  if (height < lowest) return undefined;
  const { inset, width } = bar;
  return (
    <rect
      x={x + inset}
      y={y + inset + 1}
      width={width}
      height={height - 2 * inset - 2}
      fill={`url(#${idOf(hatch, pen)})`}
    />
  );
}

/** The patterns that a theme uses. */
export function drawHatches(pen: Pen) {
  return hatches
    .filter((hatch) => uses(pen.theme, hatch))
    .map((hatch) => (
      <pattern id={idOf(hatch, pen)} key={hatch} width={size} height={size} patternUnits="userSpaceOnUse">
        <path d={outlines[hatch]} fill="none" stroke={pen.theme.ink} stroke-width={hatch === 'dots' ? 1.5 : 1} />
      </pattern>
    ));
}

const uses = (theme: Theme, hatch: Hatch) => Object.values(theme).includes(hatch);
