import type { Group } from '../scene.ts';
import type { Frame } from './frame.ts';
import { type Lane, titleOf } from './lane.ts';
import { memory } from './memory.ts';
import { styles } from './styles.ts';
import { line } from './text.ts';

const titleX = 26;
const usualMiddle = 26;
const titleHeight = 24;
const captionHeight = 16;

const labels = memory<Lane, Group>();

/** The name of a lane in the column at the left; only its icon in a narrow page. */
export function laneLabel(lane: Lane, frame: Frame, top: number): Group {
  const caption = typeof lane.caption === 'function' ? lane.caption(frame) : (lane.caption ?? '');
  const labelMiddle =
    typeof lane.labelMiddle === 'function' ? lane.labelMiddle(frame) : (lane.labelMiddle ?? usualMiddle);
  return labels(lane, [frame.setting, caption, top, labelMiddle], () => {
    const { margin, left, narrow } = frame.setting;
    const middle = titleHeight / 2;
    const inset = lane.labelInset?.(frame) ?? 0;
    const width = left - margin - inset;
    const room = width - titleX - 4;
    return {
      kind: 'group',
      key: lane.key,
      role: 'label',
      ...(narrow && { title: titleOf(lane) }),
      x: margin + inset,
      y: top + labelMiddle - middle,
      width,
      height: titleHeight + (narrow || caption === '' ? 0 : captionHeight),
      shapes: [
        { kind: 'icon', name: lane.icon, x: 0, y: middle - 8, size: 16, paint: 'ink3' },
        ...(narrow
          ? []
          : [
              line(titleOf(lane), { x: titleX, middle, width: room, style: styles.label, paint: 'ink' }),
              ...(caption === ''
                ? []
                : [
                    line(caption, {
                      x: titleX,
                      middle: middle + 19,
                      width: room,
                      style: styles.caption,
                      paint: 'ink3',
                    }),
                  ]),
            ]),
      ],
    };
  });
}
