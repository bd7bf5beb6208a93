import { keyOfView, type Lens, lensesOf, plainLenses } from '../map/index.ts';
import type { Journey, Model, View } from '../model/index.ts';
import { CannotRun } from './cannot-run.ts';
import type { Drawing } from './drawings.ts';

/** How to look at a journey, as it is asked for on the command line. */
export interface LensNames {
  /** One of the names that `journey render --help` lists; the full map without it. */
  readonly lens?: string;
  /** The name or title of a view of the file. */
  readonly view?: string;
}

/**
 * The view that is called so, if one is asked for.
 * @throws CannotRun when the file has none of this name
 */
export function viewNamed(model: Model, file: string, name: string | undefined): View | undefined {
  if (name === undefined) return undefined;
  const found = model.views.find((view) => view.key === name) ?? model.views.find((view) => view.title === name);
  if (found) return found;
  const known = model.views.map(({ key }) => key).join(', ');
  throw new CannotRun(
    `${file} has no view "${name}". ${known ? `It has ${known}.` : 'Write one: view my-view "Title" of my-journey { … }'}`,
  );
}

/**
 * The lens that is asked for.
 * @throws CannotRun when there is none of this name, or when it has nothing to show of this journey
 */
export function chooseLens(model: Model, journey: Journey, file: string, { lens, view }: LensNames): Lens {
  const all = lensesOf(model, journey);
  const viewed = viewNamed(model, file, view);
  if (viewed && lens !== undefined) {
    throw new CannotRun('--view and --lens cannot be used together: a view is a lens of its own.');
  }
  const key = viewed ? keyOfView(viewed) : (lens ?? 'map');
  const found = all.find((each) => each.key === key);
  if (found) return found;
  if (viewed) {
    throw new CannotRun(`The view ${viewed.key} shows the journey ${viewed.journey}, not ${journey.key}.`);
  }
  const names = all.filter(({ kind }) => kind !== 'view').map((each) => each.key);
  if (!plainLenses.some((name) => name === key)) {
    throw new CannotRun(
      `There is no lens "${key}". For ${journey.key} there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`,
    );
  }
  throw new CannotRun(
    `${reasons[key] ?? ''} For ${journey.key} there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}.`.trim(),
  );
}

/** Whether a journey has the lens that is asked for. */
export function hasLens({ model, journey }: Drawing, { lens = 'map', view }: LensNames): boolean {
  const all = lensesOf(model, journey);
  if (view === undefined) return all.some(({ key }) => key === lens);
  return all.some((each) => each.kind === 'view' && (each.view.key === view || each.title === view));
}

/** Why a lens has nothing to show. */
const reasons: Readonly<Record<string, string>> = {
  curve: 'The lens curve needs a touchpoint with `feels`.',
  blueprint: 'The lens blueprint needs a touchpoint with `frontstage`, `backstage` or `support`.',
  table: 'The lens table needs a touchpoint.',
  personas: 'The lens personas needs two personas or more.',
  compare: 'The lens compare needs a journey that `revises` this one, or that this one `revises`.',
};
