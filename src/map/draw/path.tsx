import type { Path } from '../scene.ts';
import { fillOf, type Pen, strokeOf, strokeWidthOf } from './paint.ts';

export function drawPath({ d, fill, stroke, strokeWidth, dash, cap }: Path, pen: Pen) {
  return (
    <path
      d={d}
      fill={fillOf(fill, pen)}
      stroke={strokeOf(stroke, pen)}
      stroke-width={strokeWidthOf(stroke, strokeWidth)}
      stroke-dasharray={dash}
      stroke-linecap={dash !== undefined && cap !== 'round' ? 'butt' : undefined}
    />
  );
}
