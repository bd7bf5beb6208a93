import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Ignore } from 'ignore';
import { t } from '../words/index.ts';
import { CannotRun, cannot } from './cannot-run.ts';

/** Folders in which nobody writes journeys of their own. */
export const leftOut = new Set(['node_modules', '.git']);

/** What the `.gitignore` of a folder leaves out. */
interface Ignored {
  readonly folder: string;
  readonly rules: Ignore;
}

/**
 * The files that are meant by files and folders: each file as named; of folders all `.journey` files in them and below, by name,
 * without those that `.gitignore` leaves out. No file comes twice.
 * @throws CannotRun when there is no such file, or no journey in a folder
 */
export async function journeyFiles(paths: readonly string[]): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const files = (await isFolder(path)) ? await filesIn(path, await ignoredAbove(path)) : [path];
    if (files.length === 0)
      throw new CannotRun(
        path === '.'
          ? t('there are no .journey files in this folder.')
          : t('there are no .journey files in {path}.', { path }),
      );
    for (const file of files) if (!found.has(resolve(file))) found.set(resolve(file), file);
  }
  return [...found.values()];
}

/**
 * Whether a path is a folder, and not a file.
 * @throws CannotRun when there is nothing
 */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw cannot('read', path, error);
  }
}

async function filesIn(folder: string, above: readonly Ignored[]): Promise<string[]> {
  const ignored = [...(await ignoredBy(resolve(folder))), ...above];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => {
    throw cannot('read', folder, error);
  });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (leftOut.has(entry.name) || isIgnored(resolve(path), entry.isDirectory(), ignored)) continue;
    if (entry.isDirectory()) found.push(...(await filesIn(path, ignored)));
    else if (entry.isFile() && entry.name.endsWith('.journey')) found.push(path);
  }
  return found;
}

/** What is left out by the folders above, nearest first, up to the root of their repository; nothing outside of one. */
async function ignoredAbove(path: string): Promise<Ignored[]> {
  const found: Ignored[] = [];
  for (let folder = resolve(path); !existsSync(join(folder, '.git')); ) {
    if (folder === dirname(folder)) return [];
    folder = dirname(folder);
    found.push(...(await ignoredBy(folder)));
  }
  return found;
}

async function ignoredBy(folder: string): Promise<Ignored[]> {
  const patterns = await readFile(join(folder, '.gitignore'), 'utf8').catch(() => undefined);
  if (patterns === undefined) return [];
  const { default: ignore } = await import('ignore');
  return [{ folder, rules: ignore().add(patterns) }];
}

/** Whether the nearest `.gitignore` that speaks of a path leaves it out. */
function isIgnored(path: string, isDirectory: boolean, ignored: readonly Ignored[]): boolean {
  for (const { folder, rules } of ignored) {
    const below = relative(folder, path).split(sep).join('/');
    const result = rules.test(isDirectory ? `${below}/` : below);
    if (result.ignored || result.unignored) return result.ignored;
  }
  return false;
}
