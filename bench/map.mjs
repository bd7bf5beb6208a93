import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { PNG } from 'pngjs';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { main, Problem } from '../scripts/problem.mjs';
import { run } from '../scripts/processes.mjs';
import { node24, root, setUp } from '../scripts/setup.mjs';
import { figureOf, growthOf, round } from './figures.mjs';
import { journeyText, likec4Specification, likec4Text } from './language-texts.mjs';
import { installPeers, peerPackages, peerPrograms } from './peers.mjs';
import { journeyOfTasks, mermaidOfTasks } from './tasks.mjs';

// How long a map takes: laid out and drawn as SVG, beside Mermaid's `journey` of the same tasks in Chromium; and as PNG by a cold
// command, beside the command lines of Mermaid and LikeC4. All take turns, so that whatever else the machine does slows them alike.
// Prints one JSON line a result: milliseconds (median and 95th percentile), our share of the peer's, and the share that is our target.

/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {import('../src/model/index.ts').Model} Model */
/** @typedef {{ read: (text: string) => Promise<Model>, draw: (model: Model) => string }} Ours */

const sizes = { S: 24, M: 100, L: 1000, XL: 10_000 };
/** How often each draws, and how often before that without being counted. */
const drawings = /** @type {Record<string, { runs: number, warmUps: number }>} */ ({
  S: { runs: 41, warmUps: 30 },
  M: { runs: 31, warmUps: 15 },
  L: { runs: 9, warmUps: 3 },
  XL: { runs: 3, warmUps: 1 },
});
/** How often a command is run. */
const pictures = /** @type {Record<string, number>} */ ({ S: 7, M: 5, L: 3, XL: 1 });
const peers = ['mermaid', 'likec4'];
const only = process.argv.slice(2);

const layOutAndDraw = 'layout and drawing to SVG';
const coldPicture = 'cold, to PNG';
/** Our share of the peer's time that we aim at, by what is measured, peer and size. */
const targets = /** @type {Record<string, Record<string, number>>} */ ({
  [`${layOutAndDraw}, in Node: mermaid`]: { M: 0.2, L: 0.2 },
  [`${layOutAndDraw}, in Chromium: mermaid`]: { M: 0.2, L: 0.2 },
  [`${coldPicture}: likec4`]: { S: 0.15 },
});

await main(async () => {
  await setUp();
  await installPeers('mermaid', 'likec4');
  const work = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    await measureDrawings();
    await measurePictures(work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** The sizes that were asked for, or all. */
function chosenSizes() {
  return Object.entries(sizes).filter(([size]) => only.length === 0 || only.includes(size));
}

async function measureDrawings() {
  const program = await bundle();
  runInThisContext(program);
  const { ours } = /** @type {{ ours: Ours }} */ (/** @type {unknown} */ (globalThis));
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  const medians = /** @type {Record<string, { count: number, median: number }[]>} */ ({});
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: program });
    await page.addScriptTag({ path: join(peerPackages, 'mermaid', 'dist', 'mermaid.min.js') });
    // Mermaid gives up at 50,000 characters, which is before 1,000 tasks, unless it is told not to.
    await page.evaluate('mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9 })');
    for (const [size, count] of chosenSizes()) {
      const { runs = 1, warmUps = 0 } = drawings[size] ?? {};
      const text = journeyOfTasks(count);
      const tasks = await ours.read(text);
      const facts = await ours.read(journeyText(count).text);
      const { mermaid, ...all } = await inTurns(
        runs,
        {
          mermaid: () => page.evaluate(drawMermaid, mermaidOfTasks(count)),
          [`${layOutAndDraw}, in Node`]: async () => drawHere(ours, tasks),
          [`${layOutAndDraw}, in Chromium`]: () => page.evaluate(drawThere, { model: tasks }),
          [`reading, ${layOutAndDraw}, in Chromium`]: () => page.evaluate(drawThere, { text }),
          [`${layOutAndDraw}, eight facts a touchpoint, in Node`]: async () => drawHere(ours, facts),
        },
        warmUps,
      );
      for (const [what, figure] of Object.entries(all)) {
        report(what, { size, touchpoints: count }, figure, { mermaid: mermaid ?? null });
        if (figure) medians[what] = [...(medians[what] ?? []), { count, median: figure.median }];
      }
    }
  } finally {
    await browser.close();
  }
  for (const [what, measured] of Object.entries(medians)) reportGrowth(what, measured);
}

/** Our reading, layout and drawing as a script that defines `ours`. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'bench', 'drawing.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'ours',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.journey': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Every time a model of its own, because what was laid out once is remembered.
 * @param {Ours} ours
 * @param {Model} model
 */
function drawHere({ draw }, model) {
  const fresh = structuredClone(model);
  const began = performance.now();
  draw(fresh);
  return performance.now() - began;
}

/**
 * Runs in the page.
 * @param {{ model?: Model, text?: string }} drawn
 */
async function drawThere({ model, text = '' }) {
  const { ours } = /** @type {{ ours: Ours }} */ (/** @type {unknown} */ (globalThis));
  const began = performance.now();
  ours.draw(model ?? (await ours.read(text)));
  return performance.now() - began;
}

/**
 * Runs in the page.
 * @param {string} text
 */
async function drawMermaid(text) {
  const { mermaid, requestIdleCallback } =
    /** @type {{ mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> }, requestIdleCallback: (done: () => void) => void }} */ (
      /** @type {unknown} */ (globalThis)
    );
  const began = performance.now();
  const { svg } = await mermaid.render('drawn', text);
  const took = performance.now() - began;
  if (!svg.includes('Does the thing number 24')) throw new Error('Mermaid did not draw the tasks.');
  // What the browser still has to do about it is not to slow down whoever is next.
  await new Promise((done) => requestIdleCallback(() => done(undefined)));
  return took;
}

/** @param {string} work a folder for the files */
async function measurePictures(work) {
  const browser = await findChromium();
  writeFileSync(join(work, 'browser.json'), JSON.stringify({ executablePath: browser, args: ['--no-sandbox'] }));
  writeFileSync(join(work, 'mermaid.json'), JSON.stringify({ maxTextSize: 1e9 }));
  mkdirSync(join(work, 'c4'));
  writeFileSync(join(work, 'c4', 'specification.c4'), likec4Specification);
  writeFileSync(join(work, 'c4', 'view.c4'), 'views {\n  view index {\n    include *, j.*, j.*.*\n  }\n}\n');
  const ours = [join(root, 'dist', 'cli', 'main.js'), 'render'];
  const mermaid = [peerPrograms.mermaid, '-q', '-p', 'browser.json', '-c', 'mermaid.json'];
  const lend = pathToFileURL(join(root, 'bench', 'lend-browser.mjs')).href;
  const likec4 = ['--import', lend, peerPrograms.likec4, 'export', 'png', '--no-use-dot', '-o', '.', 'c4'];
  const medians = /** @type {{ count: number, median: number }[]} */ ([]);
  for (const [size, count] of chosenSizes()) {
    const runs = pictures[size] ?? 1;
    const of = { size, touchpoints: count };
    writeFileSync(join(work, 'a.journey'), journeyOfTasks(count));
    writeFileSync(join(work, 'a.mmd'), mermaidOfTasks(count));
    const tasks = await inTurns(runs, {
      ours: () => command(work, [...ours, 'a.journey', '-o', 'ours.png']),
      mermaid: () => command(work, [...mermaid, '-i', 'a.mmd', '-o', 'mermaid.png']),
    });
    report(coldPicture, { ...of, pixels: pixelsOf(work, 'ours', 'mermaid') }, tasks.ours, { mermaid: tasks.mermaid });
    if (tasks.ours) medians.push({ count, median: tasks.ours.median });
    // With more, LikeC4 takes longer than anybody waits.
    if (size !== 'S') continue;
    writeFileSync(join(work, 'b.journey'), journeyText(count).text);
    writeFileSync(join(work, 'c4', 'a.c4'), likec4Text(count).text);
    const facts = await inTurns(runs, {
      ours: () => command(work, [...ours, 'b.journey', '-o', 'facts.png']),
      likec4: () => command(work, likec4, { CHROME_PATH: browser }),
    });
    report(coldPicture, { ...of, pixels: pixelsOf(work, 'facts', 'index') }, facts.ours, { likec4: facts.likec4 });
  }
  reportGrowth(coldPicture, medians);
}

/**
 * How long a program takes from start to end.
 * @param {string} folder
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function command(folder, args, env) {
  const began = performance.now();
  const { code, output } = await run(node24(), args, { cwd: folder, env: { ...process.env, ...env } });
  if (code !== 0) throw new Problem(`${output.trim()}\n\n${args[0]} failed, as told above.`);
  return performance.now() - began;
}

/**
 * How large these pictures became, so that nobody takes a small one for a fast one.
 * @param {string} folder
 * @param {...string} names
 */
function pixelsOf(folder, ...names) {
  return names.flatMap((name) => {
    const file = join(folder, `${name}.png`);
    if (!existsSync(file)) return [null];
    const { width, height } = PNG.sync.read(readFileSync(file));
    return [`${width} x ${height}`];
  });
}

/**
 * Lets all do their work by turns. A peer that fails does not go on.
 * @template {string} Name
 * @param {number} runs
 * @param {Record<Name, () => Promise<number>>} works each gives its milliseconds
 * @param {number} [warmUps] runs before these, which are not counted
 * @returns {Promise<Record<Name, Figure>>}
 */
async function inTurns(runs, works, warmUps = 0) {
  const all = /** @type {[Name, () => Promise<number>][]} */ (Object.entries(works));
  const times = new Map(all.map(([name]) => [name, /** @type {number[]} */ ([])]));
  for (let turn = -warmUps; turn < runs; turn++) {
    for (const [name, work] of all) {
      try {
        const took = times.has(name) ? await work() : 0;
        if (turn >= 0) times.get(name)?.push(took);
      } catch (error) {
        if (!peers.includes(name)) throw error;
        console.error(`${name} failed: ${error}`);
        times.delete(name);
      }
    }
  }
  const figures = all.map(([name]) => [name, figureOf(times.get(name) ?? [])]);
  return Object.fromEntries(figures);
}

/**
 * @param {string} what
 * @param {{ size: string, touchpoints: number, pixels?: readonly (string | null)[] }} of
 * @param {Figure} ours
 * @param {Record<string, Figure>} peer a single one
 */
function report(what, of, ours, peer) {
  const [name, theirs] = Object.entries(peer)[0] ?? [];
  const ratio = ours && theirs ? round(ours.median / theirs.median) : null;
  const target = targets[`${what}: ${name}`]?.[of.size];
  const judged = target === undefined ? {} : { target, met: ratio === null ? null : ratio <= target };
  console.log(JSON.stringify({ what, ...of, ours, ...peer, ratio, ...judged }));
}

/**
 * @param {string} what
 * @param {readonly { count: number, median: number }[]} medians
 */
function reportGrowth(what, medians) {
  // Between the smaller sizes it says more of the machine than of us.
  if (only.length > 0) return;
  const exponent = growthOf(medians);
  console.log(JSON.stringify({ what: `growth of ${what}`, exponent, target: 1.1, met: exponent <= 1.1 }));
}
