import { lensesOf, onlyLanes, type Pictures, selected } from '../map/index.ts';
import { type Filter, type Model, noFilter } from '../model/index.ts';
import { type Language, speak, t } from '../words/index.ts';
import type { FontBytes, ReadFont } from './brand-font.ts';
import { fontWarning } from './font-warning.ts';
import type { Export, Exported, ExportOptions, Page } from './format.ts';
import { inItsLanguage } from './in-its-language.ts';
import { formatOf } from './index.ts';
import { type ThemeName, themes } from './themes.ts';

/** An export as plain data, so that it can be worked on in another thread. */
export interface ExportTask {
  readonly model: Model;
  /** That warnings are said in; English without it. */
  readonly spoken?: Language;
  /** The key of the journey; the first, where the model has none of this key. */
  readonly journey?: string;
  /** The key of the lens; the full map, where the journey has none of this key. */
  readonly lens?: string;
  /** What of the journey is exported; all without it. */
  readonly filter?: Filter;
  /** The ids of formats, or of what only the clipboard takes. */
  readonly formats: readonly string[];
  readonly theme?: ThemeName;
  readonly scale?: number;
  readonly page?: Page;
  /** What the paths of photos and images lead to. */
  readonly pictures?: Pictures;
  /** The files of the brand's font. */
  readonly fonts?: FontBytes | undefined;
}

/** Font files to be read, as plain data. */
export interface FontTask {
  readonly fonts: FontBytes;
}

export interface ExportResult {
  /** In the order of the formats that were asked for. */
  readonly contents: readonly Exported[];
  /** What could not be done as it was asked for, in sentences. */
  readonly warnings: readonly string[];
}

/** What is copied as a table; these are no files. */
const clipboardFormats: Readonly<Record<string, () => Promise<Export>>> = {
  'tab-separated': async () => inItsLanguage((await import('./clipboard-table.tsx')).tabSeparated),
  'html-table': async () => inItsLanguage((await import('./clipboard-table.tsx')).htmlTable),
};

/** What is done for the extension in a thread of its own. */
export type Task = ExportTask | FontTask;
export type TaskResult = ExportResult | ReadFont;

/** Does either. */
export function runTask(task: Task, supplies: Pick<ExportOptions, 'asset' | 'fallbackFonts'>): Promise<TaskResult> {
  return 'formats' in task ? runExport(task, supplies) : runFontTask(task);
}

/** Reads fonts. */
async function runFontTask({ fonts }: FontTask): Promise<ReadFont> {
  const { readFont } = await import('./brand-font.ts');
  return readFont(fonts);
}

/**
 * Does what a task asks for.
 * @throws Error where the model has no journey, or there is no such format
 */
export async function runExport(
  {
    model,
    spoken,
    journey: key,
    lens: lensKey,
    filter = noFilter,
    formats,
    theme,
    scale,
    page,
    pictures,
    fonts,
  }: ExportTask,
  supplies: Pick<ExportOptions, 'asset' | 'fallbackFonts'>,
): Promise<ExportResult> {
  if (spoken) speak(spoken, {});
  const journey = model.journeys.find((each) => each.key === key) ?? model.journeys[0];
  if (!journey) throw new Error(t('There is no journey to export.'));
  const lens = lensesOf(model, journey).find((each) => each.key === lensKey);
  const shown = selected(journey, filter);
  const shownModel = { ...model, journeys: model.journeys.map((each) => (each === journey ? shown : each)) };
  const { font, files, problems } = fonts ? await runFontTask({ fonts }) : { problems: [] };
  const warnings = problems.map(fontWarning);
  const options: ExportOptions = {
    ...supplies,
    warn: (message) => void warnings.push(message),
    fontFiles: files,
    layout: {
      font,
      ...(lens && { lens }),
      ...onlyLanes(filter.lanes),
      ...(pictures && { pictures: await drawable(pictures) }),
    },
    ...(theme && { theme: themes[theme] }),
    ...(scale !== undefined && { scale }),
    ...(page && { page }),
  };
  const contents: Exported[] = [];
  for (const id of formats) {
    const write = await (clipboardFormats[id] ?? formatOf(id)?.load)?.();
    if (!write) throw new Error(`There is no format ${id}.`);
    contents.push(await write(shownModel, shown, options));
  }
  return { contents, warnings };
}

/** The pictures without those that would take too long to draw: of them, the map says that they cannot be shown. */
async function drawable(pictures: Pictures): Promise<Pictures> {
  const { isDrawable } = await import('./drawable-picture.ts');
  return new Map([...pictures].map(([path, address]) => [path, address && isDrawable(address) ? address : null]));
}
