import type { Stage } from '../../../model/index.ts';
import { duration } from '../../layout/format.ts';
import type { Frame, StagePlace } from '../../layout/frame.ts';
import { memory } from '../../layout/memory.ts';
import { countShapes, meanShapes, stageLabel, stageName, stagePaint, summaryOf } from '../../layout/stages.ts';
import { styles } from '../../layout/styles.ts';
import { line, lineWidth } from '../../layout/text.ts';
import type { Group, Shape } from '../../scene.ts';

const height = 36;
/** With the space below it. */
export const stageBarHeight = height + 4;
const padding = 16;

const bars = memory<Stage, Group>();

/** The stage's name, duration and summary over the rows of its touchpoints. */
export function stageBar(
  place: StagePlace,
  frame: Frame,
  { x, width }: { readonly x: number; readonly width: number },
) {
  const { stage, index } = place;
  const { mean, pains, opportunities } = summaryOf(place, frame);
  const label = stageLabel(stage, index, frame.stages.length);
  const fill = stagePaint(index, frame.stages.length);
  return bars(stage, [x, width, fill, label, mean, pains, opportunities], (): Group => {
    const middle = height / 2;
    const counts = countShapes({ mean, pains, opportunities }, width - padding, middle);
    const face = meanShapes(mean, width, counts.left + 10, middle + 1);
    const takes = stage.takes ? duration(stage.takes) : '';
    const takesRoom = takes === '' ? 0 : lineWidth(takes, styles.lane) + 14;
    const room = face.left - 16 - padding;
    const nameRoom = Math.max(20, room - takesRoom);
    const takesX = padding + Math.min(nameRoom, lineWidth(stage.title, styles.stage)) + 14;
    const shapes: Shape[] = [
      { kind: 'box', x: 0, y: 0, width, height, radius: 6, fill },
      ...stageName(stage.title, padding, nameRoom, middle),
      ...counts.shapes,
      ...face.shapes,
    ];
    if (takes !== '' && takesX < face.left - 60) {
      shapes.push(
        line(takes, { x: takesX, middle, width: face.left - 16 - takesX, style: styles.lane, paint: 'stageInk2' }),
      );
    }
    return { kind: 'group', key: stage.id, role: 'stage', part: stage.id, label, x, y: 0, width, height, shapes };
  });
}
