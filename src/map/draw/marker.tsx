import type { Marker } from '../scene.ts';
import { colorOf } from '../theme.ts';
import { outlinePath } from './outline.ts';
import { type Pen, strokeOf, strokeWidthOf } from './paint.ts';
import { round } from './round.ts';

export function drawMarker({ x, y, radius, outline, fill, stroke, strokeWidth }: Marker, pen: Pen) {
  const line = strokeOf(stroke, pen);
  const width = line && strokeWidthOf(stroke, strokeWidth);
  const paint = colorOf(fill, pen.theme);
  if (outline === 'circle') {
    return <circle cx={round(x)} cy={round(y)} r={radius} fill={paint} stroke={line} stroke-width={width} />;
  }
  const at = `translate(${round(x)} ${round(y)})`;
  return <path d={outlinePath(outline, radius)} transform={at} fill={paint} stroke={line} stroke-width={width} />;
}
