import type { Level } from '../../model/index.ts';
import { phrase } from '../../words/index.ts';
import { type Meter, meterCell } from '../scene.ts';
import type { Paint } from '../theme.ts';

/** Levels beside their meters, where there is little room. */
export const shortLevelWords = {
  low: phrase('Low'),
  medium: phrase('Mid'),
  high: phrase('High'),
  critical: phrase('Critical'),
} as const satisfies Readonly<Record<Level, string>>;

const filled: Readonly<Record<Level, number>> = { low: 1, medium: 2, high: 3, critical: 4 };

/** Three cells, and a fourth one for what is beyond high. */
const cellsOf = (level: Level) => Math.max(3, filled[level]);

export function meterWidth(level: Level): number {
  return cellsOf(level) * (meterCell.width + meterCell.gap) - meterCell.gap;
}

/** A level as filled and empty cells around `middle`. */
export function levelMeter(
  level: Level,
  {
    x,
    middle,
    paint,
    rest,
  }: { readonly x: number; readonly middle: number; readonly paint: Paint; readonly rest: Paint },
): Meter {
  return {
    kind: 'meter',
    x,
    y: middle - meterCell.height / 2,
    filled: filled[level],
    cells: cellsOf(level),
    paint,
    rest,
  };
}
