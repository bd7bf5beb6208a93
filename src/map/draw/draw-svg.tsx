import type { Group, Scene } from '../scene.ts';
import type { Theme } from '../theme.ts';
import { drawShapes } from './group.tsx';
import { MapPicture } from './map-picture.tsx';
import { markup } from './markup.ts';
import type { Pen } from './paint.ts';

/** The whole map as the text of an SVG file, with CSS of its own: the same text for the same scene, theme and styles. */
export function drawSvg(scene: Scene, theme: Theme, styles?: string): string {
  return markup(<MapPicture scene={scene} theme={theme} markupOf={markupOf} styles={styles} />);
}

const drawn = new WeakMap<Group, { readonly pen: Pen; readonly markup: string }>();

function markupOf(group: Group, pen: Pen): string {
  const known = drawn.get(group);
  if (known?.pen === pen) return known.markup;
  const text = markup(drawShapes(group.shapes, pen));
  drawn.set(group, { pen, markup: text });
  return text;
}
