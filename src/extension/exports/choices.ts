import type { Memento } from 'vscode';
import type { Page } from '../../formats/format.ts';
import { formatOf, pages } from '../../formats/index.ts';
import { isThemeName, type ThemeName } from '../../formats/themes.ts';

/** How exports look, whichever journey they are of. */
export interface ExportStyle {
  /** Without it, light, and in web pages as the reader's system is. */
  readonly theme?: ThemeName | undefined;
  /** How many pixels of a picture are one px of the map. */
  readonly scale: number;
  readonly page: Page;
}

/** What was chosen for the last export of a workspace. */
export interface ExportChoices extends ExportStyle {
  /** The id of a format. */
  readonly format?: string | undefined;
  /** The address of a folder; without it, files are written beside their sources. */
  readonly folder?: string | undefined;
}

export const scales = [1, 2, 3, 4] as const;

/** Pictures are sharp on screens with two pixels to a px, as most have now. */
const initial = { scale: 2, page: 'a4' } as const;

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
  const { theme, scale, page, format, folder } = (kept ?? {}) as Readonly<Record<string, unknown>>;
  return {
    theme: isThemeName(theme) ? theme : undefined,
    scale: scales.find((each) => each === scale) ?? initial.scale,
    page: pages.find((each) => each === page) ?? initial.page,
    format: typeof format === 'string' ? formatOf(format)?.id : undefined,
    folder: typeof folder === 'string' ? folder : undefined,
  };
}
