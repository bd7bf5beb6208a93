import { lookup } from 'node:dns/promises';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
import { makeWebExtension } from './web-extension.mjs';

/**
 * @typedef {object} Host where extensions run
 * @property {string} name
 * @property {string} vscode the program
 * @property {string} extension the folder of the extension
 * @property {(file: string) => boolean} runs which test files
 *
 * @typedef {{ assertionResults: { fullName: string, status: 'passed' | 'failed', failureMessages: string[] }[] }} TestResults
 * @typedef {{ numPassedTests: number, testResults: TestResults[] }} Report
 */

const tests = join(root, 'test/vscode/suite');
const inBrowser = join(root, 'test/vscode/code-in-browser.mjs');
const results = join(root, 'test-results');
const report = join(results, 'host.json');

await main(async () => {
  exitWhenAsked(130);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  await installVsCode();
  await findChromium();
  const reports = [
    await runIn({ name: 'node', vscode: await findVsCode(), extension: root, runs: () => true }),
    await runIn({
      name: 'worker',
      vscode: inBrowser,
      extension: makeWebExtension(),
      runs: (file) => !file.endsWith('.node.test.ts'),
    }),
  ];
  writeFileSync(report, JSON.stringify(sum(reports)));
});

/**
 * Makes of the suite one file that a VS Code of any age can load.
 * @param {Host} host
 */
async function bundleSuite({ extension, runs }) {
  const files = readdirSync(tests).filter((file) => file.endsWith('.test.ts') && runs(file));
  // VS Code runs a suite in the host of the extension in whose folder it lies.
  const outfile = join(extension, '.cache', 'suite.cjs');
  const imports = files.map((file) => `import './${file}';\n`);
  await build({
    stdin: { contents: `export { run } from './run.ts';\n${imports.join('')}`, resolveDir: tests },
    outfile,
    bundle: true,
    platform: 'browser',
    external: ['vscode', 'node:*'],
    // The build of Mocha for browsers runs in every host. It takes `module.exports` for itself, so that the suite comes after it.
    alias: { mocha: 'mocha/mocha.mjs' },
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    logLevel: 'warning',
  });
  return outfile;
}

/** Desktop VS Code where it can be had and seen, else the one in the browser. */
async function findVsCode() {
  const { VSCODE_PATH } = process.env;
  if (VSCODE_PATH) return VSCODE_PATH;
  const desktop = (await canRunDesktop()) ? await downloadDesktop() : undefined;
  if (desktop) return desktop;
  return inBrowser;
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
 * Runs the suite in a VS Code and shows its tests; what the extension host logged is kept in a file.
 * @param {Host} host
 * @returns {Promise<Report>}
 */
async function runIn(host) {
  const folder = mkdtempSync(join(tmpdir(), 'journey-workspace-'));
  const log = join(results, `host-${host.name}.log`);
  const output = createWriteStream(log);
  try {
    await runTests({
      vscodeExecutablePath: host.vscode,
      extensionDevelopmentPath: host.extension,
      extensionTestsPath: await bundleSuite(host),
      launchArgs: [folder],
      stdout: output,
      stderr: output,
    });
  } catch (error) {
    process.exitCode = 1;
    console.error(/** @type {Error} */ (error).message);
  } finally {
    output.end();
  }
  try {
    return show(host, JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')));
  } catch {
    throw new Problem(`The suite did not come to its end in VS Code; ${log} tells why.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Host} host
 * @param {Report} report
 */
function show({ name }, report) {
  for (const { fullName, status, failureMessages } of report.testResults.flatMap((file) => file.assertionResults)) {
    console.log([`${status === 'passed' ? '✓' : '✗'} ${name}: ${fullName}`, ...failureMessages].join('\n  '));
  }
  return report;
}

/**
 * @param {readonly Report[]} reports
 * @returns {Report}
 */
function sum(reports) {
  return {
    numPassedTests: reports.reduce((count, each) => count + each.numPassedTests, 0),
    testResults: reports.flatMap((each) => each.testResults),
  };
}
