import type { Scene } from '../map/index.ts';
import type { Journey, Stage } from '../model/index.ts';

/** The columns of a stage: indexes of the scene's columns. */
export interface StageColumns {
  readonly first: number;
  readonly count: number;
  /** None where the scene shows no stage of the journey. */
  readonly stage?: Stage;
}

/** The columns of each stage that the scene shows, all of them: those of another journey belong to the stage before them. */
export function stagesOf({ columns }: Scene, { stages }: Journey): StageColumns[] {
  const at = new Map(columns.map(({ part }, index) => [part, index]));
  const found = stages.flatMap((stage): { first: number; stage?: Stage }[] => {
    const first = at.get(stage.touchpoints[0]?.id ?? stage.id);
    return first === undefined ? [] : [{ first, stage }];
  });
  const starts = found.length > 0 ? found : [{ first: 0 }];
  return starts.map((start, index) => {
    const first = index === 0 ? 0 : start.first;
    return { ...start, first, count: (starts[index + 1]?.first ?? columns.length) - first };
  });
}
