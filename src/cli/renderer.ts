import { resolve } from 'node:path';
import type { LangiumDocument } from 'langium';
import type { Exported, ExportOptions, Format } from '../formats/index.ts';
import { mediaTypeOf } from '../formats/picture-files.ts';
import { toModel } from '../language/to-model.ts';
import { journeysDrawnFor } from '../map/index.ts';
import { pathsOfPictures } from '../model/index.ts';
import type { Language } from '../words/index.ts';
import { plural, t } from '../words/index.ts';
import { brandNotes } from './brand-notes.ts';
import { CannotRun } from './cannot-run.ts';
import { chooseLens, hasLens, type LensNames, viewNamed } from './choose-lens.ts';
import { configProblemsOf } from './config-problems.ts';
import { chooseJourney, type Drawing, drawingsIn, type FileModel } from './drawings.ts';
import { isFolder, journeyFiles } from './journey-files.ts';
import { type Problem, problemLine, problemsOf } from './problems.ts';
import { progressOf } from './progress.ts';
import { readFontsOf } from './read-fonts.ts';
import { homeOf, readJourneys } from './read-journeys.ts';
import { nearFile, savedNear } from './read-near.ts';
import { readPictures } from './read-pictures.ts';
import { sayOnce } from './say-once.ts';
import { makeFolderOf, mayWrite, write } from './written-files.ts';

/** What `journey render` was asked for. */
export interface RenderTask {
  /** The files and folders whose journeys are drawn. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly options: ExportOptions;
  /** The file that one journey is written to. Without it and without `out`, the journey is printed. */
  readonly output?: string;
  /** The folder for a file for each journey. */
  readonly out?: string;
  /** The journey by name or title; without it the first, or with `out` all. */
  readonly journey?: string;
  /** Of what maps say by themselves; without it as a configuration file says, or English. */
  readonly language?: Language;
  /** How to look at it. */
  readonly lens: LensNames;
  /** Whether files of another kind may be written over. */
  readonly force: boolean;
}

export interface Rendered {
  /** The exit code: 1 where a file has errors. */
  readonly code: 0 | 1;
  /** The files that were written. */
  readonly written: readonly string[];
  /** All files that were read, imported ones, pictures and fonts included, as absolute paths. */
  readonly read: readonly string[];
}

/** Draws what it was asked for, and when it runs again only what has changed since. */
export interface Renderer {
  /** @throws CannotRun when there is nothing to draw or a file cannot be read or written */
  readonly run: () => Promise<Rendered>;
}

export function createRenderer(task: RenderTask): Renderer {
  /** What the files that were written were drawn from. */
  const drawnFrom = new Map<string, string>();
  /** The pictures and fonts beside each file, and when they were saved. */
  const beside = new Map<string, ReadonlyMap<string, string>>();
  let reported = '';
  const say = sayOnce();

  async function run(): Promise<Rendered> {
    await check(task);
    const files = await journeyFiles(task.paths);
    const { documents, shared } = await readJourneys(files, 'errors');
    const errors = errorLines(documents, files) + (await configProblemsOf(documents, shared)).map(lineOf).join('');
    if (errors !== reported) process.stderr.write(errors);
    reported = errors;
    const styles = await Promise.all(documents.map(({ uri }) => shared.workspace.RuleSettings.mapStyleFor(uri)));
    const models = documents.map((document, index): FileModel => {
      const language = task.language && { language: task.language };
      return { file: files[index] ?? '', model: { ...toModel(document), ...styles[index], ...language } };
    });
    beside.clear();
    if (task.format.draws) await Promise.all(models.map(lookBeside));
    const written = await drawAll(models);
    const read = shared.workspace.LangiumDocuments.all.filter(({ uri }) => uri.scheme === 'file');
    const configs = await Promise.all(documents.map(({ uri }) => shared.workspace.RuleSettings.configFor(uri)));
    const paths = [...read.map(({ uri }) => uri), ...configs.flatMap((config) => config?.uri ?? [])];
    const others = [...beside.values()].flatMap((files) => [...files.keys()]);
    return { code: errors === '' ? 0 : 1, written, read: [...paths.map(({ fsPath }) => fsPath), ...others] };
  }

  async function lookBeside({ model, file }: FileModel): Promise<void> {
    const pictures = pathsOfPictures(model).filter((path) => mediaTypeOf(path) !== undefined);
    const paths = [...pictures, ...Object.values(model.brand?.fonts ?? {})];
    beside.set(model.uri, await savedNear(model.uri, homeOf(resolve(file)), paths));
  }

  async function drawAll(models: readonly FileModel[]): Promise<string[]> {
    if (task.out === undefined) {
      const [only] = models;
      if (!only) return [];
      const named = task.journey ?? viewNamed(only.model, only.file, task.lens.view)?.journey;
      const drawing = { ...only, journey: chooseJourney(only.model, only.file, named) };
      if (task.output !== undefined) return writeAll([{ ...drawing, path: task.output }]);
      const draw = await task.format.load();
      print(await draw(drawing.model, drawing.journey, await withPictures(drawing)), task.format);
      return [];
    }
    const all = drawingsIn(models, { ...task, out: task.out });
    const drawings = all.filter((drawing) => hasLens(drawing, task.lens));
    // What the first lacks is told: with one journey that is what is wrong, and with many what is wrong with all.
    if (drawings.length === 0 && all[0]) optionsFor(all[0]);
    for (const { path } of drawings) await makeFolderOf(path);
    return writeAll(drawings);
  }

  const optionsFor = ({ model, journey, file }: Drawing): ExportOptions => ({
    ...task.options,
    layout: { ...task.options.layout, lens: chooseLens(model, journey, file, task.lens) },
  });

  /** Writes what has changed. Before the first file is written, all are known to be such as may be written. */
  async function writeAll(drawings: readonly (Drawing & { readonly path: string })[]): Promise<string[]> {
    const changed = drawings.filter((drawing) => drawnFrom.get(drawing.path) !== contentOf(drawing));
    for (const { path } of changed) if (!drawnFrom.has(path)) await mayWrite(path, task.format, task.force);
    const draw = await task.format.load();
    const progress = await progressOf(changed.length);
    try {
      for (const drawing of changed) {
        progress.at(drawing.path);
        await write(drawing.path, await draw(drawing.model, drawing.journey, await withPictures(drawing)));
        drawnFrom.set(drawing.path, contentOf(drawing));
      }
    } finally {
      progress.end();
    }
    return changed.map(({ path }) => path);
  }

  /** All that a journey is drawn from, as text. */
  function contentOf({ model, journey }: Drawing): string {
    const drawn = { ...model, journeys: journeysDrawnFor(model, journey) };
    return JSON.stringify([journey.id, drawn, [...(beside.get(model.uri) ?? [])]]);
  }

  /** The options with the pictures and the font that a drawn map shows. */
  async function withPictures(drawing: Drawing): Promise<ExportOptions> {
    const options = optionsFor(drawing);
    if (!task.format.draws) return options;
    const near = nearFile(drawing.model.uri, homeOf(resolve(drawing.file)));
    const pictures = await readPictures(drawing.model, near);
    // What is wrong with its files is told with the rest of the configuration.
    const { font, files: fontFiles } = await readFontsOf(drawing.model, near);
    for (const note of brandNotes(drawing.model, pictures, options.theme)) say(note);
    return { ...options, fontFiles, layout: { ...options.layout, pictures, font } };
  }

  return { run };
}

/** Whether what was asked for fits what is there. */
async function check({ paths, out }: RenderTask): Promise<void> {
  if (out !== undefined) return;
  const [first] = paths;
  if (first !== undefined && (await isFolder(first))) {
    throw new CannotRun(t('{first} is a folder. Name one for its maps too, with --out.', { first }));
  }
  if (paths.length > 1) {
    throw new CannotRun(
      plural(
        paths.length,
        '1 file becomes several maps. Name a folder for them with --out.',
        '{count} files become several maps. Name a folder for them with --out.',
      ),
    );
  }
}

function print(content: Exported, { title }: Format): void {
  if (typeof content !== 'string' && process.stdout.isTTY) {
    throw new CannotRun(
      t('this format cannot be shown on a terminal ({title}). Name a file for it with --output.', { title: t(title) }),
    );
  }
  process.stdout.write(content);
}

const lineOf = (problem: Problem) => `${problemLine(problem)}\n`;

function errorLines(documents: readonly LangiumDocument[], files: readonly string[]): string {
  return documents
    .flatMap((document, index) => problemsOf(document, files[index] ?? document.uri.fsPath))
    .filter(({ severity }) => severity === 'error')
    .map(lineOf)
    .join('');
}
