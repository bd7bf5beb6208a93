import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main, Problem } from './problem.mjs';
import { root, setUp } from './setup.mjs';

/** All that the action needs where it runs. Of the assets, what pages and pictures are made with. */
const released = [
  'action.yml',
  'gitlab/journey-review.yml',
  'LICENSE',
  'dist/action',
  'dist/assets/html-changes.js',
  'dist/assets/Inter-LICENSE.txt',
  'dist/assets/Inter-Regular.woff2',
  'dist/assets/Inter-Medium.woff2',
  'dist/assets/Inter-SemiBold.woff2',
  'dist/assets/Inter-Italic.woff2',
  'l10n/bundle.l10n.id.json',
];

/**
 * Writes what was built of the action to a folder, over all that is there but Git's own: what `uses:` takes from a repository.
 * @param {string} folder
 */
export function writeActionRelease(folder) {
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).filter((name) => name !== '.git');
  if (old.length > 0 && !existsSync(join(folder, 'action.yml'))) {
    throw new Problem(
      `${folder} holds something else, which would be lost. Name a folder that is empty, or an earlier release.`,
    );
  }
  for (const name of old) rmSync(join(folder, name), { recursive: true });
  for (const path of released) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { recursive: true });
  }
  cpSync(join(root, 'docs', 'pull-requests.md'), join(folder, 'README.md'));
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const [folder] = process.argv.slice(2);
    if (!folder) throw new Problem('Name the folder to write to, such as a checkout of the branch that is released.');
    await setUp();
    writeActionRelease(resolve(folder));
  });
}
