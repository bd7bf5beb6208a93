import { type CurveGenerator, curveMonotoneX } from 'd3-shape';

/** A point that a curve goes through. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  /** Whether there is nothing missing between it and the point before it. */
  readonly joined: boolean;
}

/** A cubic Bézier segment: start, two control points, end, as x and y in turn. */
export type Segment = readonly [number, number, number, number, number, number, number, number];

export interface Curve {
  /** Where the points follow one another. */
  readonly line: string;
  /** Across what is missing. */
  readonly gaps: string;
  /** Between the line and y 0. */
  readonly area: string;
  /** From each point to the next. */
  readonly segments: readonly Segment[];
}

/** The curve that never overshoots a point (Fritsch-Carlson, by d3's `curveMonotoneX`). */
export function curveThrough(points: readonly CurvePoint[]): Curve {
  const segments = segmentsThrough(points);
  let line = '';
  let gaps = '';
  let area = '';
  let open = false;
  segments.forEach((segment, index) => {
    const [x, y] = [round(segment[0]), round(segment[1])];
    const bend = `C${round(segment[2])} ${round(segment[3])} ${round(segment[4])} ${round(segment[5])} ${round(segment[6])} ${round(segment[7])}`;
    if (!points[index + 1]?.joined) {
      gaps += `M${x} ${y}${bend}`;
      open = false;
      return;
    }
    if (!open) {
      line += `M${x} ${y}`;
      area += `M${x} 0V${y}`;
    }
    line += bend;
    area += bend;
    open = points[index + 2]?.joined ?? false;
    if (!open) area += 'V0Z';
  });
  return { line, gaps, area, segments };
}

const round = (value: number) => Math.round(value * 100) / 100;

/** What d3 draws between each two points. */
function segmentsThrough(points: readonly CurvePoint[]): Segment[] {
  const segments: Segment[] = [];
  let x = 0;
  let y = 0;
  const add = (c1x: number, c1y: number, c2x: number, c2y: number, endX: number, endY: number) => {
    segments.push([x, y, c1x, c1y, c2x, c2y, endX, endY]);
    x = endX;
    y = endY;
  };
  const pen = {
    moveTo: (toX: number, toY: number) => {
      x = toX;
      y = toY;
    },
    lineTo: (toX: number, toY: number) =>
      add(x + (toX - x) / 3, y + (toY - y) / 3, toX - (toX - x) / 3, toY - (toY - y) / 3, toX, toY),
    bezierCurveTo: add,
    closePath: () => {},
  };
  const curve: CurveGenerator = curveMonotoneX(pen as unknown as CanvasRenderingContext2D);
  curve.lineStart();
  for (const point of points) curve.point(point.x, point.y);
  curve.lineEnd();
  return segments;
}

const samplesPerSegment = 12;

/** A place that a curve comes by. */
export interface Sample {
  readonly x: number;
  readonly y: number;
}

/** Points on a Bézier segment at even steps of its parameter (Bernstein form). */
export function samplesOf([x0, y0, x1, y1, x2, y2, x3, y3]: Segment): Sample[] {
  const samples: Sample[] = [];
  for (let step = 0; step < samplesPerSegment; step++) {
    const t = step / samplesPerSegment;
    const s = 1 - t;
    const start = s * s * s;
    const first = 3 * s * s * t;
    const second = 3 * s * t * t;
    const end = t * t * t;
    samples.push({
      x: start * x0 + first * x1 + second * x2 + end * x3,
      y: start * y0 + first * y1 + second * y2 + end * y3,
    });
  }
  return samples;
}
