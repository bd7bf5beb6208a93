import type { Face, Group, Icon, Meter, Star } from '../scene.ts';
import { colorOf } from '../theme.ts';
import { drawFace, levelOf } from './face.tsx';
import { drawIcon } from './icon.tsx';
import { drawMeter } from './meter.tsx';
import type { Pen } from './paint.ts';
import { round } from './round.ts';
import { drawStar } from './star.tsx';

/** A shape that looks the same in many places: its outline is drawn once, and used wherever it stands. */
export type SymbolShape = Icon | Face | Star | Meter;

/** The id of a symbol within the drawing. */
function symbolName(shape: SymbolShape): string {
  switch (shape.kind) {
    case 'icon':
      return `icon-${shape.name}-${shape.size}`;
    case 'face':
      return `face-${shape.outline}-${shape.radius}-${levelOf(shape.score)}-${shape.halo ?? ''}${shape.quiet ? '-quiet' : ''}`;
    case 'star':
      return `star-${shape.size}-${shape.disc ?? ''}-${shape.halo ?? ''}`;
    case 'meter':
      return `meter-${shape.filled}-${shape.cells}-${shape.paint}-${shape.rest}`;
  }
}

/** A symbol at its place. Only icons take their colour from there. */
export function drawUse(shape: SymbolShape, { theme, id }: Pen) {
  const stroke = shape.kind === 'icon' ? colorOf(shape.paint, theme) : undefined;
  return <use href={`#${id}-${symbolName(shape)}`} x={round(shape.x)} y={round(shape.y)} stroke={stroke} />;
}

type Symbols = Map<string, SymbolShape>;

/** The symbols that groups use, by name and in the order of their first use. */
export function symbolsIn(groups: readonly Group[]): ReadonlyMap<string, SymbolShape> {
  const all: Symbols = new Map();
  for (const group of groups) collect(group, all);
  return all;
}

const found = new WeakMap<Group, Symbols>();

/** Adds what a group uses; for the cells of a stage it is kept from the time before. */
function collect(group: Group, all: Symbols): void {
  if (group.role !== 'stage-cells') {
    collectAnew(group, all);
    return;
  }
  let own = found.get(group);
  if (!own) {
    own = new Map();
    collectAnew(group, own);
    found.set(group, own);
  }
  for (const [name, shape] of own) if (!all.has(name)) all.set(name, shape);
}

function collectAnew({ shapes }: Group, all: Symbols): void {
  for (const shape of shapes) {
    switch (shape.kind) {
      case 'group':
        collect(shape, all);
        break;
      case 'icon':
      case 'face':
      case 'star':
      case 'meter': {
        const name = symbolName(shape);
        if (!all.has(name)) all.set(name, shape);
      }
    }
  }
}

/** What a symbol looks like, around the origin. */
export function drawSymbol(name: string, shape: SymbolShape, pen: Pen) {
  return (
    <g id={`${pen.id}-${name}`} key={name}>
      {pictureOf(shape, pen)}
    </g>
  );
}

export function pictureOf(shape: SymbolShape, pen: Pen) {
  switch (shape.kind) {
    case 'icon':
      return drawIcon(shape);
    case 'face':
      return drawFace(shape, pen);
    case 'star':
      return drawStar(shape, pen);
    case 'meter':
      return drawMeter(shape, pen);
  }
}
