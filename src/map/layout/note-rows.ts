import type { Group, Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { webAddress } from '../web-address.ts';
import { baseName } from './format.ts';
import type { Note, Slot } from './note.ts';
import { lineHeights, styles } from './styles.ts';
import { line, lineWidth, paragraph } from './text.ts';

/** A row below a note's text. */
export interface NoteRow {
  readonly height: number;
  readonly draw: (slot: Slot) => readonly Shape[];
}

const mostLines = 2;
const addressHeight = 18;

/** What stands below a note's text; nothing without rows. */
export function rowsBelow(rows: readonly NoteRow[]): Pick<Note, 'below'> {
  if (rows.length === 0) return {};
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const draw = (slot: Slot) => {
    let { y } = slot;
    return rows.flatMap((row) => {
      const shapes = row.draw({ ...slot, y });
      y += row.height;
      return shapes;
    });
  };
  return { below: { height, draw } };
}

/** A small text, `width` px wide. */
export function textRow(text: string, width: number, paint: Paint): NoteRow {
  const options = {
    x: 0,
    y: 0,
    width,
    lineHeight: lineHeights.caption,
    maxLines: mostLines,
    style: styles.caption,
    paint,
  };
  const { height } = paragraph(text, options);
  return { height: height + 2, draw: ({ x, y }) => paragraph(text, { ...options, x, y: y + 1 }).shapes };
}

/** Where more is to be found: something to follow if it is an address on the web, or else the name of a file. */
export function addressRow(address: string): NoteRow {
  const href = webAddress(address);
  const whole = href ? href.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '') : baseName(address);
  return {
    height: addressHeight,
    draw: ({ x, y, width }): Group[] => {
      const room = width - 18;
      const fits = lineWidth(whole, styles.captionMedium) <= room;
      const shown = fits || !href ? whole : whole.replace(/[/?#].*$/, '');
      return [
        {
          kind: 'group',
          key: 'address',
          role: 'address',
          ...(href && { href }),
          title: address,
          x,
          y,
          width,
          height: addressHeight,
          shapes: [
            { kind: 'icon', name: href ? 'external-link' : 'file-text', x: 0, y: 3, size: 12, paint: 'ink3' },
            line(shown, { x: 18, middle: 9, width: room, style: styles.captionMedium, paint: 'ink2' }),
          ],
        },
      ];
    },
  };
}
