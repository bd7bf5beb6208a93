import type { Lens, Scene, Selection } from '../src/map/index.ts';
import {
  type Filter,
  inLanguageOf,
  type Journey,
  type Model,
  noFilter,
  titleOf,
  touchpointsOf,
} from '../src/model/index.ts';
import { inWords, t } from '../src/words/index.ts';

export type Facet = keyof Filter;

/** What is folded away to its label. */
export interface Folds {
  readonly stages: readonly string[];
  readonly lanes: readonly string[];
}

export const noFolds: Folds = { stages: [], lanes: [] };

/** Something that can be filtered by. */
export interface Choice {
  readonly key: string;
  readonly title: string;
}

export type Choices = Readonly<Record<Facet, readonly Choice[]>>;

/** Lanes that are not there to be left out. */
export const fixedLanes: readonly string[] = ['stage', 'time', 'touchpoint'];

/** What a journey can be filtered by; only the full map by its lanes, since other lenses choose their own. */
export function choicesOf(model: Model, journey: Journey, lens: Lens, lanes: Scene['lanes']): Choices {
  const touchpoints = touchpointsOf(journey);
  const once = (keys: readonly string[]) => [...new Set(keys)];
  return {
    personas: once(journey.personas).map((key) => ({ key, title: titleOf(model, 'personas', key) })),
    stages: journey.stages.map(({ key, title }) => ({ key, title: title || key })),
    channels: once(touchpoints.flatMap(({ channels }) => channels)).map((key) => ({
      key,
      // As the map calls it.
      title: inLanguageOf(model, () => titleOf(model, 'channels', key)),
    })),
    tags: once([...journey.stages, ...touchpoints].flatMap(({ tags }) => tags)).map((key) => ({
      key,
      title: `#${key}`,
    })),
    lanes: lens.kind === 'map' ? lanes.filter(({ key }) => !fixedLanes.includes(key)) : [],
  };
}

/** The filter without what is not there to be chosen: it may come back while the text is changed. */
export function effective(filter: Filter, choices: Choices): Filter {
  const known = (facet: Facet) => filter[facet].filter((key) => choices[facet].some((choice) => choice.key === key));
  return {
    personas: known('personas'),
    stages: known('stages'),
    channels: known('channels'),
    tags: known('tags'),
    lanes: known('lanes'),
  };
}

/** What is shown with a filter, in a few words; empty when it is all. */
export function summaryOf(filter: Filter, choices: Choices): string {
  const facets = Object.keys(noFilter) as Facet[];
  return facets
    .map((facet) => choices[facet].filter(({ key }) => filter[facet].includes(key)).map(({ title }) => title))
    .filter((titles) => titles.length > 0)
    .map((titles) =>
      titles.length > 2
        ? t('{first} and {count} more', { first: titles[0] ?? '', count: titles.length - 1 })
        : inWords(titles, 'or'),
    )
    .join(' · ');
}

/** A filter with a key put in or taken out. */
export function toggled(filter: Filter, facet: Facet, key: string): Filter {
  return { ...filter, [facet]: withOrWithout(filter[facet], key) };
}

/** A list with a key put in at the end, or taken out. */
export function withOrWithout(keys: readonly string[], key: string): readonly string[] {
  return keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key];
}

/** What of a journey is to be laid out. A comparison shows all, or what is left out would look as if it were gone. */
export function selectionOf(filter: Filter, folds: Folds, lens: Lens): Selection {
  return lens.kind === 'compare' ? {} : { ...filter, folded: folds.stages };
}
