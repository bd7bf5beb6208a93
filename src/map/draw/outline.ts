import type { Outline } from '../scene.ts';
import { round } from './round.ts';

/**
 * A closed path around the origin that looks as large as a circle of the radius. Squares have round corners; hexagons and
 * diamonds stand on a point.
 */
export function outlinePath(outline: Outline, radius: number): string {
  const name = `${outline} ${radius}`;
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const d = pathOf(outline, radius);
  drawn.set(name, d);
  return d;
}

const drawn = new Map<string, string>();

function pathOf(outline: Outline, radius: number): string {
  switch (outline) {
    case 'circle':
      return circle(radius);
    case 'square':
      return square(radius);
    case 'hexagon':
      return polygon(6, 1.1 * radius);
    case 'diamond':
      return polygon(4, 1.25 * radius);
  }
}

function circle(radius: number): string {
  const r = round(radius);
  return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
}

function square(radius: number): string {
  const half = round(0.92 * radius);
  const corner = round(0.5 * radius);
  const side = round(2 * (half - corner));
  const arc = (dx: number, dy: number) => `a${corner} ${corner} 0 0 1 ${dx} ${dy}`;
  return `M${round(corner - half)} ${-half}h${side}${arc(corner, corner)}v${side}${arc(-corner, corner)}h${-side}${arc(-corner, -corner)}v${-side}${arc(corner, -corner)}z`;
}

function polygon(corners: number, radius: number): string {
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners - Math.PI / 2;
    return `${round(radius * Math.cos(angle))} ${round(radius * Math.sin(angle))}`;
  });
  return `M${points.join('L')}z`;
}
