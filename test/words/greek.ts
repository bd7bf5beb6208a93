import { readFileSync } from 'node:fs';
import { toModel } from '../../src/language/to-model.ts';
import { lensesOf } from '../../src/map/index.ts';
import { addFile, createServices } from '../language/language-services.ts';

/** Journeys with everything in them, in Greek: what stands on their maps in Latin letters is said by the map. */
export const greek = await addFile(
  await createServices(),
  readFileSync(new URL('greek.journey', import.meta.url), 'utf8'),
);

export const greekModel = toModel(greek);

/** Each of these journeys with each of its lenses, and what they are called together. */
export const greekLenses = greekModel.journeys.flatMap((journey) =>
  lensesOf(greekModel, journey).map((lens) => [`${journey.key} through ${lens.key}`, journey, lens] as const),
);
