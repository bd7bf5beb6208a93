import {
  colorOf,
  type Group,
  hatchBarOf,
  outlinesOf,
  type PaintedOutline,
  type Scene,
  type Shape,
  type Theme,
} from '../../map/index.ts';
import { keyOf, type Picture } from '../pictures.ts';
import { everywhere, holds, mayShow, meets, type Piece, standsAcross } from '../pieces.ts';
import type { Typesetter } from '../typesetter.ts';
import type { EmbeddedPicture } from './embedded-pictures.ts';
import { drawText } from './text.ts';

type Path = Extract<Shape, { kind: 'path' }>;
type Box = Extract<Shape, { kind: 'box' }>;

/** What draws on a page. */
export interface Pencil {
  readonly doc: PDFKit.PDFDocument;
  readonly scene: Scene;
  readonly theme: Theme;
  readonly typesetter: Typesetter<string>;
  /** By `keyOf`. */
  readonly pictures: ReadonlyMap<string, EmbeddedPicture>;
  /** Where parts of the model lead to, by their ids. */
  readonly links: ReadonlyMap<string, string>;
}

/** What stands across the edge of a piece: small groups, each with the place on the map of the corner that it counts from. */
interface Straddling {
  readonly piece: Piece;
  readonly groups: { readonly group: Group; readonly x: number; readonly y: number }[];
}

const strongest = 0.42;
const weakest = 0.04;

/**
 * Draws pieces of the map at their places on a page, cut at their edges. Small groups, such as the pills between two columns, are whole in
 * the piece that holds their middle, above what other pieces show there.
 */
export function drawPieces(pencil: Pencil, pieces: readonly Piece[]): void {
  const straddling = pieces.map((piece) => drawPiece(pencil, piece));
  for (const each of straddling) drawStraddling(pencil, each);
}

function drawPiece(pencil: Pencil, piece: Piece): Straddling {
  const { doc, scene } = pencil;
  const straddling: Straddling = { piece, groups: [] };
  doc.save();
  doc.rect(piece.atX, piece.atY, piece.width, piece.height).clip();
  doc.translate(piece.atX - piece.x, piece.atY - piece.y);
  for (const group of scene.groups) drawGroup(pencil, group, piece, straddling);
  doc.restore();
  return straddling;
}

function drawStraddling(pencil: Pencil, { piece, groups }: Straddling): void {
  const { doc } = pencil;
  for (const { group, x, y } of groups) {
    doc.save();
    doc.translate(piece.atX - piece.x + x, piece.atY - piece.y + y);
    drawGroup(pencil, group, everywhere);
    doc.restore();
  }
}

/** Draws what of a group lies in the piece, whose x and y count from the group's own corner after the shift. */
function drawGroup(pencil: Pencil, group: Group, around: Piece, straddling?: Straddling): void {
  const { doc, links } = pencil;
  const piece = { ...around, x: around.x - group.x, y: around.y - group.y };
  if (!mayShow(piece, group)) return;
  if (straddling && standsAcross(piece, group)) {
    const { piece: whole, groups } = straddling;
    if (holds(piece, group.width / 2, group.height / 2)) {
      groups.push({ group, x: whole.x - around.x, y: whole.y - around.y });
    }
    return;
  }
  doc.save();
  doc.translate(group.x, group.y);
  for (const shape of group.shapes) drawShape(pencil, shape, piece, straddling);
  const link = group.part === undefined ? undefined : links.get(group.part);
  if (link !== undefined && holds(piece, group.width / 2, group.height / 2)) {
    doc.link(0, 0, group.width, group.height, link);
  }
  doc.restore();
}

function drawShape(pencil: Pencil, shape: Shape, piece: Piece, straddling?: Straddling): void {
  const { doc, theme, typesetter } = pencil;
  switch (shape.kind) {
    case 'group':
      drawGroup(pencil, shape, piece, straddling);
      break;
    case 'text':
      drawText(doc, typesetter, shape, colorOf(shape.paint, theme), (x, y) => holds(piece, x, y));
      break;
    case 'box':
      if (meets(piece, shape)) drawBox(pencil, shape);
      break;
    case 'path':
      drawPath(pencil, shape);
      break;
    case 'picture':
      if (meets(piece, shape)) drawPicture(pencil, shape);
      break;
    default:
      if (holds(piece, shape.x, shape.y)) drawOutlines(pencil, shape.x, shape.y, outlinesOf(shape, theme));
  }
}

function drawBox({ doc, theme }: Pencil, box: Box): void {
  const { x, y, width, height, radius, fill, stroke, strokeWidth } = box;
  const [inside, line] = [fill && colorOf(fill, theme), stroke && colorOf(stroke, theme)];
  const corner = Math.min(radius ?? 0, width / 2, height / 2);
  const outline = () => (corner > 0 ? doc.roundedRect(x, y, width, height, corner) : doc.rect(x, y, width, height));
  if (inside && inside !== 'none') outline().fill(inside);
  if (line && line !== 'none') {
    doc.lineWidth(strokeWidth ?? 1);
    outline().stroke(line);
  }
  const bar = hatchBarOf(box, theme);
  if (bar) drawHatchBar(doc, bar, theme.ink);
}

type HatchBar = NonNullable<ReturnType<typeof hatchBarOf>>;

function drawHatchBar(doc: PDFKit.PDFDocument, bar: HatchBar, color: string): void {
  doc.save();
  doc.rect(bar.x, bar.y, bar.width, bar.height).clip();
  doc.lineWidth(bar.strokeWidth).lineCap('round').strokeColor(color);
  for (let y = 0; y < bar.height; y += bar.size) {
    for (let x = 0; x < bar.width; x += bar.size) {
      doc.save();
      doc.translate(bar.x + x, bar.y + y);
      doc.path(bar.d).stroke();
      doc.restore();
    }
  }
  doc.restore();
}

/** A picture, or its empty frame where it cannot be drawn. */
function drawPicture({ doc, pictures }: Pencil, picture: Picture): void {
  const { x, y, width, height, round } = picture;
  const embedded = pictures.get(keyOf(picture));
  if (!embedded) return;
  doc.save();
  if (round) doc.circle(x + width / 2, y + height / 2, width / 2).clip();
  doc.image(embedded as unknown as PDFKit.Mixins.ImageSrc, x, y, { width, height });
  doc.restore();
}

function drawPath({ doc, scene, theme }: Pencil, { d, fill, stroke, strokeWidth, dash, cap }: Path): void {
  if (typeof fill === 'object') {
    const found = scene.gradients.find(({ id }) => id === fill.gradient);
    if (found) {
      const gradient = doc.linearGradient(0, found.top, 0, found.bottom);
      gradient.stop(0, theme.areaUp, strongest).stop(0.5, theme.areaUp, weakest);
      gradient.stop(0.5, theme.areaDown, weakest).stop(1, theme.areaDown, strongest);
      doc.path(d).fill(gradient);
    }
  } else if (fill && colorOf(fill, theme) !== 'none') doc.path(d).fill(colorOf(fill, theme));
  const line = stroke && colorOf(stroke, theme);
  if (!line || line === 'none') return;
  doc.save();
  doc.lineWidth(strokeWidth ?? 1);
  doc.lineJoin('round').lineCap(dash !== undefined && cap !== 'round' ? 'butt' : 'round');
  if (dash !== undefined) {
    // Dots are dashes without a length, which it refuses. Its types know one length alone, but it takes a list.
    const lengths = dash.split(/[ ,]+/).map((length) => Math.max(0.01, Number(length)));
    doc.dash(lengths as unknown as number, {});
  }
  doc.path(d).stroke(line);
  doc.restore();
}

function drawOutlines({ doc }: Pencil, x: number, y: number, outlines: readonly PaintedOutline[]): void {
  doc.save();
  doc.translate(x, y).lineJoin('round').lineCap('round');
  for (const { d, transform, fill, stroke, strokeWidth } of outlines) {
    doc.save();
    for (const [, name, first = '1', second] of (transform ?? '').matchAll(
      /(scale|translate)\(([-\d.]+)(?: ([-\d.]+))?\)/g,
    )) {
      if (name === 'scale') doc.scale(Number(first));
      else doc.translate(Number(first), Number(second));
    }
    if (stroke !== undefined) doc.lineWidth(strokeWidth ?? 1);
    if (fill !== undefined && stroke !== undefined) doc.path(d).fillAndStroke(fill, stroke);
    else if (fill !== undefined) doc.path(d).fill(fill);
    else if (stroke !== undefined) doc.path(d).stroke(stroke);
    doc.restore();
  }
  doc.restore();
}
