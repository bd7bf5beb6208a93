import { CannotRun } from '../cli/cannot-run.ts';
import { runGit } from '../cli/git.ts';
import { t } from '../words/index.ts';

/** Whether a text is the full name of a commit, and not of the one that stands for none. */
export const isCommit = (name: unknown): name is string =>
  typeof name === 'string' && /^[0-9a-f]{40,64}$/.test(name) && !/^0+$/.test(name);

export async function isShallow(root: string): Promise<boolean> {
  const { out } = await runGit(root, ['rev-parse', '--is-shallow-repository']);
  return out.toString('utf8').trim() === 'true';
}

/**
 * Fetches what is missing of commits, as the checkout is allowed to: of a shallow clone only these themselves, without what was before.
 * Returns whether they are there.
 */
export async function fetchCommits(root: string, commits: readonly string[]): Promise<boolean> {
  const missing: string[] = [];
  for (const commit of commits) {
    if (!isCommit(commit)) return false;
    if ((await runGit(root, ['cat-file', '-e', `${commit}^{commit}`])).code !== 0) missing.push(commit);
  }
  if (missing.length === 0) return true;
  const depth = (await isShallow(root)) ? ['--depth=1'] : [];
  return (await runGit(root, ['fetch', '--quiet', '--no-tags', ...depth, 'origin', ...missing])).code === 0;
}

/** @throws CannotRun when commits are not there and cannot be fetched; `help` is a sentence that says what would help */
export async function needCommits(root: string, commits: readonly string[], help: string): Promise<void> {
  if (await fetchCommits(root, commits)) return;
  const problem = t('this clone does not hold the commits that are to be compared, and they cannot be fetched.');
  throw new CannotRun(`${problem} ${help}`);
}
