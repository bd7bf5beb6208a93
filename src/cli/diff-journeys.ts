import type { Journey, PartId } from '../model/index.ts';
import type { FileChanges } from './diff-compare.ts';
import { shown } from './diff-text.ts';

/** A journey that changed, in the versions that there are of it. */
export interface ChangedJourney {
  readonly file: FileChanges;
  readonly id: PartId;
  readonly title: string;
  readonly key: string;
  readonly before?: Journey;
  readonly after?: Journey;
}

/** The journeys of files that changed, in the order of their text, those that are gone last. */
export function changedJourneys(files: readonly FileChanges[]): ChangedJourney[] {
  return files.flatMap((file) => {
    const { models, ids, curve } = file;
    const touched = new Set([
      ...shown(file).flatMap(({ journeys }) => journeys),
      ...curve.map(({ journey }) => journey),
    ]);
    const laterId = ({ id }: Journey) => ids[id] ?? id;
    const all = [...models.after.journeys.map(({ id }) => id), ...models.before.journeys.map(laterId)];
    return [...new Set(all)]
      .filter((id) => touched.has(id))
      .flatMap((id): ChangedJourney[] => {
        const before = models.before.journeys.find((journey) => laterId(journey) === id);
        const after = models.after.journeys.find((journey) => journey.id === id);
        const journey = after ?? before;
        if (!journey) return [];
        const { title, key } = journey;
        return [{ file, id, title, key, ...(before && { before }), ...(after && { after }) }];
      });
  });
}
