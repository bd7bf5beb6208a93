import { find, type Persona, titleOf } from '../../model/index.ts';
import { oneLine } from '../clean.ts';
import { clustersOf } from '../measure.ts';
import type { Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import type { PersonaLook } from './setting.ts';
import { line } from './text.ts';

/** Someone whose journey is drawn. */
export interface Person {
  readonly key: string;
  readonly title: string;
  readonly persona: Persona | undefined;
  /** How it is drawn elsewhere; absent for those without a curve. */
  readonly look: PersonaLook | undefined;
  /** The address of its photo; null: there is no such photo. */
  readonly photo: string | null | undefined;
}

/** Those whose journey it is, in the order in which it names them. */
export function peopleOf({ journey, model, setting, pictures }: Frame): Person[] {
  return [...new Set(journey.personas)].map((key) => {
    const persona = find(model, 'personas', key);
    return {
      key,
      title: titleOf(model, 'personas', key),
      persona,
      look: setting.personas.find((look) => look.key === key),
      photo: persona?.photo === undefined ? undefined : pictures.get(persona.photo),
    };
  });
}

/** The photo, or the initials, on a disc. */
export function avatar({ title, look, photo }: Person, x: number, y: number, radius: number): Shape[] {
  if (photo) {
    const ring = { kind: 'marker', x, y, radius, outline: 'circle' } as const;
    const size = 2 * radius - 4;
    return [
      { ...ring, fill: look?.bubble ?? 'support', stroke: look?.paint ?? 'line', strokeWidth: 2 },
      {
        kind: 'picture',
        x: x - size / 2,
        y: y - size / 2,
        width: size,
        height: size,
        address: photo,
        round: true,
        title,
      },
    ];
  }
  const size = radius * 0.62;
  const words = oneLine(title).split(' ').filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => clustersOf(word ?? '')[0] ?? '',
  );
  const style = { size, weight: 600, spacing: 0.01 } as const;
  return [
    {
      kind: 'marker',
      x,
      y,
      radius,
      outline: 'circle',
      fill: look?.bubble ?? 'support',
      stroke: 'bubbleEdge',
      strokeWidth: 1.5,
    },
    line(letters.join('').toUpperCase(), {
      x,
      middle: y,
      width: 2 * radius - 6,
      style,
      paint: look?.ink ?? 'ink2',
      anchor: 'middle',
    }),
  ];
}
