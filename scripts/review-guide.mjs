import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from './problem.mjs';
import { run } from './processes.mjs';
import { node24, root } from './setup.mjs';
import { step } from './steps.mjs';

const folder = join(root, 'docs', 'reviewing');
const versions = ['before', 'after'];

/** Makes what the guide to reviewing shows of its two journeys: their maps, and the report. */
export async function makeReviewGuide() {
  await step('Drawing what the guide to reviewing shows', async () => {
    const work = mkdtempSync(join(tmpdir(), 'journey-review-'));
    try {
      for (const version of versions) {
        copyFileSync(join(folder, `${version}.journey`), join(work, `${version}.journey`));
        await journey(work, 'render', `${version}.journey`, '--scale', '0.8', '-o', join(folder, `${version}.png`));
      }
      const pair = versions.map((version) => `${version}.journey`);
      writeFileSync(join(folder, 'report.md'), await journey(work, 'diff', ...pair, '--format', 'markdown'));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  });
}

/**
 * What the built command line prints.
 * @param {string} cwd
 * @param {readonly string[]} args
 */
async function journey(cwd, ...args) {
  const { code, output } = await run(node24(), [join(root, 'dist', 'cli', 'main.js'), ...args], { cwd });
  if (code !== 0) throw new Problem(`${output.trim()}\n\n"journey ${args.join(' ')}" failed, as told above.`);
  return output;
}
