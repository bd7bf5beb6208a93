import { execFile } from 'node:child_process';
import type { ReadGit } from './git.ts';

/** No journey and no picture is as long; in bytes. */
const most = 100_000_000;

/**
 * The bytes of a file in a commit or, for an empty one, in the index. The Git extension would hand out what `git diff` shows of it,
 * which is something else where a team lets Git speak of changes in journeys.
 */
export const readGit: ReadGit = (git, folder, commit, path) =>
  new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: most, encoding: 'buffer' } as const;
    execFile(git, ['cat-file', 'blob', `${commit}:./${path}`], options, (error, bytes) =>
      resolve(error ? undefined : bytes),
    );
  });
