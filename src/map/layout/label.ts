import type { Group } from '../scene.ts';
import type { Frame } from './frame.ts';
import { type Lane, titleOf } from './lane.ts';
import { memory } from './memory.ts';
import { lineHeights, styles } from './styles.ts';
import { line, paragraph } from './text.ts';

const titleX = 26;
const usualMiddle = 26;
const titleHeight = 24;
const captionHeight = 16;

const labels = memory<Lane, Group>();

/** The name of a lane in the column at the left; only its icon in a narrow page. */
export function laneLabel(lane: Lane, frame: Frame, top: number): Group {
  const caption = typeof lane.caption === 'function' ? lane.caption(frame) : (lane.caption ?? '');
  return labels(lane, [frame.setting, caption, top], () => {
    const { margin, left, narrow } = frame.setting;
    const middle = titleHeight / 2;
    const inset = lane.labelInset?.(frame) ?? 0;
    const width = left - margin - inset;
    const room = width - titleX - 4;
    const title = paragraph(narrow ? '' : titleOf(lane), {
      x: titleX,
      y: middle - lineHeights.note / 2,
      width: room,
      lineHeight: lineHeights.note,
      maxLines: lane.titleLines ?? 1,
      style: styles.label,
      paint: 'ink',
      hugs: true,
    });
    const below = Math.max(0, title.height - lineHeights.note);
    return {
      kind: 'group',
      key: lane.key,
      role: 'label',
      ...(narrow && { title: titleOf(lane) }),
      x: margin + inset,
      y: top + (lane.labelMiddle ?? usualMiddle) - middle,
      width,
      height: titleHeight + below + (narrow || caption === '' ? 0 : captionHeight),
      shapes: [
        { kind: 'icon', name: lane.icon, x: 0, y: middle - 8, size: 16, paint: 'ink3' },
        ...title.shapes,
        ...(narrow || caption === ''
          ? []
          : [
              line(caption, {
                x: titleX,
                middle: middle + below + 19,
                width: room,
                style: styles.caption,
                paint: 'ink3',
              }),
            ]),
      ],
    };
  });
}
