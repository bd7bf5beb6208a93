import { measure } from '../../map/measure.ts';
import type { Shape, Text } from '../../map/scene.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room that each line of a text takes. */
export function lineRects({ lines, style, anchor }: Text): Rect[] {
  return lines.map(({ text, x, y }) => {
    const width = measure(text, style);
    const start = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    return { x: start, y: y - 0.8 * style.size, width, height: 1.05 * style.size };
  });
}

/** How far from the top of the group around it a shape begins; a path where it is drawn from. */
export function topOf(shape: Shape): number {
  switch (shape.kind) {
    case 'text':
      return Math.min(...lineRects(shape).map(({ y }) => y));
    case 'path':
      return Number(/^M-?[\d.]+ (-?[\d.]+)/.exec(shape.d)?.[1] ?? 0);
    case 'face':
    case 'marker':
      return shape.y - shape.radius;
    case 'star':
      return shape.y - (shape.disc ?? shape.size / 2);
    default:
      return shape.y;
  }
}

/** A shape `by` px further down. */
export function lowered(shape: Shape, by: number): Shape {
  if (by === 0) return shape;
  if (shape.kind === 'text') return { ...shape, lines: shape.lines.map((line) => ({ ...line, y: line.y + by })) };
  if (shape.kind !== 'path') return { ...shape, y: shape.y + by };
  return {
    kind: 'group',
    key: `lowered ${shape.d}`,
    role: 'lowered',
    x: 0,
    y: by,
    width: 0,
    height: 0,
    shapes: [shape],
  };
}

/** A shape `by` px further to the right. */
export function shiftedRight(shape: Shape, by: number): Shape {
  if (shape.kind === 'text') return { ...shape, lines: shape.lines.map((line) => ({ ...line, x: line.x + by })) };
  if (shape.kind !== 'path') return { ...shape, x: shape.x + by };
  return { kind: 'group', key: `right ${shape.d}`, role: 'lowered', x: by, y: 0, width: 0, height: 0, shapes: [shape] };
}

export function overlaps(one: Rect, other: Rect): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Lines through a text, and through those in groups, from the group around them. */
export function strikes(shapes: readonly Shape[], x = 0, y = 0): string {
  return shapes
    .map((shape) => {
      if (shape.kind === 'group') return strikes(shape.shapes, x + shape.x, y + shape.y);
      if (shape.kind !== 'text') return '';
      const rects = lineRects(shape);
      return shape.lines
        .map(
          (line, index) =>
            `M${(rects[index]?.x ?? 0) + x} ${line.y + y - 0.3 * shape.style.size}h${rects[index]?.width ?? 0}`,
        )
        .join('');
    })
    .join('');
}
