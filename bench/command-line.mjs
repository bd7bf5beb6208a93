import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../scripts/chromium.mjs';
import { main, Problem } from '../scripts/problem.mjs';
import { run } from '../scripts/processes.mjs';
import { cache, node24, npm, root, setUp } from '../scripts/setup.mjs';

// How long a cold command takes to draw a journey of 24 touchpoints, beside the command line of Mermaid drawing the same tasks.
// Prints one JSON line a result: medians in milliseconds of runs that take turns, and our share of the peer's.

const peer = '@mermaid-js/mermaid-cli@12.2.0';
const runs = 11;
const stages = 4;
const touchpointsPerStage = 6;

await main(async () => {
  await setUp();
  const mermaid = await installPeer();
  const work = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  try {
    const ours = [join(root, 'dist', 'cli', 'main.js')];
    writeFileSync(join(work, 'a.journey'), journey());
    writeFileSync(join(work, 'a.mmd'), mermaidJourney());
    const args = ['--no-sandbox'];
    writeFileSync(join(work, 'browser.json'), JSON.stringify({ executablePath: await findChromium(), args }));
    const rendered = await medians(work, {
      ours: [...ours, 'render', 'a.journey', '-o', 'a.svg'],
      mermaid: [mermaid, '-i', 'a.mmd', '-o', 'b.svg', '-p', 'browser.json', '-q'],
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

/** Installs the peer beside the project when it is missing, without the browser that it would download. */
async function installPeer() {
  const home = join(cache, 'bench');
  const program = join(home, 'node_modules', '@mermaid-js', 'mermaid-cli', 'src', 'cli.js');
  if (!existsSync(program)) {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{ "private": true }');
    await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', peer, 'puppeteer@25'], home);
  }
  return program;
}

function journey() {
  const lines = each((title, happy) => `    touchpoint "${title}" on web feels ${happy ? 'happy' : 'confused'}`);
  const blocks = lines.map((stage, index) => `  stage "Stage ${index + 1}" {\n${stage.join('\n')}\n  }`);
  return `persona maya "Maya"\n\njourney j "Buying running shoes" {\n  for maya\n\n${blocks.join('\n')}\n}\n`;
}

function mermaidJourney() {
  const lines = each((title, happy) => `    ${title}: ${happy ? 5 : 2}: Maya`);
  const sections = lines.map((stage, index) => `  section Stage ${index + 1}\n${stage.join('\n')}`);
  return `journey\n  title Buying running shoes\n${sections.join('\n')}\n`;
}

/**
 * One line for each touchpoint, by stage.
 * @param {(title: string, happy: boolean) => string} line
 */
function each(line) {
  return Array.from({ length: stages }, (_, stage) =>
    Array.from({ length: touchpointsPerStage }, (_, index) => {
      const number = stage * touchpointsPerStage + index + 1;
      return line(`Does the thing number ${number}`, number % 3 > 0);
    }),
  );
}

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
