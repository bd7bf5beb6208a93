import { spawn } from 'node:child_process';
import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';

/** How a run of Git ended. */
interface GitRun {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/**
 * Runs Git in a folder, without a shell.
 * @throws CannotRun when Git is not installed
 */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<GitRun> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd: folder, env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } });
    const out: Buffer[] = [];
    let err = '';
    child.stdout.on('data', (data: Buffer) => out.push(data));
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.on('error', () => reject(new CannotRun(t('Git was not found. Install it, and see that it is on the PATH.'))));
    child.on('close', (code) => resolve({ code: code ?? 1, out: Buffer.concat(out), err: err.trim() }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/**
 * What Git prints.
 * @throws CannotRun with what Git says when it fails
 */
export async function git(folder: string, args: readonly string[]): Promise<string> {
  const { code, out, err } = await runGit(folder, args);
  if (code !== 0) throw new CannotRun(t('Git cannot do it: {reason}', { reason: err.replace(/^fatal: /, '') }));
  return out.toString('utf8');
}

/** The entries of a list that Git ends with zeros. */
export const entries = (text: string): string[] => text.split('\0').filter((each) => each !== '');

/** The folder of the repository that a folder belongs to; undefined without one. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  const { code, out } = await runGit(folder, ['rev-parse', '--show-toplevel']);
  return code === 0 ? out.toString('utf8').replace(/\r?\n$/, '') : undefined;
}

/**
 * The commit that a name stands for.
 * @throws CannotRun when there is none, with the command that would help
 */
export async function commitOf(root: string, ref: string): Promise<string> {
  const { code, out } = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]);
  if (code === 0) return out.toString('utf8').trim();
  if (ref === 'HEAD') throw new CannotRun(t('there is no commit yet to compare with. Commit something first.'));
  const remote = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `origin/${ref}^{commit}`]);
  if (remote.code === 0) {
    throw new CannotRun(t("there is no branch, tag or commit '{ref}' here. Use origin/{ref}.", { ref }));
  }
  throw new CannotRun(
    t("there is no branch, tag or commit '{ref}' here. If it is on the server, run: git fetch origin {ref}", { ref }),
  );
}

/**
 * The commit at which two lines of work parted.
 * @throws CannotRun when it cannot be told, with the command that would help
 */
export async function mergeBaseOf(root: string, one: string, other: string): Promise<string> {
  const { code, out } = await runGit(root, ['merge-base', one, other]);
  if (code === 0) return out.toString('utf8').trim().split('\n')[0] ?? '';
  const shallow = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow.out.toString('utf8').trim() === 'true') {
    throw new CannotRun(
      t(
        'this clone does not hold enough history to tell where the branches parted. Run: git fetch --unshallow (in GitHub Actions: fetch-depth: 0)',
      ),
    );
  }
  throw new CannotRun(t('the two have no history in common. Compare with a commit: journey diff --base COMMIT'));
}

/** What files hold in a commit, by path; `commit` empty: in the index. Those that are not there are left out. */
export async function filesAt(root: string, commit: string, paths: readonly string[]): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  const asked = paths.filter((path) => !path.includes('\n'));
  if (asked.length === 0) return found;
  const { out } = await runGit(root, ['cat-file', '--batch'], asked.map((path) => `${commit}:${path}\n`).join(''));
  let at = 0;
  for (const path of asked) {
    const end = out.indexOf(10, at);
    if (end < 0) break;
    const header = out.toString('utf8', at, end);
    at = end + 1;
    const size = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header);
    if (!size) continue;
    const length = Number(size[2]);
    if (size[1] === 'blob') found.set(path, out.subarray(at, at + length));
    at += length + 1;
  }
  return found;
}

/** The same of those files only that have at most so many bytes. */
export async function smallFilesAt(
  root: string,
  commit: string,
  paths: readonly string[],
  most: number,
): Promise<Map<string, Buffer>> {
  const asked = paths.filter((path) => !path.includes('\n'));
  if (asked.length === 0) return new Map();
  const names = asked.map((path) => `${commit}:${path}\n`).join('');
  const { out } = await runGit(root, ['cat-file', '--batch-check=%(objecttype) %(objectsize)'], names);
  const sizes = out.toString('utf8').split('\n');
  const isSmall = (size = '') => /^blob \d+$/.test(size) && Number(size.slice('blob '.length)) <= most;
  return filesAt(
    root,
    commit,
    asked.filter((_, index) => isSmall(sizes[index])),
  );
}

/** The paths of links in a commit, whose content is where they lead to; `commit` empty: in the index. */
export async function linksAt(root: string, commit: string): Promise<Set<string>> {
  const listing = commit === '' ? ['ls-files', '--stage'] : ['ls-tree', '-r', '--full-tree', commit];
  const all = entries(await git(root, [...listing, '-z']));
  return new Set(all.filter((each) => each.startsWith('120000 ')).map((each) => each.slice(each.indexOf('\t') + 1)));
}
