import { lookup } from 'node:dns/promises';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { build } from 'esbuild';
import { findChromium } from '../../scripts/chromium.mjs';
import { installVsCode } from '../../scripts/install-vscode.mjs';
import { main, Problem } from '../../scripts/problem.mjs';
import { exitWhenAsked } from '../../scripts/processes.mjs';
import { cache, root } from '../../scripts/setup.mjs';
import { step } from '../../scripts/steps.mjs';

const suite = join(cache, 'suite');
const results = join(root, 'test-results');
const report = join(results, 'host.json');
const log = join(results, 'host.log');

await main(async () => {
  exitWhenAsked(130);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  await bundleSuite();
  const vscodeExecutablePath = await findVsCode();
  await runIn(vscodeExecutablePath);
});

/** Makes of the suite what a VS Code of any age can load. */
async function bundleSuite() {
  rmSync(suite, { recursive: true, force: true });
  await build({
    entryPoints: [join(root, 'test/vscode/suite/*.ts')],
    outdir: suite,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
}

/** Desktop VS Code where it can be had and seen, else the one in the browser. */
async function findVsCode() {
  const { VSCODE_PATH } = process.env;
  if (VSCODE_PATH) return VSCODE_PATH;
  const desktop = (await canRunDesktop()) ? await downloadDesktop() : undefined;
  if (desktop) return desktop;
  await installVsCode();
  await findChromium();
  return join(root, 'test/vscode/code-in-browser.mjs');
}

/** Whether there is a screen, and the place that VS Code is downloaded from can be found. */
async function canRunDesktop() {
  if (process.platform === 'linux' && !process.env.DISPLAY) return false;
  const found = lookup('update.code.visualstudio.com').then(
    () => true,
    () => false,
  );
  return Promise.race([found, wait(3000, false, { ref: false })]);
}

async function downloadDesktop() {
  try {
    return await step('Downloading VS Code', () =>
      downloadAndUnzipVSCode({ cachePath: join(cache, 'desktop'), reporter: new SilentReporter() }),
    );
  } catch {
    return undefined;
  }
}

/**
 * Runs the suite in this VS Code and shows its tests; what the extension host logged is kept in a file.
 * @param {string} vscodeExecutablePath
 */
async function runIn(vscodeExecutablePath) {
  const folder = mkdtempSync(join(tmpdir(), 'journey-workspace-'));
  const output = createWriteStream(log);
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(suite, 'index.cjs'),
      extensionTestsEnv: { JOURNEY_TEST_REPORT: report },
      launchArgs: [folder],
      stdout: output,
      stderr: output,
    });
  } catch (error) {
    process.exitCode = 1;
    console.error(/** @type {Error} */ (error).message);
  } finally {
    output.end();
    rmSync(folder, { recursive: true, force: true });
  }
  showReport();
}

function showReport() {
  const [file] = readReport().testResults;
  for (const { fullName, failureMessages } of file.assertionResults) {
    console.log([`${failureMessages.length === 0 ? '✓' : '✗'} ${fullName}`, ...failureMessages].join('\n  '));
  }
}

/** @returns {{ testResults: [{ assertionResults: { fullName: string, failureMessages: string[] }[] }] }} */
function readReport() {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    throw new Problem('The suite did not come to its end in VS Code; test-results/host.log tells why.');
  }
}
