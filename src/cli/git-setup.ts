import { join } from 'node:path';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import { git, repositoryOf, runGit } from './git.ts';
import { addAttributes, globalAttributes, isInAttributes, removeAttributes } from './git-attributes.ts';
import { commandIn, ownCommand, settingsFor } from './git-settings.ts';

/** For which repositories Git is set up. */
export interface GitScope {
  /** For all of the person, not only for the one around. */
  readonly global?: boolean;
}

/** The files that are set. */
interface Place {
  readonly folder: string;
  readonly scope: '--local' | '--global';
  readonly attributes: string;
}

/**
 * `journey git enable`: lets Git compare and merge journeys by meaning. What is there already stays.
 * @throws CannotRun when it cannot be set; then all is as it was
 */
export async function enableGit(options: GitScope): Promise<void> {
  const place = await placeOf(options);
  const before = await settingsIn(place);
  const wanted = settingsFor(ownCommand());
  const done: string[] = [];
  try {
    for (const [name, value] of wanted) {
      await git(place.folder, ['config', place.scope, '--replace-all', name, value]);
      done.push(name);
    }
    await addAttributes(place.attributes);
  } catch (error) {
    for (const name of done) await restore(place, name, before.get(name));
    throw error;
  }
  process.stdout.write(
    `${t('Git compares and merges journeys by meaning now.')}\n${t('Attributes: {file}', { file: place.attributes })}\n`,
  );
}

/**
 * `journey git disable`: takes away what `journey git enable` has set, and nothing else.
 * @throws CannotRun when it cannot be taken away
 */
export async function disableGit(options: GitScope): Promise<void> {
  const place = await placeOf(options);
  const settings = await settingsIn(place);
  const own = settingsFor(commandIn(settings) ?? '');
  await removeAttributes(place.attributes);
  const other: string[] = [];
  for (const [name, value] of settings) {
    if (own.get(name) === value) await restore(place, name, undefined);
    else other.push(name);
  }
  process.stdout.write(`${t('Git compares and merges journeys line by line again.')}\n`);
  if (await isInAttributes(place.attributes)) other.push(place.attributes);
  for (const each of other) {
    process.stderr.write(`journey: ${t('{name} stays: it was set otherwise.', { name: each })}\n`);
  }
}

/**
 * `journey git status`: says what is set, and where. Returns the exit code: 0 when all works, else 1.
 * @throws CannotRun when it cannot be told
 */
export async function gitStatus(options: GitScope): Promise<0 | 1> {
  const place = await placeOf(options);
  const settings = await settingsIn(place);
  const command = commandIn(settings);
  const wanted = settingsFor(command ?? ownCommand());
  const set = [...wanted].filter(([name, value]) => settings.get(name) === value).length;
  const hasAttributes = await isInAttributes(place.attributes);
  const runs = command !== undefined && (await runsInGit(place.folder, command));
  const lines = [
    hasAttributes
      ? t('Attributes: set in {file}', { file: place.attributes })
      : t('Attributes: not set in {file}', { file: place.attributes }),
    t('Configuration: {set} of {all} set', { set, all: wanted.size }),
    ...(command === undefined
      ? []
      : [runs ? t('Command: {command}', { command }) : t('Command: {command}, which cannot be run', { command })]),
  ];
  const isEnabled = hasAttributes && set === wanted.size && runs;
  const isPart = hasAttributes || settings.size > 0;
  const headline = isEnabled
    ? t('Git compares and merges journeys by meaning.')
    : isPart
      ? t('Git is only partly set up for journeys. Run: journey git enable')
      : t('Git compares and merges journeys line by line. To change that, run: journey git enable');
  process.stdout.write(`${[headline, ...lines.map((line) => `  ${line}`)].join('\n')}\n`);
  return isEnabled ? 0 : 1;
}

async function placeOf({ global }: GitScope): Promise<Place> {
  if (global) return { folder: process.cwd(), scope: '--global', attributes: await globalAttributes() };
  const folder = await repositoryOf(process.cwd());
  if (folder === undefined) {
    throw new CannotRun(t('this folder is in no Git repository. Go into one, or name all of yours with --global.'));
  }
  return { folder, scope: '--local', attributes: join(folder, '.gitattributes') };
}

/** What is set of all that `journey git enable` sets. */
async function settingsIn({ folder, scope }: Place): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of settingsFor('').keys()) {
    const { code, out } = await runGit(folder, ['config', scope, '-z', '--get', name]);
    if (code === 0) found.set(name, out.toString('utf8').replace(/\0$/, ''));
  }
  return found;
}

async function restore({ folder, scope }: Place, name: string, value: string | undefined): Promise<void> {
  if (value !== undefined) await git(folder, ['config', scope, '--replace-all', name, value]);
  else await git(folder, ['config', scope, '--unset-all', name]);
}

/** Whether Git's shell finds a command. */
async function runsInGit(folder: string, command: string): Promise<boolean> {
  const { code } = await runGit(folder, ['-c', `alias.journey-version=!${command} --version`, 'journey-version']);
  return code === 0;
}
