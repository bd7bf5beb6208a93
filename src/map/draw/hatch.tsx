import type { Box } from '../scene.ts';
import { type Hatch, hatches, hatchOf, type Theme } from '../theme.ts';
import type { Pen } from './paint.ts';

const inset = 2.5;
const barWidth = 5;
/** Boxes lower than this, such as pills, have no room for a bar, but an icon and a word. */
const lowest = 32;

/** What a hatch repeats in both directions: an outline, as in SVG's `d`, in a square of so many px. */
export interface HatchTile {
  readonly d: string;
  readonly size: number;
  readonly strokeWidth: number;
}

/** Tiles of fewer pixels are blurred away by programs that draw each tile apart, in pictures that are made smaller. */
const size = 16;

/** Every so many px across a tile. */
const every = (step: number, draw: (at: number) => string) =>
  Array.from({ length: size / step }, (_, index) => draw(index * step)).join('');

const tiles: Readonly<Record<Hatch, HatchTile>> = {
  diagonal: {
    d: `M-1 1l2 -2${every(4, (at) => `M0 ${at + 4}L${at + 4} 0M${at} ${size}L${size} ${at}`)}M15 17l2 -2`,
    size,
    strokeWidth: 1,
  },
  dots: { d: every(4, (y) => every(4, (x) => `M${x + 1} ${y + 1}h0M${x + 3} ${y + 3}h0`)), size, strokeWidth: 1.5 },
  lines: { d: every(2, (y) => `M0 ${y + 0.5}h${size}`), size, strokeWidth: 1 },
  cross: { d: every(4, (at) => `M0 ${at + 2}h${size}M${at + 2} 0v${size}`), size, strokeWidth: 1 },
};

/** A bar along the left edge of a box, where no text stands, that tells what the box is where its colour does not. */
export interface HatchBar extends HatchTile {
  readonly hatch: Hatch;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The bar of a box; undefined where its colour tells what it is, or where there is no room. */
export function hatchBarOf({ x, y, height, fill }: Box, theme: Theme): HatchBar | undefined {
  const hatch = hatchOf(fill, theme);
  if (!hatch || height < lowest) return undefined;
  return { ...tiles[hatch], hatch, x: x + inset, y: y + inset + 1, width: barWidth, height: height - 2 * inset - 2 };
}

const idOf = (hatch: Hatch, { id }: Pen) => `${id}-hatch-${hatch}`;

export function drawHatchBar({ hatch, x, y, width, height }: HatchBar, pen: Pen) {
  return <rect x={x} y={y} width={width} height={height} fill={`url(#${idOf(hatch, pen)})`} />;
}

/** The patterns that a theme uses. */
export function drawHatches(pen: Pen) {
  return hatches
    .filter((hatch) => uses(pen.theme, hatch))
    .map((hatch) => {
      const { d, size, strokeWidth } = tiles[hatch];
      return (
        <pattern id={idOf(hatch, pen)} key={hatch} width={size} height={size} patternUnits="userSpaceOnUse">
          <path d={d} fill="none" stroke={pen.theme.ink} stroke-width={strokeWidth} />
        </pattern>
      );
    });
}

const uses = (theme: Theme, hatch: Hatch) => Object.values(theme).includes(hatch);
