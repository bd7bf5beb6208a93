import { clipPolygon, clipPolyline } from 'lineclip';
import svgpath from 'svgpath';

/** A step of an outline: where it goes, behind the points that bend it there. */
export type Step =
  | readonly [kind: 'M' | 'L', x: number, y: number]
  | readonly [kind: 'Q', x1: number, y1: number, x: number, y: number]
  | readonly [kind: 'C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly [kind: 'Z'];

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Point = readonly [x: number, y: number];

/** How many straight lines a curve becomes where it is cut: so many that nobody sees them. */
const linesOfCurve = 24;

/** The steps of what SVG's `d` says, moved by what its `transform` says, and then to a place. */
export function stepsOf(d: string, { x = 0, y = 0, transform = '' } = {}): Step[] {
  const steps: Step[] = [];
  svgpath(d)
    .transform(transform)
    .translate(x, y)
    .abs()
    .unshort()
    .unarc()
    .iterate((segment, _, atX, atY) => {
      if (segment[0] === 'H') steps.push(['L', segment[1], atY]);
      else if (segment[0] === 'V') steps.push(['L', atX, segment[1]]);
      else if (segment[0] === 'Z' || segment[0] === 'z') steps.push(['Z']);
      else steps.push(segment as Step);
    });
  return steps;
}

/** The points of a step, those that bend it included. */
export function pointsOf([, ...numbers]: Step): Point[] {
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []));
}

/** What all points of an outline lie in, those that bend it included. */
export function boundsOf(steps: readonly Step[]): Bounds {
  const points = steps.flatMap(pointsOf);
  const [left, top] = [0, 1].map((at) => points.reduce((least, point) => Math.min(least, point[at] ?? 0), Infinity));
  const [right, bottom] = [0, 1].map((at) => points.reduce((most, point) => Math.max(most, point[at] ?? 0), -Infinity));
  return { left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 };
}

/** Whether a thing lies wholly in a box. */
export function isInside(thing: Bounds, box: Bounds): boolean {
  return thing.left >= box.left && thing.right <= box.right && thing.top >= box.top && thing.bottom <= box.bottom;
}

/** What of an outline lies in a box; where a curve is cut, it becomes short straight lines. */
export function cut(steps: readonly Step[], box: Bounds, filled: boolean): Step[] {
  if (isInside(boundsOf(steps), box)) return [...steps];
  const sides = [box.left, box.top, box.right, box.bottom] as const;
  return polylinesOf(steps).flatMap(({ points, closed }): Step[] => {
    if (filled) return [...joined(clipPolygon(points, sides)), ...(points.length > 0 ? [['Z'] as const] : [])];
    const [first] = points;
    return clipPolyline(closed && first ? [...points, first] : points, sides)
      .filter(isLong)
      .flatMap(joined);
  });
}

/** Whether more of a line is left than the point at which it meets the edge. */
const isLong = ([start, ...rest]: readonly Point[]) => rest.some(([x, y]) => x !== start?.[0] || y !== start?.[1]);

const joined = (points: readonly Point[]) => points.map(([x, y], index): Step => [index === 0 ? 'M' : 'L', x, y]);

interface Polyline {
  readonly points: Point[];
  closed: boolean;
}

function polylinesOf(steps: readonly Step[]): Polyline[] {
  const polylines: Polyline[] = [];
  for (const step of steps) {
    const current = polylines.at(-1);
    const points = pointsOf(step);
    if (step[0] === 'M') polylines.push({ points, closed: false });
    else if (step[0] === 'Z' && current) current.closed = true;
    else if (step[0] === 'L') current?.points.push(...points);
    else {
      const start = current?.points.at(-1);
      if (start) current?.points.push(...curve([start, ...points]));
    }
  }
  return polylines.filter(({ points }) => points.length > 0);
}

/** Points along a Bézier curve, without its start. */
function curve(points: readonly Point[]): Point[] {
  return Array.from({ length: linesOfCurve }, (_, index) => along(points, (index + 1) / linesOfCurve));
}

/** De Casteljau: the point at a share of the way. */
function along(points: readonly Point[], share: number): Point {
  const [first, ...rest] = points;
  if (!first || rest.length === 0) return first ?? [0, 0];
  const between = rest.map((point, index): Point => {
    const [x, y] = points[index] ?? point;
    return [x + (point[0] - x) * share, y + (point[1] - y) * share];
  });
  return along(between, share);
}
