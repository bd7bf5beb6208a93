import { type ComponentChildren, isValidElement, toChildArray } from 'preact';
import type { Face, Icon, Marker, Meter, Star } from '../scene.ts';
import { colorOf, type Theme } from '../theme.ts';
import { outlinePath } from './outline.ts';
import { strokeOf } from './paint.ts';
import { pictureOf } from './symbols.tsx';

/** An outline with its colours, around the middle or the upper left corner of its shape. */
export interface PaintedOutline {
  /** As in SVG's `d`. */
  readonly d: string;
  /** As in SVG. */
  readonly transform?: string;
  readonly fill?: string;
  readonly stroke?: string;
  /** Before the transform; 1 without it. */
  readonly strokeWidth?: number;
}

interface PathProps {
  readonly d: string;
  readonly transform?: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly 'stroke-width'?: number;
}

/** What the shapes that are drawn as symbols look like, for formats that have no symbols. */
export function outlinesOf(shape: Icon | Face | Star | Meter | Marker, theme: Theme): PaintedOutline[] {
  if (shape.kind === 'marker') {
    const stroke = strokeOf(shape.stroke, { theme, id: '' });
    return [
      {
        d: outlinePath(shape.outline, shape.radius),
        fill: colorOf(shape.fill, theme),
        ...(stroke !== undefined && { stroke, strokeWidth: shape.strokeWidth ?? 1 }),
      },
    ];
  }
  const usual = shape.kind === 'icon' ? colorOf(shape.paint, theme) : undefined;
  return pathsIn(pictureOf(shape, { theme, id: '' })).map((path) => {
    const stroke = path.stroke ?? usual;
    return {
      d: path.d,
      ...(path.transform !== undefined && { transform: path.transform }),
      ...(path.fill !== undefined && path.fill !== 'none' && { fill: path.fill }),
      ...(stroke !== undefined && stroke !== 'none' && { stroke, strokeWidth: path['stroke-width'] ?? 1 }),
    };
  });
}

function pathsIn(picture: ComponentChildren): PathProps[] {
  return toChildArray(picture).flatMap((child) =>
    isValidElement(child) && child.type === 'path' ? [child.props as unknown as PathProps] : [],
  );
}
