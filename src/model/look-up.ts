import { t } from '../words/index.ts';
import type { Feeling, Journey, Model, Named, Stage, Touchpoint } from './model.ts';
import { titleOfName } from './text.ts';

type Kind = 'personas' | 'actors' | 'channels' | 'emotions' | 'lanes' | 'journeys' | 'views';

/** What a key names in one of the model's lists, or undefined when nothing is called so. */
export function find<K extends Kind>(model: Model, kind: K, key: string): Model[K][number] | undefined {
  return model[kind].find((each: Named) => each.key === key) as Model[K][number] | undefined;
}

/** The title behind a key, of what is built in in the language that is spoken; an unknown key as it is written, hyphens as spaces. */
export function titleOf(model: Model, kind: Kind, key: string): string {
  const found = find(model, kind, key);
  if (!found) return titleOfName(key);
  return 'builtin' in found ? t(found.title) : found.title;
}

/** All touchpoints of a journey in their order. */
export function touchpointsOf(journey: Journey): readonly Touchpoint[] {
  return journey.stages.flatMap((stage) => stage.touchpoints);
}

/**
 * How a persona of the journey feels at a touchpoint: what the touchpoint says of this persona by name, or else its feeling
 * for everybody. Without a persona: the feeling for everybody. Undefined where nothing is said; it is never invented.
 */
export function feelingAt(touchpoint: Touchpoint, persona?: string): Feeling | undefined {
  const own = touchpoint.feelings.find((feeling) => persona !== undefined && feeling.persona === persona);
  return own ?? touchpoint.feelings.find((feeling) => feeling.persona === undefined);
}

/**
 * The mean of all scores of a stage, each persona's counted at each touchpoint, from -2 to +2; undefined without any.
 * A journey without personas counts the feelings for everybody.
 */
export function meanScore(stage: Stage, personas: readonly string[]): number | undefined {
  const whose = personas.length > 0 ? personas : [undefined];
  const scores = stage.touchpoints
    .flatMap((touchpoint) => whose.map((persona) => feelingAt(touchpoint, persona)?.score))
    .filter((score) => score !== undefined);
  return scores.length > 0 ? scores.reduce((sum, score) => sum + score, 0) / scores.length : undefined;
}

/** The tag that marks a moment of truth. */
export const momentOfTruth = 'moment-of-truth';

/** Whether the touchpoint is one that decides what the customer thinks of the company. */
export function isMomentOfTruth(touchpoint: Touchpoint): boolean {
  return touchpoint.tags.includes(momentOfTruth);
}

/** The paths of the logo and of all photos and images that a model's maps show, each once. */
export function pathsOfPictures({ brand, personas, journeys, revised = [] }: Model): string[] {
  const logo = brand?.logo === undefined ? [] : [brand.logo];
  const photos = personas.flatMap(({ photo }) => photo ?? []);
  const images = [...journeys, ...revised]
    .flatMap(touchpointsOf)
    .flatMap((touchpoint) => touchpoint.images.map(({ text }) => text));
  return [...new Set([...logo, ...photos, ...images])];
}
