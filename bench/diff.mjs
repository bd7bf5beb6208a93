import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { main, Problem } from '../scripts/problem.mjs';
import { run } from '../scripts/processes.mjs';
import { node24, root, setUp } from '../scripts/setup.mjs';
import { figureOf, growthOf, round } from './figures.mjs';
import { journeyText } from './language-texts.mjs';

// How well and how fast two versions of a journey are compared. Journeys are edited at random, and what is found is held against what was
// done: precision is the share of what was found that was done, recall the share of what was done that was found. Prints one JSON line a result.

/** @typedef {{ done: string[], prepare: () => () => unknown, found: () => string[] }} Edited */
/** @typedef {{ edited: (seed: number, size: number, edits: number) => Promise<Edited> }} Figures */

const sizes = { S: 24, M: 100, L: 1000, XL: 10_000 };
const runs = /** @type {Record<string, number>} */ ({ S: 41, M: 31, L: 11, XL: 3 });
/** Milliseconds for two L journeys that we aim at, and for a repository in which ten of a thousand files changed. */
const target = 150;
const repositoryTarget = 2000;
/** A module that has a program say, as it ends, how much memory it has taken at most. */
const telling = `data:text/javascript,process.on('exit', () => console.error('most', process.resourceUsage().maxRSS))`;

await main(async () => {
  await setUp();
  const work = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const { edited } = await bundle(work);
    await measureFinding(edited);
    await measureTimes(edited);
    await measureFiles(join(work, 'files'));
    await measureRepository(join(work, 'repository'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * @param {string} work a folder for the bundle
 * @returns {Promise<Figures>}
 */
async function bundle(work) {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench', 'diff-figures.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'es2022',
    loader: { '.journey': 'text' },
  });
  const file = join(work, 'figures.mjs');
  writeFileSync(file, outputFiles[0]?.text ?? '');
  return import(pathToFileURL(file).href);
}

/** @param {Figures['edited']} edited */
async function measureFinding(edited) {
  const counts = /** @type {Record<string, { done: number, found: number, right: number }>} */ ({});
  for (let seed = 1; seed <= 40; seed++) {
    const { done, found } = await edited(seed, 80, 50);
    const told = found();
    for (const each of [...done, ...told]) {
      for (const kind of ['all', each.split(' ')[0] ?? '']) counts[kind] ??= { done: 0, found: 0, right: 0 };
    }
    for (const [kind, count] of Object.entries(counts)) {
      const of = (/** @type {string[]} */ all) => all.filter((each) => kind === 'all' || each.startsWith(`${kind} `));
      count.done += of(done).length;
      count.found += of(told).length;
      count.right += of(told).filter((each) => done.includes(each)).length;
    }
  }
  for (const [kind, { done, found, right }] of Object.entries(counts)) {
    const precision = round(right / Math.max(1, found));
    console.log(
      JSON.stringify({ what: 'finding edits', kind, done, found, precision, recall: round(right / Math.max(1, done)) }),
    );
  }
}

/** @param {Figures['edited']} edited */
async function measureTimes(edited) {
  const medians = [];
  for (const [size, count] of Object.entries(sizes)) {
    const { prepare } = await edited(7, count, 50);
    const times = [];
    for (let run = 0; run < (runs[size] ?? 1) + 3; run++) {
      const compare = prepare();
      const began = performance.now();
      compare();
      if (run >= 3) times.push(performance.now() - began);
    }
    const figure = figureOf(times);
    console.log(
      JSON.stringify({
        what: 'comparing two journeys',
        size,
        touchpoints: count,
        ...figure,
        ...(size === 'L' && { target }),
      }),
    );
    if (figure) medians.push({ count, median: figure.median });
  }
  console.log(JSON.stringify({ what: 'comparing two journeys', growth: growthOf(medians) }));
}

/**
 * Two files of L touchpoints with fifty changes, from the command to its answer.
 * @param {string} folder for the files
 */
async function measureFiles(folder) {
  mkdirSync(folder);
  const { text } = journeyText(sizes.L);
  let count = 0;
  const changed = text.replaceAll('"Does the', (found) => (count++ % (sizes.L / 50) === 0 ? '"Does a' : found));
  writeFileSync(join(folder, 'before.journey'), text);
  writeFileSync(join(folder, 'after.journey'), changed);
  const figures = await figuresOf(folder, ['before.journey', 'after.journey']);
  console.log(JSON.stringify({ what: 'two files, cold', size: 'L', touchpoints: sizes.L, ...figures }));
}

/**
 * A thousand files, half of which import a shared one: ten of them changed, then the shared one.
 * @param {string} folder for the repository
 */
async function measureRepository(folder) {
  mkdirSync(folder);
  const git = (/** @type {string[]} */ ...args) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  const { text } = journeyText(sizes.S);
  const write = (/** @type {number} */ number, /** @type {(text: string) => string} */ edit = (same) => same) => {
    const head = number % 2 === 0 ? '' : 'import "people.journey"\n';
    const own = number % 2 === 0 ? text : text.replace(/^persona.*\n/, '');
    writeFileSync(join(folder, `${number}.journey`), head + edit(own));
  };
  const people = join(folder, 'people.journey');
  for (let number = 0; number < 1000; number++) write(number);
  writeFileSync(people, 'persona maya "Maya"\nemotion happy "Happy" +1\n');
  git('init', '-q');
  git('add', '-A');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', 'commit', '-qm', 'Begin');
  for (let number = 0; number < 1000; number += 100) write(number, (same) => same.replace('"Does the', '"Does a'));
  const ofTen = await figuresOf(folder);
  console.log(JSON.stringify({ what: '1,000 files, 10 changed', ...ofTen, target: repositoryTarget }));
  writeFileSync(people, 'persona maya "Maya"\nemotion happy "Happy" +2\n');
  const ofShared = await figuresOf(folder);
  console.log(JSON.stringify({ what: '1,000 files, one changed that 500 import', ...ofShared }));
}

/**
 * Milliseconds that `journey diff` takes in a folder, each time anew, and the megabytes that it has at most.
 * @param {string} folder
 * @param {readonly string[]} [compared] by itself, all that is there with the last commit
 */
async function figuresOf(folder, compared = []) {
  const times = [];
  let megabytes = 0;
  const program = join(root, 'dist', 'cli', 'main.js');
  for (let round = 0; round < 5; round++) {
    const began = performance.now();
    const parameters = ['--import', telling, program, 'diff', ...compared, '--quiet'];
    const { code, output } = await run(node24(), parameters, { cwd: folder });
    if (code !== 0) throw new Problem(`${output}\n\njourney diff failed, as told above.`);
    times.push(performance.now() - began);
    megabytes = Math.max(megabytes, Number(/^most (\d+)$/m.exec(output)?.[1]) / 1024);
  }
  return { ...figureOf(times), megabytes: round(megabytes) };
}
