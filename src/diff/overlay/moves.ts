import type { Lane } from '../../map/layout/lane.ts';
import { styles } from '../../map/layout/styles.ts';
import { line } from '../../map/layout/text.ts';
import { tracksOf } from '../../map/layout/tracks.ts';
import type { Group, Path, Shape } from '../../map/scene.ts';
import { t } from '../../words/index.ts';
import { roundedBox } from './dress.ts';
import type { Marking } from './marks.ts';
import type { ReviewColumn, Slot } from './places.ts';
import type { Reviewing } from './review-lane.ts';
import { signOf, tagRaise, tagReach } from './tag.ts';

const dash = '1 4.5';
const trackHeight = 9;
const gutter = 8;
/** Below the cards, where trails begin. */
const gapBelow = 24;

/** The lane of the cards with the empty places of those that moved, and a trail from each to where it is now. */
export function withMoves(
  lane: Lane,
  slots: readonly Slot[],
  columns: readonly ReviewColumn[],
  reviewing: Reviewing,
): Lane {
  if (slots.length === 0) return lane;
  return {
    ...lane,
    layout: (frame) => {
      const band = lane.layout(frame);
      const height = band.height - gapBelow;
      const ways = slots.flatMap((slot) => {
        const to = columns.find(({ touchpoint }) => touchpoint.id === slot.change.part.after);
        return to ? [{ slot, from: slot.x + slot.width / 2, to: to.center }] : [];
      });
      const tracks = tracksOf(ways.map(({ from, to }) => ({ first: Math.min(from, to), last: Math.max(from, to) })));
      const count = Math.max(0, ...tracks.map((track) => track + 1));
      const trails = ways.map(({ from, to }, index) =>
        trail(from, to, height, height + 14 + (tracks[index] ?? 0) * trackHeight),
      );
      const empty = ways.map(({ slot }) => emptyPlace(slot, height, reviewing));
      return {
        ...band,
        height: band.height + Math.max(0, count - 1) * trackHeight,
        shapes: [...trails.flat(), ...empty, ...band.shapes],
      };
    },
  };
}

function trail(from: number, to: number, top: number, below: number): Path[] {
  const look = { kind: 'path', stroke: 'moved', strokeWidth: 2, cap: 'round' } as const;
  return [
    { ...look, d: `M${from} ${top + 4}V${below}H${to}V${top + 8}`, dash },
    { ...look, d: `M${to - 4} ${top + 9}L${to} ${top + 5}L${to + 4} ${top + 9}` },
  ];
}

function emptyPlace({ x, width: columnWidth, change }: Slot, height: number, { at, tagFor }: Reviewing): Group {
  const width = columnWidth - 2 * gutter;
  const marking: Marking | undefined = at.get(change.part.after ?? '');
  const tag = marking && tagFor(marking, (wide) => width - wide + tagReach, -tagRaise);
  const shapes: Shape[] = [
    { kind: 'path', d: roundedBox(width, height, 8), stroke: 'moved', strokeWidth: 2, dash, cap: 'round' },
    ...signOf('moved', width / 2, height / 2 - 10, 'moved'),
    line(t('moved'), {
      x: width / 2,
      middle: height / 2 + 10,
      width: width - 8,
      style: styles.captionMedium,
      paint: 'movedInk',
      anchor: 'middle',
    }),
    ...(tag ? [tag] : []),
  ];
  return {
    kind: 'group',
    key: `moved ${change.id}`,
    role: 'slot',
    ...(tag?.title !== undefined && { title: tag.title }),
    x: x + gutter,
    y: 0,
    width,
    height,
    shapes,
  };
}
