import { foldedLane } from '../../map/layout/folded-lane.ts';
import type { Lane } from '../../map/layout/lane.ts';
import { styles } from '../../map/layout/styles.ts';
import { line } from '../../map/layout/text.ts';
import { t } from '../../words/index.ts';

/** A lane in which nothing is marked: its label, and a word on why there is no more of it. */
export function foldedReview(lane: Lane, remark = t('No changes')): Lane {
  const folded = foldedLane(lane);
  return {
    ...folded,
    layout: (frame) => {
      const band = folded.layout(frame);
      const { left, gutter, pageWidth, margin } = frame.setting;
      const x = left + gutter + 12;
      const text = line(remark, {
        x,
        middle: band.height / 2,
        width: pageWidth - margin - x,
        style: styles.lane,
        paint: 'ink3',
      });
      return { ...band, shapes: [text] };
    },
  };
}
