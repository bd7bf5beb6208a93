import type { Lane } from './lane.ts';
import { styles } from './styles.ts';
import { line } from './text.ts';

const height = 40;

/** A lane of which there is no more than its label, and dots for what is left out. */
export function foldedLane({ key, title, icon, ruled = true, used }: Lane): Lane {
  return {
    key,
    title,
    icon,
    ruled,
    used,
    labelMiddle: height / 2,
    layout: ({ setting: { left, gutter } }) => ({
      height,
      shapes: [
        line('…', { x: left + gutter + 12, middle: height / 2 - 3, width: 40, style: styles.label, paint: 'ink3' }),
      ],
    }),
  };
}
