import { CannotRun } from '../cli/cannot-run.ts';
import type { FailOn } from '../cli/diff-fail-on.ts';
import { type ThemeName, themes } from '../formats/themes.ts';
import { inWords, type Language, languages, t } from '../words/index.ts';

/** How a team wants to be told. */
export interface Settings {
  /** The folder or file whose journeys are compared. */
  readonly path: string;
  readonly failOn: FailOn | undefined;
  /** The label that lets everything pass; empty for none. */
  readonly approveLabel: string;
  /** Whether a comment is written. */
  readonly comment: boolean;
  readonly language: Language;
  /** Of the maps; without it light, and on the page as the reader's system has it. */
  readonly theme: ThemeName | undefined;
  /** The folder for the report and the maps. */
  readonly output: string;
}

const failures: readonly FailOn[] = ['experience', 'structure', 'any'];

/**
 * The settings, by the names that `action.yml` gives them; empty ones are as there.
 * @throws CannotRun when one says what it cannot say
 */
export function settingsFrom(setting: (name: string) => string, output: string): Settings {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]): Value | undefined => {
    const written = setting(name).trim();
    if (written === '') return undefined;
    const found = values.find((value) => value === written);
    if (found === undefined) {
      throw new CannotRun(
        t("'{name}' cannot be '{value}'. Choose {values}, or leave it out.", {
          name,
          value: written,
          values: inWords(values, 'or'),
        }),
      );
    }
    return found;
  };
  return {
    path: setting('path').trim() || '.',
    failOn: oneOf('fail-on', failures),
    approveLabel: setting('approve-label').trim(),
    comment: oneOf('comment', ['true', 'false']) !== 'false',
    language: oneOf('language', languages) ?? 'en',
    theme: oneOf('theme', Object.keys(themes) as ThemeName[]),
    output: setting('output').trim() || output,
  };
}
