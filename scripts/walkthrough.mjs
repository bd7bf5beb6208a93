import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packPicture } from './pack-picture.mjs';
import { serveVsCode } from './serve-vscode.mjs';
import { root } from './setup.mjs';

const media = join(root, 'media', 'walkthrough');
const themes = { light: 'Default Light Modern', dark: 'Default Dark Modern' };
const settings = {
  'breadcrumbs.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * Draws what the walkthrough shows beside its steps, in a light and a dark window, with the journey that an empty file offers.
 * @param {import('playwright-core').Browser} browser
 * @param {string} work a folder to work in
 */
export async function drawWalkthrough(browser, work) {
  mkdirSync(media, { recursive: true });
  const folder = join(work, 'walkthrough');
  const data = join(work, 'walkthrough-server');
  const user = join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'first-order.journey');
  writeFileSync(file, readFileSync(join(root, 'webview', 'starter.journey')));
  const server = await serveVsCode({ data });
  try {
    for (const [name, theme] of Object.entries(themes)) {
      writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...settings, 'workbench.colorTheme': theme }));
      const page = await browser.newPage({ viewport: { width: 1000, height: 760 }, reducedMotion: 'reduce' });
      await page.goto(server.url({ folder, file }));
      await drawSteps(page, name);
      await page.close();
    }
  } finally {
    await server.stop();
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} theme
 */
async function drawSteps(page, theme) {
  const draw = async (/** @type {string} */ step, /** @type {Clip} */ clip) => {
    writeFileSync(join(media, `${step}-${theme}.png`), await packPicture(await page.screenshot({ clip })));
  };
  await page.locator('.view-line', { hasText: 'type current-state' }).click();
  await page.keyboard.press('ControlOrMeta+B');
  await page.locator('.codelens-decoration', { hasText: 'Mean' }).first().waitFor();
  await page.locator('.glyph-margin-widgets [class*="ced-"]').first().waitFor();
  await draw('write', { x: 48, y: 70, width: 760, height: 480 });
  await page.getByRole('button', { name: 'Open Preview to the Side' }).click();
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  await preview.locator('svg[role="graphics-document"]').waitFor();
  await preview.locator('.toolbar').hover();
  await draw('preview', { x: 526, y: 70, width: 460, height: 480 });
  // Found by VS Code, which also brings it into view.
  await page.locator('.view-line', { hasText: 'type current-state' }).click();
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('frustrated');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('frustratd');
  await page.locator('.suggest-widget.visible').waitFor();
  await preview.getByRole('button', { name: /^Error/ }).waitFor();
  await page.keyboard.press('Escape');
  await draw('check', { x: 48, y: 70, width: 938, height: 660 });
  await page.keyboard.press('ControlOrMeta+Z');
  await preview.getByRole('button', { name: /^Error/ }).waitFor({ state: 'hidden' });
  await page.keyboard.press('F1');
  await page.keyboard.type('Journey: Export');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'PDF' }).first().waitFor();
  await draw('export', { x: 180, y: 30, width: 640, height: 420 });
}

/** @typedef {{ x: number, y: number, width: number, height: number }} Clip */
