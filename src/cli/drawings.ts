import { dirname, isAbsolute, join, relative } from 'node:path';
import type { Format } from '../formats/index.ts';
import type { Journey, Model } from '../model/index.ts';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';

/** What one `.journey` file says. */
export interface FileModel {
  readonly file: string;
  readonly model: Model;
}

/** A journey to draw. */
export interface Drawing extends FileModel {
  readonly journey: Journey;
}

/**
 * The journey of a file that is meant: by name or title, or else the first.
 * @throws CannotRun when there is none
 */
export function chooseJourney(model: Model, file: string, name: string | undefined): Journey {
  const names = model.journeys.map((journey) => journey.key).join(', ');
  const [first] = model.journeys;
  if (!first)
    throw new CannotRun(
      t('{file} has no journey to draw. Write one: {example}', { file, example: 'journey my-journey "Title" { … }' }),
    );
  if (name !== undefined) {
    const found = model.journeys.find((journey) => isCalled(journey, name));
    if (!found) throw new CannotRun(t('{file} has no journey "{name}". It has {names}.', { file, name, names }));
    return found;
  }
  if (model.journeys.length > 1) {
    process.stderr.write(
      `journey: ${t('{file} has several journeys; drawing {name}. Choose with --journey: {names}.', { file, name: first.key, names })}\n`,
    );
  }
  return first;
}

/**
 * All journeys of files, each with the file for it: called as the file that it stands in, and by its own name where that has several.
 * Below a folder that was named, the folders stay as they are.
 * @throws CannotRun when there is none, or two would share a file
 */
export function drawingsIn(
  models: readonly FileModel[],
  {
    paths,
    format,
    out,
    journey,
  }: { readonly paths: readonly string[]; readonly format: Format; readonly out: string; readonly journey?: string },
): (Drawing & { readonly path: string })[] {
  const drawings = models.flatMap(({ file, model }) => {
    const base = join(out, relative(rootOf(file, paths), file).replace(/\.journey$/, ''));
    const names = model.journeys.length > 1 ? namesOf(model.journeys).map((name) => `.${name}`) : [''];
    return model.journeys.map((each, index) => ({
      file,
      model,
      journey: each,
      path: `${base}${names[index]}${format.extension}`,
    }));
  });
  const chosen = drawings.filter((drawing) => journey === undefined || isCalled(drawing.journey, journey));
  if (chosen.length === 0) {
    const places = paths.join(', ');
    throw new CannotRun(
      journey === undefined
        ? t('there is no journey to draw in {places}.', { places })
        : t('there is no journey "{journey}" in {places}.', { journey, places }),
    );
  }
  const taken = new Map<string, string>();
  for (const { file, path } of chosen) {
    const other = taken.get(path.toLowerCase());
    if (other !== undefined) {
      throw new CannotRun(
        t('{other} and {file} would both become {path}. Draw them into folders of their own.', { other, file, path }),
      );
    }
    taken.set(path.toLowerCase(), file);
  }
  return chosen;
}

function isCalled({ key, title }: Journey, name: string): boolean {
  return key === name || title === name;
}

/** The folder that the names of a file's maps count from: the one that was named, or the file's own. */
function rootOf(file: string, paths: readonly string[]): string {
  const isAbove = (path: string) => {
    const below = relative(path, file);
    return below !== '' && !below.startsWith('..') && !isAbsolute(below);
  };
  return paths.find(isAbove) ?? dirname(file);
}

/** What file systems take, as a part of a longer name. */
const longestName = 60;

/** The keys of journeys as parts of file names, each once. */
function namesOf(journeys: readonly Journey[]): string[] {
  const counts = new Map<string, number>();
  return journeys.map(({ key }) => {
    const name = [...key].slice(0, longestName).join('') || 'journey';
    const times = (counts.get(name.toLowerCase()) ?? 0) + 1;
    counts.set(name.toLowerCase(), times);
    return times > 1 ? `${name}-${times}` : name;
  });
}
