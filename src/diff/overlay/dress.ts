import { cardPadding } from '../../map/layout/setting.ts';
import { lineHeights, styles } from '../../map/layout/styles.ts';
import { paragraph } from '../../map/layout/text.ts';
import type { Box, Group, Path, Shape } from '../../map/scene.ts';
import { looks, type MarkKind } from './looks.ts';
import { lowered, strikes, topOf } from './rects.ts';

const padding = 8;
const usualRadius = 8;
const mostLines = 3;
const hatchStep = 9;

/** Whether a group stands on a box of its own. */
const isBoxed = (group: Group) => group.shapes.some((shape) => isGround(shape, group));
const isGround = (shape: Shape, { width, height }: Group): shape is Box =>
  shape.kind === 'box' && shape.height >= height - 3 && shape.width >= width - 3;

/** A group with room around it for an outline, where it does not stand on a box of its own. */
export function framed(group: Group): Group {
  if (isBoxed(group)) return group;
  const inside: Group = { ...group, key: 'inside', role: 'inside', x: padding, y: padding };
  const { part: _, label: __, title: ___, persona: ____, ...bare } = inside;
  const width = group.width + 2 * padding;
  const height = group.height + 2 * padding;
  const ground: Box = { kind: 'box', x: 0, y: 0, width, height, radius: usualRadius, fill: 'bg' };
  return { ...group, x: group.x - padding, width, height, shapes: [ground, bare] };
}

/** A group as high as asked for. */
export function stretched(group: Group, height: number): Group {
  if (height <= group.height) return group;
  const by = height - group.height;
  const shapes = group.shapes.map((shape) =>
    isGround(shape, group) ? { ...shape, height: shape.height + by } : shape,
  );
  return { ...group, height, shapes };
}

/** A group with what it said before struck out above what it says now. */
export function withWas(group: Group, was: readonly string[]): Group {
  const texts = was.slice(0, mostLines);
  if (texts.length === 0) return group;
  const [only, ...more] = group.shapes.filter((shape) => shape.kind === 'group' && shape.role === 'inside');
  if (only?.kind === 'group' && more.length === 0) {
    const inside = withWas(only, was);
    const taller = stretched(group, group.height + inside.height - only.height);
    return { ...taller, shapes: taller.shapes.map((shape) => (shape === only ? inside : shape)) };
  }
  const main = group.shapes.find((shape) => shape.kind === 'text' && shape.style.size >= 13);
  const isPlain = group.role === 'inside';
  const x = isPlain ? 0 : cardPadding;
  const top = main ? topOf(main) - 3 : padding;
  let y = top;
  const struck = texts.flatMap((text) => {
    const { shapes, height } = paragraph(text, {
      x,
      y,
      width: group.width - 2 * x,
      lineHeight: lineHeights.note,
      maxLines: texts.length > 1 ? 2 : mostLines,
      style: styles.lane,
      paint: 'removedInk',
    });
    y += height;
    return shapes;
  });
  const by = y - top + 3;
  const taller = stretched(group, group.height + by);
  const shapes = taller.shapes.map((shape, index) =>
    isGround(group.shapes[index] as Shape, group) || topOf(shape) < top - 1 ? shape : lowered(shape, by),
  );
  return { ...taller, height: group.height + by, shapes: [...shapes, ...struck, ...struckOut(struck)] };
}

/** Lines through texts that are no more. */
export function struckOut(shapes: readonly Shape[]): Path[] {
  const d = strikes(shapes);
  return d === '' ? [] : [{ kind: 'path', d, stroke: 'removed', strokeWidth: 1.25 }];
}

/** A way between touchpoints in the colour of what happened to it. */
export function inked(way: Group, kind: MarkKind): Group {
  const { paint, dash } = looks[kind];
  const shapes = way.shapes.map((shape): Shape => {
    const shown = kind === 'removed' ? gone(shape) : shape;
    if (shown.kind === 'box') return { ...shown, stroke: paint, strokeWidth: 2 };
    if (shown.kind !== 'path' || !shown.stroke) return shown;
    return { ...shown, stroke: paint, ...(dash && { dash }) };
  });
  return { ...way, shapes: [...shapes, ...(kind === 'removed' ? struckOut(shapes) : [])] };
}

/** A group on the ground of what happened to it, in its outline, and struck out where it is gone. */
export function dressed(group: Group, kind: MarkKind): Group {
  const look = looks[kind];
  const grounds = group.shapes.filter((shape): shape is Box => isGround(shape, group));
  const rest = group.shapes.filter((shape) => !isGround(shape, group));
  const shown = kind === 'removed' ? rest.map(gone) : rest;
  const radius = grounds.at(-1)?.radius ?? usualRadius;
  return {
    ...group,
    shapes: [
      ...grounds.map((ground) => ({ ...ground, fill: look.tint, stroke: look.tint })),
      ...(kind === 'removed' ? [hatch(group.width, group.height)] : []),
      ...shown,
      ...(kind === 'removed' ? struckOut(rest) : []),
      {
        kind: 'path',
        d: roundedBox(group.width, group.height, radius),
        stroke: look.paint,
        strokeWidth: 2,
        ...(look.dash && { dash: look.dash, cap: 'round' as const }),
      },
    ],
  };
}

/** A shape of something that is gone. */
function gone(shape: Shape): Shape {
  switch (shape.kind) {
    case 'group':
      return { ...shape, shapes: shape.shapes.map(gone) };
    case 'text':
    case 'icon':
      return { ...shape, paint: 'removedInk' };
    case 'meter':
      return { ...shape, paint: 'removed', rest: 'removedRule' };
    case 'box':
      return shape.fill && shape.fill !== 'bg' ? { ...shape, fill: 'removedRule' } : shape;
    default:
      return shape;
  }
}

/** Lines at 45 degrees all over a box. */
export function hatch(width: number, height: number): Path {
  const inset = 3;
  const [right, bottom] = [width - inset, height - inset];
  let d = '';
  for (let sum = 2 * inset + hatchStep; sum < right + bottom; sum += hatchStep) {
    const x = Math.max(inset, sum - bottom);
    const end = Math.min(right, sum - inset);
    if (end > x) d += `M${x} ${sum - x}L${end} ${sum - end}`;
  }
  return { kind: 'path', d, stroke: 'removedRule', strokeWidth: 1 };
}

/** The outline of a box, half a line of 2 px inside its edge. */
export function roundedBox(width: number, height: number, radius: number): string {
  const [right, bottom] = [width - radius - 1, height - radius - 1];
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${radius + 1} 1H${right}${corner(radius, radius)}V${bottom}${corner(-radius, radius)}H${radius + 1}${corner(-radius, -radius)}V${radius + 1}${corner(radius, -radius)}Z`;
}
