import type { Memento } from 'vscode';
import type { Page } from '../../formats/format.ts';
import { formatOf, formats } from '../../formats/index.ts';
import { isThemeName, type ThemeName } from '../../formats/themes.ts';

/** How exports look, whichever journey they are of. */
export interface ExportStyle {
  /** Without it, light, and in web pages as the reader's system is. */
  readonly theme?: ThemeName | undefined;
  /** How many pixels of a picture are one px of the map. */
  readonly scale: number;
  /** What a page is, by the id of the format; of those that are not there, the usual one. */
  readonly pages: Readonly<Record<string, Page>>;
}

/** What was chosen for the last export of a workspace. */
export interface ExportChoices extends ExportStyle {
  /** The id of a format. */
  readonly format?: string | undefined;
  /** The address of a folder; without it, files are written beside their sources. */
  readonly folder?: string | undefined;
}

export const scales = [1, 2, 3, 4] as const;

/** With it, pictures are sharp on screens with two pixels to a px, as most have now. */
const usualScale = 2;

const key = 'journey.export';

/** What was chosen last, as far as it still makes sense. */
export function lastChoices(state: Memento): ExportChoices {
  return choicesOf(state.get(key));
}

/** Keeps what was chosen. */
export async function keepChoices(state: Memento, choices: ExportChoices): Promise<void> {
  await state.update(key, choices);
}

/** Reads choices, which an older version of the extension may have written. */
export function choicesOf(kept: unknown): ExportChoices {
  const { theme, scale, pages, format, folder } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return {
    theme: isThemeName(theme) ? theme : undefined,
    scale: scales.find((each) => each === scale) ?? usualScale,
    pages: pagesOf(pages),
    format: typeof format === 'string' ? formatOf(format)?.id : undefined,
    folder: typeof folder === 'string' ? folder : undefined,
  };
}

function pagesOf(kept: unknown): Readonly<Record<string, Page>> {
  const chosen = (kept ?? {}) as Readonly<Record<string, unknown>>;
  const found = formats.flatMap(({ id, pages }) => {
    const page = pages?.find((each) => each === chosen[id]);
    return page ? [[id, page] as const] : [];
  });
  return Object.fromEntries(found);
}
