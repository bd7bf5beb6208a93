import { titleOf, titleOfName } from '../../model/index.ts';
import { inWords, t } from '../../words/index.ts';
import type { Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import type { PersonaLook } from './setting.ts';
import { styles } from './styles.ts';
import { line, lineWidth, listed } from './text.ts';

const markerRadius = 5;
const step = 14;

/** Whose something is, in words; nothing where it is everybody's. */
export function forWhom(keys: readonly string[], { model }: Frame): string[] {
  return keys.length === 0
    ? []
    : [
        t('for {personas}', {
          personas: inWords(
            keys.map((key) => titleOf(model, 'personas', key)),
            'and',
          ),
        }),
      ];
}

/** The personas with a curve among some keys. */
function looksOf(keys: readonly string[], frame: Frame): PersonaLook[] {
  return frame.setting.personas.filter((look) => look.key !== undefined && keys.includes(look.key));
}

/** What someone without a curve is called. */
const titleIn = ({ setting }: Frame, key: string) => setting.others[key] ?? titleOfName(key);

/**
 * Whose something is, on one line that ends at `right`: the markers, and the name where there is one persona and room for it.
 * Where one of them has no curve, and so no marker, their names. Nothing in a journey of one persona, where it goes without saying.
 */
export function personaTag(
  keys: readonly string[],
  frame: Frame,
  { right, middle, width }: { readonly right: number; readonly middle: number; readonly width: number },
): Shape[] {
  if (frame.journey.personas.length < 2) return [];
  const looks = looksOf(keys, frame);
  const unmarked = keys.filter((key) => !looks.some((look) => look.key === key));
  if (unmarked.length > 0) {
    const names = keys.map((key) => looks.find((look) => look.key === key)?.shortTitle ?? titleIn(frame, key));
    const room = Math.max(0, width);
    return [
      line(listed(names), { x: right, middle, width: room, style: styles.captionMedium, paint: 'ink2', anchor: 'end' }),
    ];
  }
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
  const title = look?.shortTitle ?? titleIn(frame, key);
  const indent = look ? 16 : 0;
  const text = line(title, {
    x: x + indent,
    middle,
    width: width - indent,
    style: styles.captionMedium,
    paint: look?.ink ?? 'ink3',
  });
  return look ? [marker(look, x + markerRadius, middle), text] : [text];
}

function marker(look: PersonaLook, x: number, middle: number): Shape {
  return { kind: 'marker', x, y: middle, radius: markerRadius, outline: look.outline, fill: look.paint };
}
