import type { PartId } from '../../model/index.ts';
import { oneLine } from '../clean.ts';
import type { Group, Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import type { Content } from './lane.ts';
import { cardPadding, type Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { paragraph } from './text.ts';

/** Where a part of a note goes, relative to the note. */
export interface Slot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A tinted box with a text, and what stands above and below the text. */
export interface Note {
  readonly part: PartId;
  /** What it is, such as `Pain, high`; its text follows for those who do not see it. */
  readonly what: string;
  readonly text: string;
  readonly fill: Paint;
  readonly edge: Paint;
  readonly ink?: Paint;
  readonly above?: (slot: Slot) => readonly Shape[];
  readonly below?: { readonly height: number; readonly draw: (slot: Slot) => readonly Shape[] };
}

const padding = 10;
const aboveHeight = 24;
const belowGap = 6;
const gap = 8;
const mostLines = 6;
const radius = 8;

/** Notes one below the other, as wide as a card; `apart` is the distance between two in px. */
export function noteStack(notes: readonly Note[], setting: Setting, apart = gap): Content {
  let y = 0;
  const shapes = notes.map((note, index) => {
    const group = drawNote(note, index, y, setting);
    y += group.height + apart;
    return group;
  });
  return { shapes, height: Math.max(0, y - apart) };
}

function drawNote(note: Note, index: number, top: number, { gutter, cardWidth }: Setting): Group {
  const x = cardPadding;
  const width = cardWidth - 2 * cardPadding;
  const shapes: Shape[] = [];
  let y = padding;
  if (note.above) {
    shapes.push(...note.above({ x, y, width }));
    y += aboveHeight;
  }
  const { shapes: lines, height } = paragraph(note.text, {
    x,
    y,
    width,
    lineHeight: lineHeights.note,
    maxLines: mostLines,
    style: styles.lane,
    paint: note.ink ?? 'ink',
  });
  shapes.push(...lines);
  y += height;
  if (note.below) {
    shapes.push(...note.below.draw({ x, y: y + belowGap, width }));
    y += belowGap + note.below.height;
  }
  y += padding;
  return {
    kind: 'group',
    key: `${index} ${note.part}`,
    role: 'note',
    part: note.part,
    label: `${note.what}: ${oneLine(note.text)}`,
    x: gutter,
    y: top,
    width: cardWidth,
    height: y,
    shapes: [
      {
        kind: 'box',
        x: 0,
        y: 0,
        width: cardWidth,
        height: y,
        radius,
        fill: note.fill,
        stroke: note.edge,
        strokeWidth: 1.5,
      },
      ...shapes,
    ],
  };
}
