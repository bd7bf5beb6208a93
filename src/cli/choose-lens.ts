import { keyOfView, type Lens, lensesOf, plainLenses } from '../map/index.ts';
import type { Journey, Model, View } from '../model/index.ts';
import { phrase, plural, t } from '../words/index.ts';
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
    known
      ? t('{file} has no view "{name}". It has {known}.', { file, name, known })
      : t('{file} has no view "{name}". Write one: {example}', {
          file,
          name,
          example: 'view my-view "Title" of my-journey { … }',
        }),
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
    throw new CannotRun(t('--view and --lens cannot be used together: a view is a lens of its own.'));
  }
  const key = viewed ? keyOfView(viewed) : (lens ?? 'map');
  const found = all.find((each) => each.key === key);
  if (found) return found;
  if (viewed) {
    throw new CannotRun(
      t('The view {view} shows the journey {shown}, not {journey}.', {
        view: viewed.key,
        shown: viewed.journey,
        journey: journey.key,
      }),
    );
  }
  const names = all.filter(({ kind }) => kind !== 'view').map((each) => each.key);
  if (!plainLenses.some((name) => name === key)) {
    throw new CannotRun(`${t('There is no lens "{name}".', { name: key })} ${lensesInWords(journey.key, names)}`);
  }
  const reason = reasons[key];
  throw new CannotRun([...(reason ? [t(reason)] : []), lensesInWords(journey.key, names)].join(' '));
}

/** Which lenses a journey has. */
function lensesInWords(journey: string, names: readonly string[]): string {
  return plural(names.length, 'For {journey} there is {names}.', 'For {journey} there are {names}.', {
    journey,
    names: names.join(', '),
  });
}

/** Whether a journey has the lens that is asked for. */
export function hasLens({ model, journey }: Drawing, { lens = 'map', view }: LensNames): boolean {
  const all = lensesOf(model, journey);
  if (view === undefined) return all.some(({ key }) => key === lens);
  return all.some((each) => each.kind === 'view' && (each.view.key === view || each.title === view));
}

/** Why a lens has nothing to show. */
const reasons: Readonly<Record<string, string>> = {
  curve: phrase("The lens curve needs a touchpoint with 'feels'."),
  blueprint: phrase("The lens blueprint needs a touchpoint with 'frontstage', 'backstage' or 'support'."),
  table: phrase('The lens table needs a touchpoint.'),
  personas: phrase('The lens personas needs two personas or more.'),
  compare: phrase("The lens compare needs a journey that 'revises' this one, or that this one 'revises'."),
};
