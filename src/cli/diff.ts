import type { Severity } from '../diff/index.ts';
import type { ThemeName } from '../formats/themes.ts';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import { compareFiles, type FileChanges } from './diff-compare.ts';
import { type DrawnFormat, drawn } from './diff-drawn.ts';
import { type FailOn, failing } from './diff-fail-on.ts';
import { asMarkdown } from './diff-markdown.ts';
import { pairsFor } from './diff-pairs.ts';
import { asCodeClimate, asGithub, asJson, asJunit } from './diff-reports.ts';
import { asText, shown } from './diff-text.ts';

type DiffFormat = 'text' | 'markdown' | 'json' | 'github' | 'junit' | 'codeclimate' | DrawnFormat;

/** The options of `journey diff`, as written. */
export interface DiffOptions {
  readonly base?: string;
  readonly staged?: boolean;
  readonly format: DiffFormat;
  /** A file, or a folder for several. */
  readonly out?: string;
  /** Of what is drawn. */
  readonly theme?: ThemeName;
  readonly failOn?: FailOn;
  readonly exitCode?: boolean;
  readonly quiet?: boolean;
}

/**
 * `journey diff`: tells what changed between two versions of journeys. Returns the exit code: 1 when something changed that it was asked to fail
 * on, else 0.
 * @throws CannotRun when the two cannot be compared
 */
export async function diffJourneys(args: readonly string[], options: DiffOptions): Promise<0 | 1> {
  const { format, out, theme, quiet } = options;
  if (out !== undefined && !isDrawn(format)) {
    throw new CannotRun(t('--out is for --format html and svg; what {format} tells is printed.', { format }));
  }
  if (theme !== undefined && !isDrawn(format)) {
    throw new CannotRun(t('--{option} means nothing to {id}: leave it out.', { option: 'theme', id: format }));
  }
  const pairs = await pairsFor(args, options);
  const files = await compareFiles(pairs);
  const fails = failing(options);
  if (isDrawn(format) && (out !== undefined || !quiet)) {
    process.stdout.write(await drawn(pairs, files, { ...options, format }));
  } else if (!quiet) process.stdout.write(await written(files, format, pairs.after.root, fails));
  return files.flatMap(shown).some(({ severity }) => fails(severity)) ? 1 : 0;
}

const isDrawn = (format: DiffFormat): format is DrawnFormat => format === 'html' || format === 'svg';

async function written(
  files: readonly FileChanges[],
  format: DiffFormat,
  root: string,
  fails: (severity: Severity) => boolean,
): Promise<string> {
  if (format === 'markdown') return asMarkdown(files);
  if (format === 'json') return asJson(files, root);
  if (format === 'github') return asGithub(files);
  if (format === 'junit') return asJunit(files, fails);
  if (format === 'codeclimate') return asCodeClimate(files);
  return asText(files, isColoured());
}

export function isColoured(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  return FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY && !NO_COLOR;
}
