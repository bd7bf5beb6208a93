import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../scripts/chromium.mjs';
import { main, Problem } from '../scripts/problem.mjs';
import { run } from '../scripts/processes.mjs';
import { node24, root, setUp } from '../scripts/setup.mjs';
import { installPeers, peerPrograms } from './peers.mjs';
import { journeyOfTasks, mermaidOfTasks } from './tasks.mjs';

// How long a cold command takes to draw a journey of 24 touchpoints, beside the command line of Mermaid drawing the same tasks.
// Prints one JSON line a result: medians in milliseconds of runs that take turns, and our share of the peer's.

const runs = 11;
const touchpoints = 24;

await main(async () => {
  await setUp();
  await installPeers('mermaid');
  const work = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const ours = [join(root, 'dist', 'cli', 'main.js')];
    writeFileSync(join(work, 'a.journey'), journeyOfTasks(touchpoints));
    writeFileSync(join(work, 'a.mmd'), mermaidOfTasks(touchpoints));
    const args = ['--no-sandbox'];
    writeFileSync(join(work, 'browser.json'), JSON.stringify({ executablePath: await findChromium(), args }));
    const rendered = await medians(work, {
      ours: [...ours, 'render', 'a.journey', '-o', 'a.svg'],
      mermaid: [peerPrograms.mermaid, '-i', 'a.mmd', '-o', 'b.svg', '-p', 'browser.json', '-q'],
    });
    report('cold, 24 touchpoints to SVG', rendered);
    report('cold, 24 touchpoints checked', {
      ...(await medians(work, { ours: [...ours, 'check', 'a.journey'] })),
      mermaid: rendered.mermaid,
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * Runs the commands in turns, so that whatever else the machine does slows all of them alike.
 * @template {string} Name
 * @param {string} folder
 * @param {Record<Name, readonly string[]>} commands
 * @returns {Promise<Record<Name, number>>}
 */
async function medians(folder, commands) {
  const times = /** @type {Record<string, number[]>} */ ({});
  for (let round = 0; round < runs; round++) {
    for (const [name, args] of /** @type {[string, readonly string[]][]} */ (Object.entries(commands))) {
      const began = performance.now();
      const { code, output } = await run(node24(), args, { cwd: folder });
      if (code !== 0) throw new Problem(`${output}\n\n${name} failed, as told above.`);
      times[name] = [...(times[name] ?? []), performance.now() - began];
    }
  }
  const middle = Object.entries(times).map(([name, all]) => [name, all.sort((a, b) => a - b)[runs >> 1] ?? 0]);
  return Object.fromEntries(middle);
}

/**
 * @param {string} what
 * @param {{ ours: number, mermaid: number }} medians
 */
function report(what, { ours, mermaid }) {
  const ratio = Number((ours / mermaid).toFixed(3));
  console.log(JSON.stringify({ what, ours: Math.round(ours), mermaid: Math.round(mermaid), ratio }));
}
