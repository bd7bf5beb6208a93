import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';
import { filesOfCommit, filesOnDisk, importsIn, pathFrom, textsOf, type Version } from './diff-version.ts';
import { commitOf, entries, git, mergeBaseOf, repositoryOf } from './git.ts';
import { homeOf } from './read-journeys.ts';

/** What happened to a file; `uses`: only to one that it imports. */
export type FileState = 'added' | 'removed' | 'renamed' | 'changed' | 'uses';

/** A file in two versions, by its paths there. */
export interface FilePair {
  readonly state: FileState;
  readonly oldPath?: string;
  readonly newPath?: string;
}

/** What is to be compared. */
export interface Pairs {
  readonly before: Version;
  readonly after: Version;
  readonly files: readonly FilePair[];
}

/** Which versions are meant. */
export interface Which {
  readonly base?: string;
  readonly staged?: boolean;
}

/**
 * What the arguments of `journey diff` mean: two of them are files or `REF:PATH`; one or none are a file or folder of the repository, compared
 * with its last commit, or where `base` parted from it.
 * @throws CannotRun when it cannot be told, with what would help
 */
export async function pairsFor(args: readonly string[], which: Which): Promise<Pairs> {
  const [old, now] = args;
  if (args.length > 2)
    throw new CannotRun(t('journey diff compares two files, or one with what it was. Name at most two.'));
  if (old !== undefined && (now !== undefined || isVersioned(old))) {
    if (which.base !== undefined || which.staged) {
      throw new CannotRun(t('--base and --staged say with what a file is compared: name one file with them, or none.'));
    }
    const before = await placeOf(old);
    const after = now === undefined ? await placeOf(pathOf(old)) : await placeOf(now);
    const files = [{ state: 'changed', oldPath: before.path, newPath: after.path } as const];
    return { before: before.version, after: after.version, files };
  }
  return changedFiles(old, which);
}

const isVersioned = (argument: string) => !existsSync(argument) && /^[^:]{2,}:./.test(argument);
const pathOf = (argument: string) => argument.slice(argument.indexOf(':') + 1);

/** The version and path that an argument names: a file, or `REF:PATH`, where the path is that of the folder or else of the repository. */
async function placeOf(argument: string): Promise<{ version: Version; path: string }> {
  if (!isVersioned(argument)) {
    if (!existsSync(argument)) throw new CannotRun(t('cannot read {path}: there is no such file.', { path: argument }));
    const root = homeOf(resolve(argument));
    return { version: filesOnDisk(root), path: pathFrom(root, resolve(argument)) };
  }
  const ref = argument.slice(0, argument.indexOf(':'));
  const root = await rootAround(process.cwd());
  const version = filesOfCommit(root, await commitOf(root, ref));
  const written = pathOf(argument);
  const paths = [pathFrom(root, resolve(written)), written];
  const found = await version.read(paths);
  const path = paths.find((each) => found.has(each));
  if (path === undefined) {
    throw new CannotRun(
      t("there is no {path} in '{ref}'. To see which files are, run: git ls-tree -r --name-only {ref}", {
        path: written,
        ref,
      }),
    );
  }
  return { version, path };
}

async function rootAround(folder: string): Promise<string> {
  const root = await repositoryOf(folder);
  if (root === undefined) {
    throw new CannotRun(
      t('this folder is in no Git repository, so there is nothing earlier. Name two files: journey diff OLD NEW'),
    );
  }
  return root;
}

/** What a commit is compared with. */
type Now = 'disk' | 'index' | { readonly commit: string };

/** All journeys of the repository, or below a path, that changed, and those that use one that did. */
async function changedFiles(path: string | undefined, { base, staged }: Which): Promise<Pairs> {
  const { root, scope: below } = await placeBelow(path ?? '.');
  const scope = path === undefined ? root : below;
  const head = await commitOf(root, 'HEAD');
  const commit = base === undefined ? head : await mergeBaseOf(root, await commitOf(root, base), head);
  return pairsIn(root, scope, commit, staged ? 'index' : 'disk');
}

/** The same between two commits, in which alone the file or folder may be. */
export function changedBetween(root: string, path: string, before: string, after: string): Promise<Pairs> {
  return pairsIn(root, resolve(path), before, { commit: after });
}

/** A file or folder, and the repository that it is in. */
async function placeBelow(path: string): Promise<{ root: string; scope: string }> {
  if (!existsSync(path)) {
    throw new CannotRun(t('cannot read {path}: there is no such file.', { path }));
  }
  const scope = resolve(path);
  return { scope, root: await rootAround(scope.endsWith('.journey') ? dirname(scope) : scope) };
}

async function pairsIn(root: string, scope: string, commit: string, now: Now): Promise<Pairs> {
  const before = filesOfCommit(root, commit);
  const after = now === 'disk' ? filesOnDisk(root) : filesOfCommit(root, now === 'index' ? '' : now.commit);
  const changed = await statusOf(root, commit, now);
  const using = await filesUsing(root, after, now, changed);
  const below = pathFrom(root, scope);
  const isMeant = (each: string | undefined) =>
    each !== undefined && (below === '' || each === below || each.startsWith(`${below}/`));
  const files = [...changed, ...using].filter((each) => isMeant(each.newPath) || isMeant(each.oldPath));
  return { before, after, files: files.sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) };
}

const nameOf = ({ newPath, oldPath }: FilePair) => newPath ?? oldPath ?? '';
const journeys = ':(glob)**/*.journey';

async function statusOf(root: string, commit: string, now: Now): Promise<FilePair[]> {
  const versions = now === 'disk' ? [commit] : now === 'index' ? ['--cached', commit] : [commit, now.commit];
  const status = ['diff', '--name-status', '-z', '-M', '--no-ext-diff', ...versions];
  const fields = entries(await git(root, [...status, '--', journeys]));
  const untracked = now === 'disk' ? await list(root, ['--others', '--exclude-standard']) : [];
  const files: FilePair[] = [];
  for (let at = 0; at < fields.length; ) {
    const letter = fields[at++]?.[0];
    const path = fields[at++] ?? '';
    if (letter === 'R') files.push({ state: 'renamed', oldPath: path, newPath: fields[at++] ?? '' });
    else if (letter === 'C') files.push({ state: 'added', newPath: fields[at++] ?? '' });
    else if (letter === 'A') files.push({ state: 'added', newPath: path });
    else if (letter === 'U' && now === 'index') {
      throw new CannotRun(
        t('{path} has a conflict, so nothing of it is staged. Resolve it and run git add, or leave --staged away.', {
          path,
        }),
      );
    } else if (letter === 'D') files.push({ state: 'removed', oldPath: path });
    else files.push({ state: 'changed', oldPath: path, newPath: path });
  }
  return [...files, ...untracked.map((path) => ({ state: 'added', newPath: path }) as const)];
}

const list = async (root: string, which: readonly string[]) =>
  entries(await git(root, ['ls-files', '-z', ...which, '--', journeys]));

async function allJourneys(root: string, now: Now): Promise<readonly string[]> {
  if (typeof now === 'object') {
    const all = entries(await git(root, ['ls-tree', '-r', '-z', '--name-only', '--full-tree', now.commit]));
    return all.filter((path) => path.endsWith('.journey'));
  }
  const known = await list(root, ['--cached']);
  return now === 'index' ? known : [...new Set([...known, ...(await list(root, ['--others', '--exclude-standard']))])];
}

/** Files that did not change themselves, but import one that did, directly or through others. */
async function filesUsing(root: string, after: Version, now: Now, changed: readonly FilePair[]): Promise<FilePair[]> {
  if (changed.length === 0) return [];
  const usedBy = new Map<string, string[]>();
  for (const [path, text] of await textsOf(after, await allJourneys(root, now))) {
    for (const imported of importsIn(path, text)) usedBy.set(imported, [...(usedBy.get(imported) ?? []), path]);
  }
  const own = new Set(changed.flatMap(({ oldPath, newPath }) => [oldPath ?? [], newPath ?? []].flat()));
  const using = new Set<string>();
  for (const path of own) for (const user of usedBy.get(path) ?? []) using.add(user);
  for (const path of using) for (const user of usedBy.get(path) ?? []) using.add(user);
  return [...using].filter((path) => !own.has(path)).map((path) => ({ state: 'uses', oldPath: path, newPath: path }));
}
