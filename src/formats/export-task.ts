import { lensesOf, type Pictures } from '../map/index.ts';
import type { Model } from '../model/index.ts';
import type { Export, Exported, ExportOptions, Page } from './format.ts';
import { formatOf } from './index.ts';
import { type ThemeName, themes } from './themes.ts';

/** An export as plain data, so that it can be worked on in another thread. */
export interface ExportTask {
  readonly model: Model;
  /** The key of the journey; the first, where the model has none of this key. */
  readonly journey?: string;
  /** The key of the lens; the full map, where the journey has none of this key. */
  readonly lens?: string;
  /** The ids of formats, or of what only the clipboard takes. */
  readonly formats: readonly string[];
  readonly theme?: ThemeName;
  readonly scale?: number;
  readonly page?: Page;
  /** What the paths of photos and images lead to. */
  readonly pictures?: Pictures;
}

export interface ExportResult {
  /** In the order of the formats that were asked for. */
  readonly contents: readonly Exported[];
  /** What could not be done as it was asked for, in sentences. */
  readonly warnings: readonly string[];
}

/** What is copied as a table; these are no files. */
const clipboardFormats: Readonly<Record<string, () => Promise<Export>>> = {
  'tab-separated': async () => (await import('./clipboard-table.tsx')).tabSeparated,
  'html-table': async () => (await import('./clipboard-table.tsx')).htmlTable,
};

/**
 * Does what a task asks for.
 * @throws Error where the model has no journey, or there is no such format
 */
export async function runExport(
  { model, journey: key, lens: lensKey, formats, theme, scale, page, pictures }: ExportTask,
  supplies: Pick<ExportOptions, 'asset' | 'fallbackFonts'>,
): Promise<ExportResult> {
  const journey = model.journeys.find((each) => each.key === key) ?? model.journeys[0];
  if (!journey) throw new Error('There is no journey to export.');
  const lens = lensesOf(model, journey).find((each) => each.key === lensKey);
  const warnings: string[] = [];
  const options: ExportOptions = {
    ...supplies,
    warn: (message) => void warnings.push(message),
    layout: { ...(lens && { lens }), ...(pictures && { pictures }) },
    ...(theme && { theme: themes[theme] }),
    ...(scale !== undefined && { scale }),
    ...(page && { page }),
  };
  const contents: Exported[] = [];
  for (const id of formats) {
    const write = await (clipboardFormats[id] ?? formatOf(id)?.load)?.();
    if (!write) throw new Error(`There is no format ${id}.`);
    contents.push(await write(model, journey, options));
  }
  return { contents, warnings };
}
