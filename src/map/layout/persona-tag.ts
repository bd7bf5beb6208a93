import type { Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import type { PersonaLook } from './setting.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

const markerRadius = 5;
const step = 14;

/** The personas with a curve among some keys. */
function looksOf(keys: readonly string[], frame: Frame): PersonaLook[] {
  return frame.setting.personas.filter((look) => look.key !== undefined && keys.includes(look.key));
}

/**
 * Whose something is, on one line that ends at `right`: the markers, and the name where there is one persona and room for it.
 * Nothing in a journey of one persona, where it goes without saying.
 */
export function personaTag(
  keys: readonly string[],
  frame: Frame,
  { right, middle, width }: { readonly right: number; readonly middle: number; readonly width: number },
): Shape[] {
  if (frame.journey.personas.length < 2) return [];
  const looks = looksOf(keys, frame);
  const shapes: Shape[] = looks.map((look, index) =>
    marker(look, right - markerRadius - (looks.length - 1 - index) * step, middle),
  );
  const [only] = looks;
  if (!only || looks.length > 1) return shapes;
  const room = width - 2 * markerRadius - 4;
  if (lineWidth(only.shortTitle, styles.captionMedium) > room) return shapes;
  const x = right - 2 * markerRadius - 4;
  return [...shapes, line(only.shortTitle, { x, middle, style: styles.captionMedium, paint: only.ink, anchor: 'end' })];
}

/** A persona's name behind its marker, above what is only said of this persona. */
export function personaLine(
  key: string,
  frame: Frame,
  { x, middle, width }: { x: number; middle: number; width: number },
): Shape[] {
  const [look] = looksOf([key], frame);
  const title = look?.shortTitle ?? key;
  const text = line(title, {
    x: x + 16,
    middle,
    width: width - 16,
    style: styles.captionMedium,
    paint: look?.ink ?? 'ink3',
  });
  return look ? [marker(look, x + markerRadius, middle), text] : [text];
}

function marker(look: PersonaLook, x: number, middle: number): Shape {
  return { kind: 'marker', x, y: middle, radius: markerRadius, outline: look.outline, fill: look.paint };
}
