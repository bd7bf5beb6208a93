import type { Group } from '../scene.ts';
import type { Content } from './lane.ts';
import { cardPadding, type Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { paragraph } from './text.ts';

const mostLines = 6;

/** A plain text in a cell, and what stands for it in the model. */
export interface Entry extends Pick<Group, 'key' | 'part' | 'label'> {
  readonly text: string;
}

/** Plain texts below each other, `gap` px apart. */
export function entryStack(entries: readonly Entry[], { textWidth, gutter }: Setting, gap: number, top = 0): Content {
  let y = top;
  const shapes = entries.map(({ text, ...rest }): Group => {
    const { shapes: lines, height } = paragraph(text, {
      x: 0,
      y: 0,
      width: textWidth,
      lineHeight: lineHeights.lane,
      maxLines: mostLines,
      style: styles.lane,
      paint: 'ink2',
    });
    const at = y;
    y += height + gap;
    return {
      kind: 'group',
      ...rest,
      role: 'entry',
      x: gutter + cardPadding,
      y: at,
      width: textWidth,
      height,
      shapes: lines,
    };
  });
  return { shapes, height: Math.max(0, y - gap) };
}
