import { type Meter, meterCell } from '../scene.ts';
import { colorOf } from '../theme.ts';
import type { Pen } from './paint.ts';

const { width, height, gap } = meterCell;
const corner = 1.5;

/** A meter with its upper left corner at the origin. */
export function drawMeter({ filled, cells, paint, rest }: Meter, { theme }: Pen) {
  return [
    <path d={cellsPath(0, filled)} fill={colorOf(paint, theme)} />,
    filled < cells && <path d={cellsPath(filled, cells)} fill={colorOf(rest, theme)} />,
  ];
}

/** The cells from one to another, each a rectangle with round corners. */
function cellsPath(from: number, to: number): string {
  const h = width - 2 * corner;
  const v = height - 2 * corner;
  const arc = (dx: number, dy: number) => `a${corner} ${corner} 0 0 1 ${dx} ${dy}`;
  const cell = `h${h}${arc(corner, corner)}v${v}${arc(-corner, corner)}h${-h}${arc(-corner, -corner)}v${-v}${arc(corner, -corner)}z`;
  let d = '';
  for (let index = from; index < to; index++) d += `M${index * (width + gap) + corner} 0${cell}`;
  return d;
}
