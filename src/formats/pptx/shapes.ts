import { colorOf, type PaintedOutline, type Scene, type Shape } from '../../map/index.ts';
import { type Fill, type Geometry, type Stroke, shape as shapeXml } from './drawing-ml.ts';
import { type Bounds, boundsOf, cut, isInside, type Step, stepsOf } from './outline.ts';
import { boundsOnSlide, type Drawn, edgesOf, hexOf, onSlide, type Pencil, type Place } from './pencil.ts';

type Path = Extract<Shape, { kind: 'path' }>;
type Box = Extract<Shape, { kind: 'box' }>;
type Gradient = Scene['gradients'][number];

const strongest = 0.42;
const weakest = 0.04;
/** Areas that are lower than this, in px, are not seen. */
const thinnest = 0.1;

function add(pencil: Pencil, name: string, bounds: Bounds, geometry: Geometry, fill?: Fill, stroke?: Stroke): Drawn[] {
  if (!fill && !stroke) return [];
  const id = pencil.nextId();
  return [{ xml: shapeXml({ id, name: `${name} ${id}` }, bounds, geometry, fill, stroke), bounds }];
}

export function drawBox(pencil: Pencil, shape: Box, place: Place): Drawn[] {
  const { fill: paint, width, height, radius = 0 } = shape;
  const edges = edgesOf(place);
  const [x, y] = [place.x + shape.x, place.y + shape.y];
  const bounds: Bounds = { left: x, top: y, right: x + width, bottom: y + height };
  const color = paint ? hexOf(colorOf(paint, pencil.theme)) : undefined;
  const fill = color === undefined ? undefined : { color };
  const stroke = strokeOf(pencil, shape.stroke && colorOf(shape.stroke, pencil.theme), shape.strokeWidth);
  if (!isInside(bounds, edges)) {
    const steps = cut(stepsOf(boxPath(width, height, radius), { x, y }), edges, true);
    return steps.length < 3 ? [] : outline(pencil, 'Box', steps, place, fill, stroke);
  }
  return add(
    pencil,
    'Box',
    boundsOnSlide(pencil, place, bounds),
    { kind: 'rect', radius: pencil.scale * radius },
    fill,
    stroke,
  );
}

function boxPath(width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  const arc = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
  if (r === 0) return `M0 0h${width}v${height}h${-width}z`;
  return `M${r} 0h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${2 * r - width}${arc(-r, -r)}v${2 * r - height}${arc(r, -r)}z`;
}

export function drawPath(pencil: Pencil, { d, fill, stroke, strokeWidth, dash, cap }: Path, place: Place): Drawn[] {
  const { theme, scene } = pencil;
  const steps = cut(stepsOf(d, place), edgesOf(place), fill !== undefined);
  if (steps.length < 2) return [];
  const line = strokeOf(pencil, stroke && colorOf(stroke, theme), strokeWidth, {
    round: dash === undefined || cap === 'round',
    ...(dash !== undefined && { dash: dash.split(/[ ,]+/).map((length) => Number(length) / (strokeWidth ?? 1)) }),
  });
  if (typeof fill === 'object') {
    const gradient = scene.gradients.find(({ id }) => id === fill.gradient);
    return gradient ? drawArea(pencil, steps, place, gradient) : [];
  }
  const color = fill === undefined ? undefined : hexOf(colorOf(fill, theme));
  return outline(pencil, 'Path', steps, place, color === undefined ? undefined : { color }, line);
}

/** The area of a gradient: what lies above its middle, and what lies below, since few programs know more than two colours. */
function drawArea(pencil: Pencil, steps: readonly Step[], place: Place, { top, bottom }: Gradient): Drawn[] {
  const { areaUp, areaDown } = pencil.theme;
  const middle = place.y + (top + bottom) / 2;
  const all = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const halves = [
    { edges: { ...all, bottom: middle }, color: hexOf(areaUp) },
    { edges: { ...all, top: middle }, color: hexOf(areaDown) },
  ];
  return halves.flatMap(({ edges, color }) => {
    const part = cut(steps, edges, true);
    const { top: upper, bottom: lower } = boundsOf(part);
    if (color === undefined || part.length < 3 || lower - upper < thinnest) return [];
    const alphaAt = (y: number) =>
      weakest + (strongest - weakest) * Math.min(1, Math.abs((2 * (y - middle)) / (bottom - top)));
    const stops = [
      { at: 0, color, alpha: alphaAt(upper) },
      { at: 1, color, alpha: alphaAt(lower) },
    ];
    return outline(pencil, 'Area', part, place, { stops }, undefined);
  });
}

export function drawOutline(
  pencil: Pencil,
  { kind, x, y }: { readonly kind: string; readonly x: number; readonly y: number },
  { d, transform = '', fill, stroke, strokeWidth = 1 }: PaintedOutline,
  place: Place,
): Drawn[] {
  const steps = stepsOf(d, { x: place.x + x, y: place.y + y, transform });
  const scale = Number(/scale\(([-\d.]+)/.exec(transform)?.[1] ?? 1);
  const color = fill && hexOf(fill);
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return outline(
    pencil,
    name,
    steps,
    place,
    color ? { color } : undefined,
    strokeOf(pencil, stroke, strokeWidth * scale),
  );
}

/** A shape with an outline of its own, whose steps are in px of the map. */
function outline(
  pencil: Pencil,
  name: string,
  steps: readonly Step[],
  place: Place,
  fill: Fill | undefined,
  stroke: Stroke | undefined,
): Drawn[] {
  const placed = steps.map(([kind, ...numbers]) => {
    const [atX, atY] = onSlide(pencil, place, 0, 0);
    return [
      kind,
      ...numbers.map((each, index) => (index % 2 === 0 ? atX : atY) + pencil.scale * each),
    ] as unknown as Step;
  });
  return add(pencil, name, boundsOf(placed), { kind: 'outline', steps: placed }, fill, stroke);
}

function strokeOf(
  { scale }: Pencil,
  paint: string | undefined,
  width = 1,
  { round = true, dash }: { readonly round?: boolean; readonly dash?: readonly number[] } = {},
): Stroke | undefined {
  const color = paint && hexOf(paint);
  return color ? { color, width: width * scale, round, ...(dash && { dash }) } : undefined;
}
