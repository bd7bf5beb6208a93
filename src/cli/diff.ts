import type { Severity } from '../diff/index.ts';
import { compareFiles, type FileChanges } from './diff-compare.ts';
import { asMarkdown } from './diff-markdown.ts';
import { pairsFor } from './diff-pairs.ts';
import { asCodeClimate, asGithub, asJson, asJunit } from './diff-reports.ts';
import { asText, shown } from './diff-text.ts';

type DiffFormat = 'text' | 'markdown' | 'json' | 'github' | 'junit' | 'codeclimate';

/** The options of `journey diff`, as written. */
export interface DiffOptions {
  readonly base?: string;
  readonly staged?: boolean;
  readonly format: DiffFormat;
  readonly failOn?: 'experience' | 'structure' | 'any';
  readonly exitCode?: boolean;
  readonly quiet?: boolean;
}

/**
 * `journey diff`: tells what changed between two versions of journeys. Returns the exit code: 1 when something changed that it was asked to fail
 * on, else 0.
 * @throws CannotRun when the two cannot be compared
 */
export async function diffJourneys(args: readonly string[], options: DiffOptions): Promise<0 | 1> {
  const pairs = await pairsFor(args, options);
  const files = await compareFiles(pairs);
  const fails = failing(options);
  if (!options.quiet) process.stdout.write(await written(files, options.format, pairs.after.root, fails));
  return files.flatMap(shown).some(({ severity }) => fails(severity)) ? 1 : 0;
}

/** Which changes are too much for what was asked for. */
export function failing({
  failOn,
  exitCode,
}: Pick<DiffOptions, 'failOn' | 'exitCode'>): (severity: Severity) => boolean {
  if (exitCode || failOn === 'any') return () => true;
  const matters: readonly Severity[] =
    failOn === undefined ? [] : failOn === 'experience' ? ['experience'] : ['experience', 'structure'];
  return (severity) => matters.includes(severity);
}

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
