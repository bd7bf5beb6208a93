import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { main } from '../scripts/problem.mjs';
import { serveVsCode } from '../scripts/serve-vscode.mjs';
import { root, setUp } from '../scripts/setup.mjs';
import { figureOf, round } from './figures.mjs';
import { Likec4Layout } from './likec4-layout.mjs';
import { installPeers, peerPackages } from './peers.mjs';
import { journeyOfTasks, mermaidOfTasks } from './tasks.mjs';

// How long it takes from a key that is pressed in the text to the map that shows it, in the preview of a real VS Code with all that lies
// between; beside a page that has nothing to do but to draw the same tasks anew with Mermaid, beside LikeC4's language server, which lays
// out the same tasks and draws nothing, and beside an extension that only colours the text and hands a word of it to a panel: the floor,
// for less than that no extension for a language can do. The pages are in the same browser and take turns, in each of which a few keys are
// pressed, as by somebody who types.
// Prints for each size, in JSON lines, milliseconds (median and 95th percentile) until the map is painted, and until it is changed but waits
// for its frame; our share of each peer's (`ratio`), the floor's (`floor`), what is left of ours without the floor (`own`), and the share
// that is our target, with whether each of ours is within it; and the 95th percentile as a multiple of the median, of all.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {{ page: Page, panel: Frame }} Window */
/** @typedef {{ changed: number, painted: number }} Times in ms, until the map is changed and until it is painted */
/** @typedef {import('./figures.mjs').Figure} Figure */

const sizes = { S: 24, M: 100, L: 1000, XL: 10000 };
/** How often each types a few letters, and how often before that without being counted. */
const runs = /** @type {Record<string, number>} */ ({ S: 6, M: 6, L: 4, XL: 1 });
const warmUps = /** @type {Record<string, number>} */ ({ S: 2, M: 2, L: 2, XL: 1 });
/** As somebody types: keys, and in ms how long after what one has drawn the next comes. */
const burstLength = 8;
const pause = 150;
/** Our share of the peers' times, and the 95th percentile as a multiple of the median, that we aim at. */
const targets = /** @type {Record<string, Record<string, number>>} */ ({
  'keystroke to painted map: mermaid': { S: 1.1, M: 0.55, L: 0.15, XL: 0.15 },
  'keystroke to painted map: likec4': { S: 0.22, M: 0.18, L: 0.07 },
  'keystroke to map that waits for its frame: mermaid': { S: 0.75 },
});
const aimedSpread = 1.5;
/** In ms: after a key, VS Code asks an extension for links, colours and more, the last after a second. Then the window is at rest. */
const rest = 1200;
const bareExtension = join(root, 'bench', 'bare-extension');
const only = process.argv.slice(2);

/** The texts are never as they were saved, so that the window need not tell with each key whether they are. */
const settings = { 'files.autoSave': 'off' };

await main(async () => {
  await setUp();
  await installPeers('mermaid', 'likec4');
  const work = mkdtempSync(join(tmpdir(), 'journey-bench-'));
  const server = await serveVsCode({ data: join(work, 'vscode') });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  try {
    const mermaid = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await mermaid.setContent('<div id="map"></div>');
    await mermaid.addScriptTag({ path: join(peerPackages, 'mermaid', 'dist', 'mermaid.min.js') });
    await mermaid.evaluate('mermaid.initialize({ startOnLoad: false, maxTextSize: 1e9 })');
    for (const [size, count] of Object.entries(sizes)) {
      if (only.length > 0 && !only.includes(size)) continue;
      /** @param {string} button @param {string} [extension] */
      const open = async (button, extension) => {
        // Windows of one folder would share what was not saved.
        const folder = mkdtempSync(join(work, `${size}-`));
        const file = join(folder, 'tasks.journey');
        writeFileSync(file, journeyOfTasks(count));
        mkdirSync(join(folder, '.vscode'));
        writeFileSync(join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
        const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
        await page.goto(server.url({ folder, file, ...(extension && { extension }) }));
        return { page, panel: await openPanel(page, button, placeIn(count)) };
      };
      const ours = await open('Open Preview to the Side');
      const bare = await open('Open Bare Panel', bareExtension);
      const tasks = mermaidOfTasks(count);
      const times = await inTurns(size, {
        ours: (isTyped) => press(ours, isTyped),
        bare: (isTyped) => press(bare, isTyped),
        mermaid: (isTyped) =>
          mermaid.evaluate(drawAnew, isTyped ? tasks.replace('thing number 12', 'thingq number 12') : tasks),
      });
      await ours.page.close();
      await bare.page.close();
      /** @param {keyof Times} until */
      const figures = (until) =>
        Object.fromEntries(Object.entries(times).map(([name, of]) => [name, figureOf(of.map((each) => each[until]))]));
      const of = { size, touchpoints: count };
      const painted = { ...figures('painted'), likec4: await likec4Figure(work, size, count) };
      report('keystroke to painted map', of, painted, painted.likec4 ? ['mermaid', 'likec4'] : ['mermaid']);
      report('keystroke to map that waits for its frame', of, figures('changed'), ['mermaid']);
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
});

/**
 * Types by turns, a few keys in each; before it, what the one before left to do comes to its end.
 * @template {string} Name
 * @template Took
 * @param {string} size
 * @param {Record<Name, (isTyped: boolean) => Promise<Took>>} steps what a key does, by whose turn it is
 */
async function inTurns(size, steps) {
  const names = /** @type {Name[]} */ (Object.keys(steps));
  const times = /** @type {Record<Name, Took[]>} */ (
    Object.fromEntries(names.map((name) => [name, /** @type {unknown} */ ([])]))
  );
  for (let burst = -(warmUps[size] ?? 0); burst < (runs[size] ?? 1); burst++) {
    for (const name of names) {
      await wait(rest);
      for (let key = 0; key < burstLength; key++) {
        await wait(pause);
        const took = await steps[name](key % 2 === 0);
        if (burst >= 0) times[name].push(took);
      }
    }
  }
  return times;
}

/**
 * When there is no window any more: it goes on working when its turn is over.
 * @param {string} work
 * @param {string} size
 * @param {number} count
 * @returns {Promise<Figure>} null at ten thousand, where it does not answer in time
 */
async function likec4Figure(work, size, count) {
  if (!targets['keystroke to painted map: likec4']?.[size]) return null;
  const likec4 = await Likec4Layout.open(work, count);
  const { took } = await inTurns(size, { took: (isTyped) => likec4.change(isTyped) });
  await likec4.end();
  return figureOf(took);
}

/**
 * Where the cursor stands behind `thing` in the title of the middle touchpoint; both count from 1.
 * @param {number} count
 */
function placeIn(count) {
  const lines = journeyOfTasks(count).split('\n');
  const index = lines.findIndex((line) => line.includes(`number ${count / 2}"`));
  return { line: index + 1, column: (lines[index] ?? '').indexOf(' number') + 1 };
}

/**
 * Opens a panel beside the text, puts the cursor at a place and types a first letter there.
 * @param {Page} page
 * @param {string} button what opens the panel
 * @param {{ line: number, column: number }} place
 * @returns {Promise<Frame>} the page of the panel
 */
async function openPanel(page, button, { line, column }) {
  await page.locator('.view-line', { hasText: 'persona maya' }).click();
  await page.keyboard.press('ControlOrMeta+B');
  await page.getByRole('button', { name: button }).click();
  const map = page
    .frameLocator('iframe.webview.ready')
    .frameLocator('iframe#active-frame')
    .locator('svg[role="graphics-document"]');
  await map.waitFor();
  await page.locator('.view-line', { hasText: 'persona maya' }).click();
  await page.keyboard.press('ControlOrMeta+G');
  await page.locator('.quick-input-widget input[type="text"]').waitFor();
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item').getByText(`Ln ${line}, Col ${column}`).waitFor();
  const frame = await (await map.elementHandle())?.ownerFrame();
  if (!frame) throw new Error('The panel has no page.');
  await page.keyboard.press('q');
  await map.getByText('thingq').first().waitFor();
  await page.evaluate(noteKeys);
  return frame;
}

/** Runs in the window of VS Code: notes when a key was pressed. */
function noteKeys() {
  addEventListener(
    'keydown',
    (event) => Object.assign(globalThis, { pressed: performance.timeOrigin + event.timeStamp }),
    { capture: true },
  );
}

/**
 * Types or takes back a second letter.
 * @param {Window} window
 * @param {boolean} isTyped
 * @returns {Promise<Times>}
 */
async function press({ page, panel }, isTyped) {
  const painted = panel.evaluate(paintedWith, isTyped);
  // The page is listening once this is answered.
  await panel.evaluate('0');
  await page.keyboard.press(isTyped ? 'q' : 'Backspace');
  const ends = await painted;
  const pressed = /** @type {number} */ (await page.evaluate('pressed'));
  return { changed: ends.changed - pressed, painted: ends.painted - pressed };
}

/**
 * Runs in the page of a panel: waits until what is painted has the second letter, or has it no more.
 * @param {boolean} isTyped
 * @returns {Promise<Times>} when it was changed, and when it was painted
 */
function paintedWith(isTyped) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const text = document.querySelector('svg[role="graphics-document"]')?.textContent ?? '';
      if (text.includes('thingqq') !== isTyped) return;
      observer.disconnect();
      const changed = performance.timeOrigin + performance.now();
      requestAnimationFrame(() => {
        // What is asked for now comes right after this frame was painted: ahead of the timers of VS Code, which has the same thread.
        scheduler.postTask(() => resolve({ changed, painted: performance.timeOrigin + performance.now() }), {
          priority: 'user-blocking',
        });
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * Runs in the page of Mermaid.
 * @param {string} text
 * @returns {Promise<Times>}
 */
async function drawAnew(text) {
  const { mermaid } = /** @type {{ mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> } }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const began = performance.now();
  const { svg } = await mermaid.render('drawn', text);
  const map = document.getElementById('map');
  if (map) map.innerHTML = svg;
  const changed = performance.now() - began;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      scheduler.postTask(() => resolve({ changed, painted: performance.now() - began }), { priority: 'user-blocking' });
    });
  });
}

/**
 * @param {string} what
 * @param {{ size: string, touchpoints: number }} of
 * @param {Record<string, Figure>} figures
 * @param {readonly string[]} peers
 */
function report(what, of, figures, peers) {
  const { ours, bare } = figures;
  for (const name of peers) {
    const peer = figures[name];
    const share = (/** @type {Figure | undefined} */ figure) => (figure && peer ? figure.median / peer.median : null);
    const [ratio, floor] = [share(ours), share(bare)];
    const own = ratio === null || floor === null ? null : ratio - floor;
    const target = targets[`${what}: ${name}`]?.[of.size] ?? null;
    const isMet = (/** @type {number | null} */ each) => (each === null || target === null ? null : each <= target);
    const shares = { ratio: rounded(ratio), floor: rounded(floor), own: rounded(own) };
    const judged = { target, met: isMet(ratio), ownMet: isMet(own) };
    console.log(JSON.stringify({ what, ...of, peer: name, ours, [name]: peer, bare, ...shares, ...judged }));
  }
  const spreads = Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, figure ? round(figure.p95 / figure.median) : null]),
  );
  const isMet = (spreads.ours ?? Number.POSITIVE_INFINITY) <= aimedSpread;
  console.log(JSON.stringify({ what: `spread of ${what}`, ...of, ...spreads, target: aimedSpread, met: isMet }));
}

/** @param {number | null} share */
function rounded(share) {
  return share === null ? null : round(share);
}
