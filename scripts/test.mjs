import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { explain } from './problem.mjs';
import { exitWhenAsked } from './processes.mjs';
import { root, setUp, startNpm } from './setup.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {readonly string[]} failures what failed, each by its suite and name, with the beginning of why
 *
 * @typedef {{ fullName: string, status: string, failureMessages: readonly string[] }} TestResult
 * @typedef {{ numPassedTests: number, testResults: readonly { assertionResults: readonly TestResult[] }[] }} Report
 *
 * @typedef {object} Suite
 * @property {string} name
 * @property {string} script the npm script that runs it
 * @property {string} [report] where it writes its results, as Vitest does; without a report it counts as one test
 * @property {readonly string[]} [args] what makes it write them
 */

const results = join(root, 'test-results');
/** How much of what a failed test said is told again at the end. */
const linesOfFailure = 12;

/**
 * Steps one after the other, each of lanes beside each other, each of suites one after the other. What is seen in VS Code is mostly waited
 * for, and must not wait for the other lanes: these take what it leaves of the cores, and what they say is told when they have ended.
 * @type {readonly (readonly (readonly Suite[])[])[]}
 */
const steps = [
  [
    [{ name: 'Types', script: 'check:types' }],
    [{ name: 'Style', script: 'check:style' }],
    [{ name: 'Dead code', script: 'check:unused' }],
  ],
  [
    [
      { name: 'The extension inside VS Code', script: 'test:host', report: join(results, 'host.json') },
      vitestSuite('VS Code as a person sees it', 'test:e2e'),
      vitestSuite('VS Code for the Web as a person sees it', 'test:e2e:web'),
    ],
    [vitestSuite('Code', 'test:code')],
  ],
];

exitWhenAsked(130);
const { passed, failures } = sum(await runAll());
// Who reads the end of a long output alone knows what to look at.
console.log(
  ['', ...failures.map((failure) => `✗ ${failure}`), `${passed} passed, ${failures.length} failed`].join('\n'),
);
process.exitCode = failures.length > 0 ? 1 : 0;

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
  /** @type {Outcome[]} */
  const outcomes = [];
  try {
    rmSync(results, { recursive: true, force: true });
    await setUp();
    for (const lanes of steps) {
      const running = lanes.map((lane, index) => runLane(lane, index === 0));
      for (const run of running) {
        for (const { output, ...outcome } of await run) {
          process.stdout.write(output);
          outcomes.push(outcome);
        }
      }
    }
  } catch (error) {
    explain(error);
    outcomes.push({ passed: 0, failures: ['What the tests need could not be had; what it says above tells why.'] });
  }
  return outcomes;
}

/**
 * Runs suites one after the other.
 * @param {readonly Suite[]} suites
 * @param {boolean} isFirst
 */
async function runLane(suites, isFirst) {
  const outcomes = [];
  for (const suite of suites) outcomes.push(await runSuite(suite, isFirst));
  return outcomes;
}

/**
 * Runs a suite. What one of the first lane says is shown at once; others keep it as `output`, and leave the first lane its share of the cores.
 * @param {Suite} suite
 * @param {boolean} isFirst
 * @returns {Promise<Outcome & { output: string }>}
 */
async function runSuite({ name, script, report, args = [] }, isFirst) {
  let output = '';
  const say = (/** @type {string | Buffer} */ text) => {
    if (isFirst) process.stdout.write(text);
    else output += text;
  };
  say(`\n── ${name} (npm run ${script})\n`);
  const began = Date.now();
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' };
  const child = startNpm(['run', '--silent', script, '--', ...args], {
    cwd: root,
    env,
    stdio: isFirst ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  });
  if (!isFirst && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', say);
  const [code] = await once(child, 'close');
  const { passed, failures } = report ? read(report) : { passed: code === 0 ? 1 : 0, failures: [] };
  // A run that ended badly, or tested nothing, has failed even where no single test says so.
  if (failures.length === 0 && (code !== 0 || passed === 0)) failures.push('it did not end well');
  say(`${passed} passed, ${failures.length} failed in ${Math.round((Date.now() - began) / 1000)} s\n`);
  return { passed, failures: failures.map((failure) => `${name}: ${failure}`), output };
}

/**
 * @param {string} report
 * @returns {{ passed: number, failures: string[] }}
 */
function read(report) {
  try {
    /** @type {Report} */
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const failed = tests.filter(({ status }) => status === 'failed');
    return { passed: numPassedTests, failures: failed.map(tell) };
  } catch {
    return { passed: 0, failures: [] };
  }
}

/** @param {TestResult} result */
function tell({ fullName, failureMessages }) {
  const why = failureMessages.flatMap((message) => message.split('\n')).slice(0, linesOfFailure);
  return [fullName, ...why].join('\n    ');
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {Outcome}
 */
function sum(outcomes) {
  return {
    passed: outcomes.reduce((count, { passed }) => count + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
  };
}
