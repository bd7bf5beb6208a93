import type { Journey, MapStyle, Model } from '../model/index.ts';
import type { Export } from './format.ts';

/** A journey as JSON: what `schemas/journey-model.schema.json` describes. */
export interface JourneyDocument extends Omit<Model, 'uri' | keyof MapStyle | 'journeys'> {
  readonly format: 'journey-map';
  /** Counts up when documents change in a way that readers have to know of. New facts may come without. */
  readonly version: 1;
  readonly journey: Journey;
}

/** A journey with all that it uses, for programs. */
export const json: Export = (model, journey) => {
  const { personas, actors, channels, emotions, lanes, views } = model;
  const document: JourneyDocument = {
    format: 'journey-map',
    version: 1,
    journey,
    personas,
    actors,
    channels,
    emotions,
    lanes,
    views: views.filter((view) => view.journey === journey.key),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
};
