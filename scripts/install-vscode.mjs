import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, npm } from './setup.mjs';
import { step } from './steps.mjs';
import { inTurn } from './turn.mjs';

/** The npm package that holds VS Code 1.139.1, compiled: its server and its workbench for the browser. */
const release = 'code-server@4.139.1';

/** Installs VS Code for the browser when it is missing, and gives the program that serves it. */
export async function installVsCode() {
  const home = join(cache, release);
  await inTurn(home, async () => {
    if (!existsSync(home))
      await step('Installing VS Code for the browser (600 MB on disk, once)', () => installInto(home));
  });
  return join(vsCodeIn(home), 'out', 'server-main.js');
}

/** @param {string} home */
function vsCodeIn(home) {
  return join(home, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * Installs beside the final place and moves there when whole, so that what is there is never half of it.
 * @param {string} home
 */
async function installInto(home) {
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    if (name.startsWith('unfinished-')) rmSync(join(cache, name), { recursive: true, force: true });
  }
  const unfinished = mkdtempSync(join(cache, 'unfinished-'));
  writeFileSync(join(unfinished, 'package.json'), '{ "private": true }');
  // No install scripts: they compile modules that VS Code does well without, and need a compiler and system libraries.
  const quietly = ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await npm([...quietly, release], unfinished);
  await npm(quietly, vsCodeIn(unfinished));
  renameSync(unfinished, home);
}
