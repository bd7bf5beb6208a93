import { journeysDrawnFor, type LayoutOptions } from '../../map/index.ts';
import type { Journey, Model } from '../../model/index.ts';

/** What the page needs to draw its map anew. */
export interface PageData {
  readonly model: Model;
  /** The key of the journey. */
  readonly journey: string;
  readonly layout: Omit<LayoutOptions, 'pictures'>;
  readonly pictures: readonly (readonly [path: string, address: string | null])[];
}

/** The elements that page and script know each other by. */
export const ids = {
  map: 'map',
  pane: 'pane',
  tools: 'tools',
  data: 'data',
  zoom: 'zoom',
  present: 'present',
} as const;

/** Lanes that are not there to be left out. */
export const fixedLanes: readonly string[] = ['stage', 'time', 'touchpoint'];

/** The model as far as one journey needs it. */
export function modelOf({ imports: _, ...model }: Model, journey: Journey): Model {
  return { ...model, uri: '', journeys: journeysDrawnFor(model, journey), views: [] };
}
