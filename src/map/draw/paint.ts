import type { Group, Path } from '../scene.ts';
import { colorOf, type Paint, type Theme } from '../theme.ts';

/** What a shape is drawn with. */
export interface Pen {
  readonly theme: Theme;
  /** Begins the ids in the drawing. */
  readonly id: string;
  /** Where markup is drawn: what is in a group, kept from the time before if the group is the same. */
  readonly markupOf?: (group: Group, pen: Pen) => string;
}

/** The value of a `fill` attribute. Nothing is filled that has no paint. */
export function fillOf(paint: Path['fill'], { theme, id }: Pen): string {
  if (paint === undefined) return 'none';
  return typeof paint === 'object' ? `url(#${id}-${paint.gradient})` : colorOf(paint, theme);
}

/** The value of a `stroke` attribute; undefined where there is no line to draw. */
export function strokeOf(paint: Paint | undefined, { theme }: Pen): string | undefined {
  if (paint === undefined) return undefined;
  const stroke = colorOf(paint, theme);
  return stroke === 'none' ? undefined : stroke;
}

/** The value of a `stroke-width` attribute, which is 1 by itself. */
export function strokeWidthOf(paint: Paint | undefined, width: number | undefined): number | undefined {
  return paint === undefined || width === 1 ? undefined : width;
}
