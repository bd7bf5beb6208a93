import { isMomentOfTruth, type Touchpoint } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { duration } from '../../layout/format.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Content } from '../../layout/lane.ts';
import { lineHeights, styles } from '../../layout/styles.ts';
import { line, paragraph } from '../../layout/text.ts';
import { channelNames, footOf, touchpointLabel } from '../../layout/touchpoints.ts';
import type { Shape } from '../../scene.ts';

const mostLines = 4;
const rowHeight = 22;
const iconSize = 15;
const starRoom = 28;

/** What a touchpoint is called, where it is, when it comes, how long it takes and how it is tagged. */
export function touchpointCell(touchpoint: Touchpoint, frame: Frame): Content {
  const { gutter: x, textWidth: width } = frame.setting;
  const moment = isMomentOfTruth(touchpoint);
  const title = paragraph(touchpoint.title, {
    x,
    y: 0,
    width: moment ? width - starRoom : width,
    lineHeight: lineHeights.touchpoint,
    maxLines: mostLines,
    style: styles.touchpoint,
    paint: 'ink',
  });
  const shapes: Shape[] = [...title.shapes];
  if (moment) shapes.push({ kind: 'star', x: x + width - 10, y: 10, size: 13, disc: 10 });
  let y = Math.max(title.height, lineHeights.touchpoint) + 3;
  const row = (draw: (middle: number) => readonly Shape[]) => {
    shapes.push(...draw(y + rowHeight / 2));
    y += rowHeight;
  };
  const channels = touchpoint.channels.map(frame.channel);
  const [first] = channels;
  if (first) {
    row((middle) => [
      { kind: 'icon', name: first.icon, x, y: middle - iconSize / 2, size: iconSize, paint: 'ink3' },
      channelNames(channels, { x: x + iconSize + 6, middle, width: width - iconSize - 6 }),
    ]);
  }
  const { after } = touchpoint;
  if (after) {
    row((middle) => [
      { kind: 'icon', name: 'clock', x, y: middle - iconSize / 2, size: iconSize, paint: 'ink3' },
      line(t('{time} later', { time: duration(after) }), {
        x: x + iconSize + 6,
        middle,
        width: width - iconSize - 6,
        style: styles.caption,
        paint: 'ink3',
      }),
    ]);
  }
  const foot = footOf(touchpoint);
  if (foot !== '') row((middle) => [line(foot, { x, middle, width, style: styles.caption, paint: 'ink3' })]);
  return {
    shapes: [
      {
        kind: 'group',
        key: touchpoint.id,
        role: 'touchpoint',
        part: touchpoint.id,
        label: touchpointLabel(touchpoint, channels),
        x: 0,
        y: 0,
        width: frame.setting.columnWidth,
        height: y,
        shapes,
      },
    ],
    height: y,
  };
}
