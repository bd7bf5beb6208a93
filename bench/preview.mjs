import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from '../scripts/chromium.mjs';
import { main } from '../scripts/problem.mjs';
import { serveVsCode } from '../scripts/serve-vscode.mjs';
import { root, setUp } from '../scripts/setup.mjs';
import { figureOf, round } from './figures.mjs';
import { installPeers, peerPackages } from './peers.mjs';
import { journeyOfTasks, mermaidOfTasks } from './tasks.mjs';

// How long it takes from a key that is pressed in the text to the map that shows it, in the preview of a real VS Code with all that lies
// between; beside a page that has nothing to do but to draw the same tasks anew with Mermaid, and beside an extension that only colours the
// text and hands a word of it to a panel: the floor, for less than that no extension for a language can do. All are in the same browser and
// take turns, in each of which a few keys are pressed, as by somebody who types; before it, what the one before left to do comes to its end.
// Prints one JSON line a size: milliseconds (median and 95th percentile), our share of the peer's (`ratio`), the floor's (`floor`), what is
// left of ours without the floor (`own`), and the share that is our target, with whether each of ours is within it.

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */
/** @typedef {{ page: Page, panel: Frame }} Window */

const sizes = { S: 24, M: 100, L: 1000, XL: 10000 };
/** How often each types a few letters, and how often before that without being counted. */
const runs = /** @type {Record<string, number>} */ ({ S: 6, M: 6, L: 4, XL: 1 });
const warmUps = /** @type {Record<string, number>} */ ({ S: 2, M: 2, L: 2, XL: 1 });
/** As somebody types: keys, and in ms how long after what one has drawn the next comes. */
const burstLength = 8;
const pause = 150;
/** Our share of the peer's time, and the 95th percentile as a multiple of the median, that we aim at. */
const targets = /** @type {Record<string, number>} */ ({ S: 1.1, M: 0.55, L: 0.15, XL: 0.15 });
const spread = 1.5;
/** In ms: after a key, VS Code asks an extension for links, colours and more, the last after a second. Then the window is at rest. */
const rest = 1200;
const bareExtension = join(root, 'bench', 'bare-extension');
const only = process.argv.slice(2);

/** The texts are never as they were saved, so that the window need not tell with each key whether they are. */
const settings = { 'files.autoSave': 'off' };

await main(async () => {
  await setUp();
  await installPeers('mermaid');
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
      const times = {
        ours: /** @type {number[]} */ ([]),
        bare: /** @type {number[]} */ ([]),
        mermaid: /** @type {number[]} */ ([]),
      };
      const tasks = mermaidOfTasks(count);
      const steps = {
        ours: (/** @type {boolean} */ isTyped) => press(ours, isTyped),
        bare: (/** @type {boolean} */ isTyped) => press(bare, isTyped),
        mermaid: (/** @type {boolean} */ isTyped) =>
          mermaid.evaluate(drawAnew, isTyped ? tasks.replace('thing number 12', 'thingq number 12') : tasks),
      };
      for (let burst = -(warmUps[size] ?? 0); burst < (runs[size] ?? 1); burst++) {
        for (const name of /** @type {const} */ (['ours', 'bare', 'mermaid'])) {
          await mermaid.waitForTimeout(rest);
          for (let key = 0; key < burstLength; key++) {
            await mermaid.waitForTimeout(pause);
            const took = await steps[name](key % 2 === 0);
            if (burst >= 0) times[name].push(took);
          }
        }
      }
      await ours.page.close();
      await bare.page.close();
      report(size, count, figureOf(times.ours), figureOf(times.mermaid), figureOf(times.bare));
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 5 });
  }
});

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
 * @returns {Promise<number>} ms until the panel shows it
 */
async function press({ page, panel }, isTyped) {
  const painted = panel.evaluate(paintedWith, isTyped);
  // The page is listening once this is answered.
  await panel.evaluate('0');
  await page.keyboard.press(isTyped ? 'q' : 'Backspace');
  const end = await painted;
  return end - /** @type {number} */ (await page.evaluate('pressed'));
}

/**
 * Runs in the page of a panel: waits until what is painted has the second letter, or has it no more.
 * @param {boolean} isTyped
 * @returns {Promise<number>} when that was
 */
function paintedWith(isTyped) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const text = document.querySelector('svg[role="graphics-document"]')?.textContent ?? '';
      if (text.includes('thingqq') !== isTyped) return;
      observer.disconnect();
      // What is sent at the beginning of the next frame comes when that frame is painted.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/**
 * Runs in the page of Mermaid.
 * @param {string} text
 * @returns {Promise<number>} ms until the map of this text is painted
 */
async function drawAnew(text) {
  const { mermaid } = /** @type {{ mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> } }} */ (
    /** @type {unknown} */ (globalThis)
  );
  const began = performance.now();
  const { svg } = await mermaid.render('drawn', text);
  const map = document.getElementById('map');
  if (map) map.innerHTML = svg;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    });
  });
}

/**
 * @param {string} size
 * @param {number} touchpoints
 * @param {import('./figures.mjs').Figure} ours
 * @param {import('./figures.mjs').Figure} mermaid
 * @param {import('./figures.mjs').Figure} bare
 */
function report(size, touchpoints, ours, mermaid, bare) {
  const ratio = ours && mermaid ? round(ours.median / mermaid.median) : null;
  const floor = bare && mermaid ? round(bare.median / mermaid.median) : null;
  const target = targets[size] ?? null;
  const own = ratio === null || floor === null ? null : round(ratio - floor);
  /** @param {number | null} share */
  const isMet = (share) => share !== null && target !== null && share <= target;
  const steady = ours !== null && ours.p95 <= spread * ours.median;
  const what = 'keystroke to painted map';
  const judged = { target, met: isMet(ratio), ownMet: isMet(own), steady };
  console.log(JSON.stringify({ what, size, touchpoints, ours, mermaid, bare, ratio, floor, own, ...judged }));
}
