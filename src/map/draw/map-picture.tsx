import { familiesOf } from '../map-font.ts';
import type { Gradient, Group, Scene } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { GroupPicture } from './group.tsx';
import { drawHatches } from './hatch.tsx';
import type { Pen } from './paint.ts';
import { drawRoundClip } from './picture.tsx';
import { round } from './round.ts';
import { drawSymbol, symbolsIn } from './symbols.tsx';
import { usualPaint, usualSize } from './text.tsx';
import { xmlSafe } from './xml-safe.ts';

/** How text and lines are drawn where nothing else is said. */
export const usualLook = {
  'font-size': usualSize,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;
/** Preact's types do not know the roles of the graphics module of WAI-ARIA. */
const graphicsDocument = { role: 'graphics-document' } as object;
const strongest = 0.42;
const weakest = 0.04;

type MarkupOf = NonNullable<Pen['markupOf']>;

const pens = new WeakMap<Theme, Map<string, Pen>>();
const markupPens = new WeakMap<Theme, Map<string, Pen>>();

/** The same pen for the same theme and scene id, so that what did not change is not drawn again. */
export function penOf(theme: Theme, id: string, markupOf?: MarkupOf): Pen {
  const kept = markupOf ? markupPens : pens;
  const known = kept.get(theme) ?? new Map<string, Pen>();
  const pen = known.get(id) ?? { theme, id, ...(markupOf && { markupOf }) };
  known.set(id, pen);
  kept.set(theme, known);
  return pen;
}

export interface MapPictureProps {
  readonly scene: Scene;
  readonly theme: Theme;
  /** Only where markup is drawn. */
  readonly markupOf?: MarkupOf;
  /** CSS that the file carries with it, such as fonts. */
  readonly styles?: string | undefined;
}

/**
 * The whole map as an `<svg>` of its own size. Every part of the model that it shows carries the part's id as `data-part`, every
 * group what it is on the map as `data-role`. Nothing in it is styled but by presentation attributes.
 */
export function MapPicture({ scene, theme, markupOf, styles }: MapPictureProps) {
  const pen = penOf(theme, scene.id, markupOf);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      id={scene.id}
      width={round(scene.width)}
      height={round(scene.height)}
      viewBox={`0 0 ${round(scene.width)} ${round(scene.height)}`}
      font-family={familiesOf(scene.font)}
      {...usualLook}
      fill={theme[usualPaint]}
      {...graphicsDocument}
      aria-roledescription={scene.kind}
      aria-labelledby={`${scene.id}-title`}
      aria-describedby={`${scene.id}-description`}
      data-part={xmlSafe(scene.part) || undefined}
    >
      <title id={`${scene.id}-title`}>{scene.title}</title>
      <desc id={`${scene.id}-description`}>{scene.description}</desc>
      <defs>
        {styles && <style>{styles}</style>}
        {scene.gradients.map((gradient) => drawGradient(gradient, pen))}
        {drawHatches(pen)}
        {hasRoundPictures(scene.groups) && drawRoundClip(pen)}
        {Array.from(symbolsIn(scene.groups), ([name, shape]) => drawSymbol(name, shape, pen))}
      </defs>
      <rect width={round(scene.width)} height={round(scene.height)} fill={theme.bg} data-role="page" />
      {scene.groups.map((group) => (
        <GroupPicture key={group.key} group={group} pen={pen} />
      ))}
    </svg>
  );
}

/** Only personas have round pictures, and those stand in the header. */
function hasRoundPictures(groups: readonly Group[]): boolean {
  return groups.some(({ role, shapes }) =>
    shapes.some((shape) =>
      shape.kind === 'picture' ? shape.round : shape.kind === 'group' && role === 'header' && hasRoundPictures([shape]),
    ),
  );
}

function drawGradient({ id, top, bottom }: Gradient, { theme, id: prefix }: Pen) {
  return (
    <linearGradient id={`${prefix}-${id}`} key={id} gradientUnits="userSpaceOnUse" x1={0} y1={top} x2={0} y2={bottom}>
      <stop offset={0} stop-color={theme.areaUp} stop-opacity={strongest} />
      <stop offset={0.5} stop-color={theme.areaUp} stop-opacity={weakest} />
      <stop offset={0.5} stop-color={theme.areaDown} stop-opacity={weakest} />
      <stop offset={1} stop-color={theme.areaDown} stop-opacity={strongest} />
    </linearGradient>
  );
}
