import type { Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Frame } from './frame.ts';
import { cellLane } from './lane.ts';
import { type Note, noteStack, type Slot } from './note.ts';
import { forWhom, personaTag } from './persona-tag.ts';

export const gainsLane = cellLane({
  key: 'gain',
  title: () => t('Gains'),
  caption: () => t('What goes well'),
  icon: 'circle-plus',
  has: (touchpoint) => touchpoint.gains.length > 0,
  draw: (touchpoint, frame) => noteStack(gainNotes(touchpoint, frame), frame.setting),
});

/** A touchpoint's gains, with whose they are. */
export function gainNotes({ gains }: Pick<Touchpoint, 'gains'>, frame: Frame): Note[] {
  return gains.map((gain) => ({
    part: gain.id,
    what: [t('Gain'), ...forWhom(gain.personas, frame)].join(', '),
    text: gain.title,
    fill: 'gainTint',
    edge: 'gainEdge',
    ...(gain.personas.length > 0 &&
      frame.journey.personas.length > 1 && {
        above: ({ x, y, width }: Slot) =>
          personaTag(gain.personas, frame, { right: x + width, middle: y + 8.5, width }),
      }),
  }));
}
