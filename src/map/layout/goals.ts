import type { Stage } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import type { Group } from '../scene.ts';
import type { Frame, StagePlace } from './frame.ts';
import { type Lane, lanePadding } from './lane.ts';
import { memory } from './memory.ts';
import { cardPadding } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { paragraph } from './text.ts';

const gap = 6;
const mostLines = 4;
const widest = 480;

/** What the customer wants in each stage. */
export const goalsLane: Lane = {
  key: 'goal',
  title: () => t('Goals'),
  caption: () => t('What they want'),
  icon: 'target',
  used: (frame) => frame.stages.some(({ stage }) => stage.goals.length > 0),
  layout: (frame) => {
    const cells = frame.stages.filter(({ stage }) => stage.goals.length > 0).map((place) => cell(place, frame));
    const lowest = Math.max(0, ...cells.map((each) => each.y + each.height));
    return { height: Math.max(64, lowest + lanePadding), shapes: cells };
  },
};

const cells = memory<Stage, Group>();

function cell({ stage, x, width }: StagePlace, { setting }: Frame): Group {
  return cells(stage, [setting, x, width], () => {
    const inset = setting.gutter + cardPadding;
    const room = Math.min(widest, width - 2 * inset);
    let y = 1;
    const shapes = stage.goals.map((goal): Group => {
      const block = paragraph(goal.text, {
        x: 0,
        y: 0,
        width: room,
        lineHeight: lineHeights.lane,
        maxLines: mostLines,
        style: styles.lane,
        paint: 'ink2',
      });
      const top = y;
      y += block.height + gap;
      return {
        kind: 'group',
        key: goal.id,
        role: 'entry',
        part: goal.id,
        label: t('Goal: {text}', { text: oneLine(goal.text) }),
        x: inset,
        y: top,
        width: room,
        height: block.height,
        shapes: block.shapes,
      };
    });
    return {
      kind: 'group',
      key: stage.id,
      role: 'stage-cells',
      part: stage.id,
      x,
      y: lanePadding,
      width,
      height: y - gap,
      shapes,
    };
  });
}
