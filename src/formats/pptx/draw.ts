import { type Group, outlinesOf, type Shape } from '../../map/index.ts';
import { holds, mayShow, type Piece, standsAcross } from '../pieces.ts';
import { group as groupXml } from './drawing-ml.ts';
import type { Bounds } from './outline.ts';
import { type Drawn, type Pencil, type Place, pieceFrom } from './pencil.ts';
import { drawPicture } from './picture.ts';
import { drawBox, drawOutline, drawPath } from './shapes.ts';
import { drawText } from './text.ts';

/** Of a chevron, in px. */
const longestTip = 20;

interface Straddling {
  readonly group: Group;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws a piece of the map at its place on the slide, cut at its edges. Small groups, such as the pills between two columns, are whole in
 * the piece that holds their middle.
 */
export function drawPiece(pencil: Pencil, piece: Piece): Drawn[] {
  const straddling: Straddling[] = [];
  const place: Place = { x: 0, y: 0, piece, whole: false };
  return [
    ...pencil.scene.groups.flatMap((group) => drawGroup(pencil, group, place, straddling)),
    ...straddling.flatMap(({ group, x, y }) => drawGroup(pencil, group, { x, y, piece, whole: true }, [])),
  ];
}

function drawGroup(pencil: Pencil, group: Group, around: Place, straddling: Straddling[]): Drawn[] {
  const seen = pieceFrom({ ...around, x: around.x + group.x, y: around.y + group.y });
  const whole = around.whole || hangsOver(seen, group);
  const link = (group.href === undefined ? undefined : pencil.linkTo(group.href)) ?? around.link;
  const place = { ...around, x: around.x + group.x, y: around.y + group.y, whole, link };
  if (!whole) {
    if (!mayShow(seen, group) || hangsIn(seen, group)) return [];
    if (standsAcross(seen, group)) {
      if (holds(seen, group.width / 2, group.height / 2)) straddling.push({ group, x: around.x, y: around.y });
      return [];
    }
  }
  const parts = group.shapes.flatMap((shape) => drawShape(pencil, shape, place, straddling));
  return isThing(group) ? together(pencil, group, parts) : parts;
}

/** Whether no more of a stage lies beyond the edge of the piece than the tip of its chevron. */
function hangsOver({ x, y, width, height }: Piece, group: Group): boolean {
  const beyond = group.width - (x + width);
  const inside = x <= 0 && y <= 0 && y + height >= group.height;
  return group.role === 'stage' && inside && beyond > 0 && beyond <= longestTip;
}

/** Whether a piece shows no more of a stage than the tip of its chevron. */
function hangsIn({ x }: Piece, group: Group): boolean {
  return group.role === 'stage' && x > 0 && group.width - x <= longestTip;
}

/** Whether a group is one thing, such as a note: what is moved together, and told to those who do not see it. */
function isThing(group: Group): boolean {
  return isNamed(group) && !group.shapes.some(holdsThings);
}

function holdsThings(shape: Shape): boolean {
  return shape.kind === 'group' && (isNamed(shape) || shape.shapes.some(holdsThings));
}

const isNamed = ({ part, title, label }: Group) => part !== undefined || title !== undefined || label !== undefined;

function together({ nextId }: Pencil, { role, title, label = title }: Group, parts: readonly Drawn[]): Drawn[] {
  if (parts.length === 0) return [];
  const id = nextId();
  const bounds = around(parts.map((part) => part.bounds));
  const known = { id, name: `${role} ${id}`, ...(label !== undefined && { description: label }) };
  const children = parts.map(({ xml }) => xml);
  return [{ xml: groupXml(known, bounds, children), bounds }];
}

function around(all: readonly Bounds[]): Bounds {
  return all.reduce((one, other) => ({
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }));
}

function drawShape(pencil: Pencil, shape: Shape, place: Place, straddling: Straddling[]): Drawn[] {
  const { theme } = pencil;
  switch (shape.kind) {
    case 'group':
      return drawGroup(pencil, shape, place, straddling);
    case 'text':
      return drawText(pencil, shape, place);
    case 'box':
      return drawBox(pencil, shape, place);
    case 'path':
      return drawPath(pencil, shape, place);
    case 'picture':
      return drawPicture(pencil, shape, place);
    default:
      if (!holds(pieceFrom(place), shape.x, shape.y)) return [];
      return outlinesOf(shape, theme).flatMap((outline) => drawOutline(pencil, shape, outline, place));
  }
}
