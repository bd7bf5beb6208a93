import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { main, Problem } from '../scripts/problem.mjs';
import { root, setUp } from '../scripts/setup.mjs';
import { figureOf, growthOf, round } from './figures.mjs';
import { LanguageServer, NoAnswer } from './language-server.mjs';
import { journeyText, likec4Specification, likec4Text, likec4View } from './language-texts.mjs';
import { installPeers, peerPrograms } from './peers.mjs';

// What the language server does under one's fingers, beside LikeC4's on an equivalent model: same number of parts, lines and
// relations. Both run at the same time and take turns, so that whatever else the machine does slows both alike. Prints one JSON
// line a result: milliseconds (median and 95th percentile), our share of the peer's, and the share that is our target.

/** @typedef {import('./language-texts.mjs').BenchText} BenchText */
/** @typedef {import('./figures.mjs').Figure} Figure */
/** @typedef {{ server: LanguageServer, uri: string, text: BenchText }} Bench */

const sizes = { S: 24, M: 100, L: 1000, XL: 10_000 };
const files = 1000;
/** Whoever writes has typed before: so many runs are not counted. */
const warmUps = /** @type {Record<string, number>} */ ({ S: 60, M: 40, L: 15 });
/** Who has taken so long for one measure, in milliseconds, takes no further turn. */
const enough = 60_000;
const only = process.argv.slice(2);

/** @typedef {'ours' | 'likec4'} Name */
const names = /** @type {readonly Name[]} */ (['ours', 'likec4']);

/** Our share of the peer's time that we aim at, by size. */
const targets = /** @type {Record<string, Record<string, number>>} */ ({
  'start to first diagnostics': { S: 0.35 },
  'change to diagnostics': { S: 0.5, M: 0.5, L: 0.5 },
  'completion at rest': { S: 0.5, M: 0.5, L: 0.5 },
  'completion after a change': { S: 0.4, M: 0.4, L: 0.3 },
  'start to diagnostics of the opened file': { workspace: 0.1 },
  'start to all files read': { workspace: 0.33 },
  'memory in MB, all files read': { workspace: 0.25 },
  'change to diagnostics, all files read': { workspace: 0.1 },
});

/** @type {Record<'ours' | 'likec4', readonly string[]>} */
const programs = {
  ours: [join(root, 'dist', 'server', 'main.cjs'), '--stdio'],
  likec4: [peerPrograms.likec4, 'lsp', '--stdio', '--no-use-dot', '--no-manual-layouts'],
};

/**
 * What is measured at a server that has the document open: each gives its milliseconds, or null where the server cannot do it.
 * @type {Record<string, (bench: Bench) => Promise<number | null>>}
 */
const measures = {
  'change to diagnostics': async ({ server, uri, text }) => {
    const took = await timed(async () => {
      const diagnosed = server.diagnosed(uri);
      await server.change(uri, text.title, 'x');
      await diagnosed;
    });
    await atRest();
    return took;
  },
  'completion at rest': ({ server, uri, text }) =>
    timed(async () => expectAnswer(await server.request('textDocument/completion', uri, { position: text.reference }))),
  // The last letter of a name is taken away, so that names are left to be offered.
  'completion after a change': async ({ server, uri, text: { text, reference } }) => {
    const position = { line: reference.line, character: reference.character - 1 };
    const diagnosed = server.diagnosed(uri);
    const took = await timed(async () => {
      await server.change(uri, position, '', 1);
      expectAnswer(await server.request('textDocument/completion', uri, { position }));
    });
    await diagnosed;
    const back = server.diagnosed(uri);
    await server.change(uri, position, text.split('\n')[reference.line]?.[position.character] ?? '');
    await back;
    await atRest();
    return took;
  },
  hover: ({ server, uri, text: { reference } }) =>
    timed(async () =>
      expectAnswer(
        await server.request('textDocument/hover', uri, {
          position: { line: reference.line, character: reference.character - 1 },
        }),
      ),
    ),
  rename: async ({ server, uri, text: { reference } }) =>
    server.capabilities?.renameProvider
      ? timed(async () =>
          expectAnswer(
            await server.request('textDocument/rename', uri, {
              position: { line: reference.line, character: reference.character - 1 },
              newName: 'another',
            }),
          ),
        )
      : null,
  format: async ({ server, uri }) =>
    server.capabilities?.documentFormattingProvider
      ? timed(() => server.request('textDocument/formatting', uri, { options: { tabSize: 2, insertSpaces: true } }))
      : null,
};

await main(async () => {
  await setUp();
  await installPeers('likec4');
  const medians = /** @type {Record<string, Record<string, number>>} */ ({});
  for (const [size, count] of Object.entries(sizes)) {
    if (only.length > 0 && !only.includes(size)) continue;
    for (const [what, median] of Object.entries(await measureSize(size, count))) {
      medians[what] = { ...medians[what], [size]: median };
    }
  }
  for (const [what, bySize] of Object.entries(medians)) reportGrowth(what, bySize);
  if (only.length === 0 || only.includes('workspace')) await measureWorkspace();
});

/**
 * All results for a document of one size, and our medians by what was measured.
 * @param {string} size
 * @param {number} count
 */
async function measureSize(size, count) {
  const medians = /** @type {Record<string, number>} */ ({});
  const runs = size === 'XL' ? 7 : 25;
  await inFolders(async (folders) => {
    const texts = { ours: journeyText(count), likec4: likec4Text(count) };
    const files = { ours: join(folders.ours, 'a.journey'), likec4: join(folders.likec4, 'a.c4') };
    for (const name of names) writeFileSync(files[name], texts[name].text);
    const open = (/** @type {Name} */ name) => start(name, folders[name], files[name], texts[name]);
    /**
     * @param {string} what
     * @param {Record<Name, Figure>} figures
     */
    const report = (what, figures) => {
      reportFigures(what, { size, touchpoints: count }, figures, size);
      if (figures.ours) medians[what] = figures.ours.median;
    };

    const starts = await inTurns(size === 'XL' ? 3 : 7, async (name) => {
      const { bench, took } = await open(name);
      await bench.server.end();
      return took;
    });
    report('start to first diagnostics', starts);
    const benches = /** @type {Partial<Record<Name, Bench>>} */ ({ ours: (await open('ours')).bench });
    // Where the peer did not even open the document, nobody waits for its answers.
    if (starts.likec4) benches.likec4 = (await open('likec4')).bench;
    for (const [what, measure] of Object.entries(measures)) {
      const once = async (/** @type {Name} */ name) => {
        const bench = benches[name];
        try {
          return bench ? await measure(bench) : null;
        } catch (error) {
          // Who is still at work on a question answers no other.
          if (name === 'likec4' && error instanceof NoAnswer) delete benches[name];
          if (error instanceof NoAnswer) await bench?.server.end();
          throw error;
        }
      };
      await inTurns(warmUps[size] ?? 0, once);
      report(what, await inTurns(runs, once));
    }
    report('memory in MB', await inTurns(1, async (name) => benches[name]?.server.memory() ?? null));
    for (const name of names) await benches[name]?.server.end();
  });
  return medians;
}

/** A workspace of many files, of which one is opened. */
async function measureWorkspace() {
  const what = { size: 'workspace', files, touchpoints: sizes.S };
  await inFolders(async (folders) => {
    const ours = journeyText(sizes.S);
    const likec4 = likec4Text(sizes.S, 'f500');
    for (let number = 0; number < files; number++) {
      writeFileSync(join(folders.ours, `f${number}.journey`), ours.text);
      writeFileSync(join(folders.likec4, `f${number}.c4`), likec4Text(sizes.S, `f${number}`).text);
    }
    const opened = { ours: join(folders.ours, 'f500.journey'), likec4: join(folders.likec4, 'f500.c4') };
    const benches = /** @type {Record<Name, Bench>} */ ({});
    const began = /** @type {Record<Name, number>} */ ({});
    const first = await inTurns(1, async (name) => {
      began[name] = performance.now();
      const { bench, took } = await start(name, folders[name], opened[name], name === 'ours' ? ours : likec4);
      benches[name] = bench;
      const { server, uri, text } = bench;
      // Whoever wants all references waits until all files are read.
      const position = { line: text.reference.line, character: text.reference.character - 1 };
      await server.request('textDocument/references', uri, { position, context: { includeDeclaration: true } });
      began[name] = performance.now() - began[name];
      await wait(3000);
      return took;
    });
    reportFigures('start to diagnostics of the opened file', what, first, what.size);
    const all = { ours: figureOf([began.ours]), likec4: figureOf([began.likec4]) };
    reportFigures('start to all files read', what, all, what.size);
    const memory = await inTurns(1, (name) => benches[name].server.memory());
    reportFigures('memory in MB, all files read', what, memory, what.size);
    const changes = await inTurns(15, async (name) => measures['change to diagnostics']?.(benches[name]) ?? null);
    reportFigures('change to diagnostics, all files read', what, changes, what.size);
    for (const name of names) await benches[name].server.end();
  });
}

/**
 * Starts a server and opens a file; `took` until its diagnostics came.
 * @param {Name} name
 * @param {string} folder
 * @param {string} file
 * @param {BenchText} text
 */
async function start(name, folder, file, text) {
  const uri = pathToFileURL(file).href;
  const began = performance.now();
  const server = new LanguageServer(programs[name], name === 'ours' ? 'journey' : 'likec4', folder);
  await server.initialize();
  const diagnosed = server.diagnosed(uri);
  await server.open(uri, text.text);
  await diagnosed;
  const took = performance.now() - began;
  await atRest();
  return { bench: { server, uri, text }, took };
}

/**
 * Lets both servers do the same by turns. One that fails does not go on.
 * @param {number} runs
 * @param {(name: Name) => Promise<number | null>} measure
 * @returns {Promise<Record<Name, Figure>>}
 */
async function inTurns(runs, measure) {
  const times = { ours: /** @type {number[]} */ ([]), likec4: /** @type {number[]} */ ([]) };
  const failed = new Set();
  for (let round = 0; round < runs; round++) {
    for (const name of names) {
      if (failed.has(name) || times[name].reduce((sum, took) => sum + took, 0) > enough) continue;
      try {
        const took = await measure(name);
        if (took !== null) times[name].push(took);
      } catch (error) {
        if (name === 'ours') throw error;
        failed.add(name);
      }
    }
  }
  return { ours: figureOf(times.ours), likec4: failed.has('likec4') ? null : figureOf(times.likec4) };
}

/**
 * @param {string} what
 * @param {object} of
 * @param {Record<Name, Figure>} figures
 * @param {string} size
 */
function reportFigures(what, of, { ours, likec4 }, size) {
  const ratio = ours && likec4 ? round(ours.median / likec4.median) : null;
  const target = targets[what]?.[size];
  const judged = target === undefined ? {} : { target, met: ratio === null ? null : ratio <= target };
  console.log(JSON.stringify({ what, ...of, ours, likec4, ratio, ...judged }));
}

/**
 * @param {string} what
 * @param {Record<string, number>} bySize
 */
function reportGrowth(what, bySize) {
  const measured = Object.entries(sizes).flatMap(([size, count]) => {
    const median = bySize[size];
    return median ? [{ count, median }] : [];
  });
  if (measured.length < 2) return;
  const exponent = growthOf(measured);
  console.log(JSON.stringify({ what: `growth of ${what}`, exponent, target: 1.1, met: exponent <= 1.1 }));
}

/**
 * An empty answer is no answer: its time says nothing.
 * @param {unknown} answer to completion, hover or rename
 */
function expectAnswer(answer) {
  const { items, contents, changes, documentChanges } = Object(answer);
  const found = contents?.value ?? contents ?? items ?? documentChanges ?? Object.values(changes ?? {}).flat();
  const { length } = Array.isArray(answer) ? answer : found;
  if (!length) throw new Problem(`A server answered with nothing: ${JSON.stringify(answer)}`);
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Lets a server finish what it does behind its answers. */
function atRest() {
  return wait(50);
}

/** @param {(folders: Record<Name, string>) => Promise<void>} work */
async function inFolders(work) {
  const folder = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const folders = { ours: join(folder, 'ours'), likec4: join(folder, 'likec4') };
    for (const name of names) mkdirSync(folders[name]);
    writeFileSync(join(folders.likec4, 'specification.c4'), likec4Specification + likec4View);
    await work(folders);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
