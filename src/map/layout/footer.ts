import { type JourneyStatus, statusWords } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { IconName } from '../icons.ts';
import type { Group, Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { date } from './format.ts';
import type { Frame } from './frame.ts';
import { legend, legendRow, type UsedSigns } from './legend.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

const firstMiddle = 36;
const bottom = 36;
const gap = 16;
const pillHeight = 24;

const statusLooks: Readonly<Record<JourneyStatus, { icon: IconName; ink: Paint; fill: Paint; edge: Paint }>> = {
  draft: { icon: 'pencil', ink: 'waitInk', fill: 'waitTint', edge: 'waitEdge' },
  validated: { icon: 'check', ink: 'gainInk', fill: 'gainTint', edge: 'gainEdge' },
  archived: { icon: 'archive', ink: 'ink3', fill: 'noteTint', edge: 'noteEdge' },
};

/** The legend, and at the right whose map it is and in what state, no wider than `mostWidth`. */
export function footer(frame: Frame, used: UsedSigns, y: number, mostWidth = Number.POSITIVE_INFINITY): Group {
  const { margin } = frame.setting;
  const pageWidth = Math.min(frame.setting.pageWidth, mostWidth);
  const room = pageWidth - 2 * margin;
  const signs = legend(frame, used, room);
  const state = stateOf(frame, room);
  const besideLast = state.width > 0 && signs.rows > 0 && signs.right + 2 * gap + state.width <= room;
  const stateRow = besideLast ? signs.rows - 1 : signs.rows;
  const rows = Math.max(signs.rows, state.width > 0 ? stateRow + 1 : 0);
  const height = rows === 0 ? 0 : firstMiddle + (rows - 1) * legendRow + bottom;
  const legendGroup: Group = {
    kind: 'group',
    key: 'legend',
    role: 'legend',
    x: margin,
    y: firstMiddle - legendRow / 2,
    width: room,
    height: signs.rows * legendRow,
    shapes: signs.shapes,
  };
  const stateGroup: Group = {
    kind: 'group',
    key: 'state',
    role: 'state',
    part: frame.journey.id,
    x: pageWidth - margin - state.width,
    y: firstMiddle + stateRow * legendRow - pillHeight / 2,
    width: state.width,
    height: pillHeight,
    shapes: state.shapes,
  };
  return {
    kind: 'group',
    key: 'footer',
    role: 'footer',
    x: 0,
    y,
    width: pageWidth,
    height,
    shapes: [
      ...(rows > 0 && !frame.setting.blueprint
        ? [{ kind: 'path' as const, d: `M${margin} 0.5H${frame.setting.pageWidth - margin}`, stroke: 'line' as const }]
        : []),
      ...(signs.rows > 0 ? [legendGroup] : []),
      ...(state.width > 0 ? [stateGroup] : []),
    ],
  };
}

/** Owner, status and date, from left to right, as high as a pill. */
function stateOf({ journey }: Frame, room: number): { shapes: Shape[]; width: number } {
  const day = journey.updated === undefined ? '' : date(journey.updated);
  const look = journey.status && statusLooks[journey.status];
  const word = journey.status ? t(statusWords[journey.status]) : '';
  const dayWidth = day === '' ? 0 : lineWidth(day, styles.legend, 160);
  const pillWidth = look ? lineWidth(word, styles.captionMedium) + 40 : 0;
  const others = dayWidth + pillWidth + (dayWidth > 0 ? gap : 0) + (pillWidth > 0 ? gap : 0);
  const ownerRoom = Math.max(60, room - others);
  const ownerWidth = journey.owner ? lineWidth(journey.owner, styles.legend, ownerRoom) : 0;
  const shapes: Shape[] = [];
  const middle = pillHeight / 2;
  let x = 0;
  if (journey.owner && ownerWidth > 0) {
    shapes.push(line(journey.owner, { x, middle, width: ownerRoom, style: styles.legend, paint: 'ink2' }));
    x += ownerWidth + gap;
  }
  if (look) {
    shapes.push(
      {
        kind: 'box',
        x,
        y: 0,
        width: pillWidth,
        height: pillHeight,
        radius: pillHeight / 2,
        fill: look.fill,
        stroke: look.edge,
        strokeWidth: 1.5,
      },
      { kind: 'icon', name: look.icon, x: x + 9, y: middle - 7, size: 14, paint: look.ink },
      line(word, { x: x + 28, middle, style: styles.captionMedium, paint: look.ink }),
    );
    x += pillWidth + gap;
  }
  if (dayWidth > 0) {
    shapes.push(line(day, { x, middle, width: 160, style: styles.legend, paint: 'ink3' }));
    x += dayWidth + gap;
  }
  return { shapes, width: Math.max(0, x - gap) };
}
