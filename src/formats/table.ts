import { clean } from '../map/clean.ts';
import { duration } from '../map/layout/format.ts';
import type { Journey, Model, Stage, Touchpoint } from '../model/index.ts';
import { t } from '../words/index.ts';
import { factKinds, feelersOf } from './facts.ts';
import { metricInWords, wordsOf } from './words.ts';

/** A text of one or several lines, a number such as a score, or nothing. */
export type Cell = string | number;

/** A journey with one row a touchpoint. A stage without touchpoints has one row too. */
export interface Table {
  readonly columns: readonly string[];
  /** As long as the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

interface Column {
  readonly title: string;
  readonly of: (stage: Stage, touchpoint: Touchpoint | undefined) => Cell;
}

/** The touchpoints of a journey as a table. The columns are always there, but for those of personas and of own lanes. */
export function tableOf(model: Model, journey: Journey): Table {
  const columns: Column[] = [
    { title: t('Stage'), of: (stage) => clean(stage.title) },
    { title: t('Touchpoint'), of: (_, touchpoint) => clean(touchpoint?.title ?? '') },
    ...feelingColumns(model, journey),
    ...factKinds(model, journey).map(
      ({ title, of }): Column => ({ title, of: (_, touchpoint) => (touchpoint ? of(touchpoint).join('\n') : '') }),
    ),
    { title: t('Stage goals'), of: (stage) => stage.goals.map(({ text }) => clean(text)).join('\n') },
    { title: t('Stage takes'), of: (stage) => (stage.takes ? duration(stage.takes) : '') },
    { title: t('Stage metrics'), of: (stage) => stage.metrics.map(metricInWords).join('\n') },
  ];
  const places = journey.stages.flatMap((stage) =>
    (stage.touchpoints.length > 0 ? stage.touchpoints : [undefined]).map((touchpoint) => ({ stage, touchpoint })),
  );
  return {
    columns: columns.map(({ title }) => title),
    rows: places.map(({ stage, touchpoint }) => columns.map(({ of }) => of(stage, touchpoint))),
  };
}

/** A table without the columns in which nothing stands; stage and touchpoint stay. */
export function usedColumns({ columns, rows }: Table): Table {
  const isUsed = columns.map((_, column) => column < 2 || rows.some((row) => row[column] !== ''));
  const used = <T>(row: readonly T[]) => row.filter((_, column) => isUsed[column]);
  return { columns: used(columns), rows: rows.map(used) };
}

/** Emotion, score and words of each persona. */
function feelingColumns(model: Model, journey: Journey): Column[] {
  const words = wordsOf(model, journey);
  return feelersOf(model, journey).flatMap(({ persona, feelingAt }): Column[] => {
    const called = (title: string) => (persona === undefined ? title : `${title}: ${persona}`);
    const at = (touchpoint: Touchpoint | undefined) => touchpoint && feelingAt(touchpoint);
    return [
      {
        title: called(t('Feels')),
        of: (_, touchpoint) => {
          const feeling = at(touchpoint);
          return feeling ? words.emotion(feeling) : '';
        },
      },
      { title: called(t('Score')), of: (_, touchpoint) => at(touchpoint)?.score ?? '' },
      { title: called(t('Words')), of: (_, touchpoint) => clean(at(touchpoint)?.quote ?? '') },
    ];
  });
}
