import type { Box } from '../scene.ts';
import { fillOf, type Pen, strokeOf, strokeWidthOf } from './paint.ts';

export function drawBox({ x, y, width, height, radius, fill, stroke, strokeWidth }: Box, pen: Pen) {
  const line = strokeOf(stroke, pen);
  return (
    <rect
      x={x}
      y={y}
      width={width}
      height={height}
      rx={radius}
      fill={fillOf(fill, pen)}
      stroke={line}
      stroke-width={line && strokeWidthOf(stroke, strokeWidth)}
    />
  );
}
