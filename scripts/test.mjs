import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explain } from './problem.mjs';
import { exitWhenAsked } from './processes.mjs';
import { root, setUp, startNpm } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} script the npm script that runs it
 * @property {string} [report] where it writes its results, as Vitest does; without a report it counts as one test
 * @property {readonly string[]} [args] what makes it write them
 */

const results = join(root, 'test-results');

/** @type {readonly Suite[]} */
const suites = [
  { name: 'Types', script: 'check:types' },
  { name: 'Style', script: 'check:style' },
  { name: 'Dead code', script: 'check:unused' },
  vitestSuite('Code', 'test:code'),
  { name: 'The extension inside VS Code', script: 'test:host', report: join(results, 'host.json') },
  vitestSuite('VS Code as a person sees it', 'test:e2e'),
];

exitWhenAsked(130);
const { passed, failed } = sum(await runAll());
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * @param {string} name
 * @param {string} script
 * @returns {Suite}
 */
function vitestSuite(name, script) {
  const report = join(results, `${script.replace(':', '-')}.json`);
  return { name, script, report, args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] };
}

/** Prepares and runs everything; what keeps it from running is a failure like any other. */
async function runAll() {
  /** @type {Counts[]} */
  const counts = [];
  try {
    rmSync(results, { recursive: true, force: true });
    await setUp();
    for (const suite of suites) counts.push(await runSuite(suite));
  } catch (error) {
    explain(error);
    counts.push({ passed: 0, failed: 1 });
  }
  return counts;
}

/**
 * @param {Suite} suite
 * @returns {Promise<Counts>}
 */
async function runSuite({ name, script, report, args = [] }) {
  console.log(`\n── ${name} (npm run ${script})`);
  const began = Date.now();
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const child = startNpm(['run', '--silent', script, '--', ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  const counts = report ? read(report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A run that ended badly, or tested nothing, has failed even where no single test says so.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  console.log(`${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - began) / 1000)} s`);
  return counts;
}

/**
 * @param {string} report
 * @returns {Counts}
 */
function read(report) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/**
 * @param {readonly Counts[]} counts
 * @returns {Counts}
 */
function sum(counts) {
  return counts.reduce((one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed }));
}
