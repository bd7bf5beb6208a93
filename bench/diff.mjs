import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { main } from '../scripts/problem.mjs';
import { root, setUp } from '../scripts/setup.mjs';
import { figureOf, growthOf, round } from './figures.mjs';

// How well and how fast two versions of a journey are compared. Journeys are edited at random, and what is found is held against what was
// done: precision is the share of what was found that was done, recall the share of what was done that was found. Prints one JSON line a result.

/** @typedef {{ done: string[], prepare: () => () => unknown, found: () => string[] }} Edited */
/** @typedef {{ edited: (seed: number, size: number, edits: number) => Promise<Edited> }} Figures */

const sizes = { S: 24, M: 100, L: 1000, XL: 10_000 };
const runs = /** @type {Record<string, number>} */ ({ S: 41, M: 31, L: 11, XL: 3 });
/** Milliseconds for two L journeys that we aim at. */
const target = 150;

await main(async () => {
  await setUp();
  const work = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const { edited } = await bundle(work);
    await measureFinding(edited);
    await measureTimes(edited);
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
