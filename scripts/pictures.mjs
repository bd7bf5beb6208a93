import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { drawGallery } from './gallery.mjs';
import { main } from './problem.mjs';
import { makeReviewGuide } from './review-guide.mjs';
import { serveVsCode } from './serve-vscode.mjs';
import { root, setUp } from './setup.mjs';
import { drawWalkthrough } from './walkthrough.mjs';

// The pictures of the documentation, made by the product itself: maps of the examples in docs/gallery, what the guide to reviewing shows, a window of
// VS Code, and what the walkthrough shows.
const pictures = join(root, 'docs', 'pictures');
const examples = join(root, 'examples');
const settings = {
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.colorTheme': 'Default Dark Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

await main(async () => {
  await setUp();
  await drawGallery();
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
  const work = mkdtempSync(join(tmpdir(), 'journey-pictures-'));
  try {
    await makeReviewGuide(browser, work);
    await drawWindow(browser, work);
    await drawWalkthrough(browser, work);
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} work
 */
async function drawWindow(browser, work) {
  const folder = join(work, 'shoes');
  cpSync(examples, folder, { recursive: true });
  const data = join(work, 'server');
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify(settings));
  const server = await serveVsCode({ data });
  try {
    const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await page.goto(server.url({ folder, file: join(folder, 'buy-running-shoes.journey') }));
    await page.locator('.view-line', { hasText: 'touchpoint finish-photo' }).click();
    await page.keyboard.press('ControlOrMeta+B');
    await page.getByRole('button', { name: 'Open Preview to the Side' }).click();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await preview.locator('svg[role="graphics-document"]').waitFor();
    // What is drawn last: the map in small, and the band of the touchpoint in the text.
    await page.waitForTimeout(2000);
    await page.screenshot({ path: join(pictures, 'vscode.png') });
  } finally {
    await server.stop();
  }
}
