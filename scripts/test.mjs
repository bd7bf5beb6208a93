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

/**
 * One after the other, but for a long one that leaves the cores to others now and then. What these say is told when it has ended.
 * @type {readonly (readonly Suite[])[]}
 */
const suites = [
  [
    { name: 'Types', script: 'check:types' },
    { name: 'Style', script: 'check:style' },
    { name: 'Dead code', script: 'check:unused' },
  ],
  [
    vitestSuite('Code', 'test:code'),
    { name: 'The extension inside VS Code', script: 'test:host', report: join(results, 'host.json') },
  ],
  [vitestSuite('VS Code as a person sees it', 'test:e2e')],
  [vitestSuite('VS Code for the Web as a person sees it', 'test:e2e:web')],
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
  const report = join(results, `${script.replaceAll(':', '-')}.json`);
  return { name, script, report, args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] };
}

/** Prepares and runs everything; what keeps it from running is a failure like any other. */
async function runAll() {
  /** @type {Counts[]} */
  const counts = [];
  try {
    rmSync(results, { recursive: true, force: true });
    await setUp();
    for (const together of suites) {
      const running = together.map((suite, index) => runSuite(suite, index === 0));
      for (const run of running) {
        const { output, ...count } = await run;
        process.stdout.write(output);
        counts.push(count);
      }
    }
  } catch (error) {
    explain(error);
    counts.push({ passed: 0, failed: 1 });
  }
  return counts;
}

/**
 * Runs a suite. What it says is shown at once, or else kept as `output`.
 * @param {Suite} suite
 * @param {boolean} isShown
 * @returns {Promise<Counts & { output: string }>}
 */
async function runSuite({ name, script, report, args = [] }, isShown) {
  let output = '';
  const say = (/** @type {string | Buffer} */ text) => {
    if (isShown) process.stdout.write(text);
    else output += text;
  };
  say(`\n── ${name} (npm run ${script})\n`);
  const began = Date.now();
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const child = startNpm(['run', '--silent', script, '--', ...args], {
    cwd: root,
    env,
    stdio: isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
  const [code] = await once(child, 'close');
  const counts = report ? read(report) : { passed: code === 0 ? 1 : 0, failed: 0 };
  // A run that ended badly, or tested nothing, has failed even where no single test says so.
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) counts.failed = 1;
  say(`${counts.passed} passed, ${counts.failed} failed in ${Math.round((Date.now() - began) / 1000)} s\n`);
  return { ...counts, output };
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
