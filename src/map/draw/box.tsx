import type { Box } from '../scene.ts';
import { drawHatchBar, hatchBarOf } from './hatch.tsx';
import { fillOf, type Pen, strokeOf, strokeWidthOf } from './paint.ts';

export function drawBox(box: Box, pen: Pen) {
  const { x, y, width, height, radius, fill, stroke, strokeWidth } = box;
  const line = strokeOf(stroke, pen);
  const rect = (
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
  const bar = hatchBarOf(box, pen.theme);
  return bar ? [rect, drawHatchBar(bar, pen)] : rect;
}
