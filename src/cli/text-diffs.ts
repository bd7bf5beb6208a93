import { entries, git } from './git.ts';

/** Each file on its own, as Git would show it to a person without settings of theirs. */
const plainDiff = ['diff', '--no-ext-diff', '--no-textconv', '--no-color', '--src-prefix=a/', '--dst-prefix=b/', '-M'];

/**
 * What changed in the text of all journeys between two commits, without the lines before the first `@@`, by path: the newer one, or the older
 * one of a file that is gone.
 */
export async function textDiffsOf(root: string, before: string, after: string): Promise<Map<string, string>> {
  const which = [before, after, '--', ':(glob)**/*.journey'];
  const paths = entries(await git(root, [...plainDiff, '--name-only', '-z', ...which]));
  const patch = await git(root, [...plainDiff, '--unified=2', ...which]);
  // Only such a line can begin like this: lines of files have a sign before them.
  const parts = patch.split(/^diff --git .*\n/m).slice(1);
  const hunks = parts.map((part) => (/^@@/m.test(part) ? part.slice(part.search(/^@@/m)) : ''));
  return new Map(paths.map((path, index) => [path, hunks[index] ?? ''] as const).filter(([, text]) => text !== ''));
}
