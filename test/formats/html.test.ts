import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { html } from '../../src/formats/html/html.tsx';
import type { ExportOptions } from '../../src/formats/index.ts';
import { darkTheme, type Lens, lensesOf } from '../../src/map/index.ts';
import { type Journey, type Model, touchpointsOf } from '../../src/model/index.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';
import { runningShoes } from '../map/fixtures/running-shoes.ts';
import { supplies } from './node-supplies.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Loads a page again without its policy: what axe adds to it is more than that allows. */
async function allowMore(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  await page.reload();
  await page.addScriptTag({ path: axe });
}

async function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

type Colours = Pick<BrowserContextOptions, 'colorScheme' | 'contrast'>;

async function pageOf(drawn: Model, options: ExportOptions = supplies()): Promise<string> {
  return (await html(drawn, drawn.journeys[0] as Journey, options)) as string;
}

const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
const attacked = model({
  journeys: [
    journey(hostile, {
      scenario: '<!--<script>',
      stages: [stage(hostile, { touchpoints: [touchpoint(hostile, { tags: ['"><b>'] })] })],
    }),
  ],
});

describe('the HTML of a map', () => {
  it('allows its own style and scripts by what they hold, and nothing else', async () => {
    const page = await pageOf(runningShoes);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hash = (text = '') => `sha256-${createHash('sha256').update(text).digest('base64')}`;
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1];
    const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src '${hash(style)}'`);
    expect(policy).toContain(`script-src '${hash(script)}'`);
    expect(policy).not.toContain('unsafe');
  });

  it('holds both journeys that are compared, and offers no lanes to choose for a lens', async () => {
    const before = journey('Before', { stages: [stage('One', { touchpoints: [touchpoint('Only before')] })] });
    const after = journey('After', { revises: { key: 'before', title: 'Before' } });
    const drawn = model({ journeys: [after, before, journey('Another')] });
    const lens = lensesOf(drawn, after).find(({ kind }) => kind === 'compare') as Lens;
    const page = await pageOf(drawn, { ...supplies(), layout: { lens } });
    const [, data = ''] = /<script[^>]*application\/json[^>]*>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const { model: kept }: { model: Model } = JSON.parse(data);
    expect(kept.journeys.map(({ title }) => title)).toEqual(['After', 'Before']);
    expect(page).not.toContain('<summary>Lanes</summary>');
    expect(await pageOf(runningShoes)).toContain('<summary>Lanes</summary>');
  });

  it('shows hostile texts letter by letter', async () => {
    const page = await pageOf(attacked);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/<img|<b>/);
  });

  it('takes the colours asked for', async () => {
    const page = await pageOf(runningShoes, { ...supplies(), theme: darkTheme });
    expect(page).not.toContain('prefers-color-scheme');
    expect(page).toContain('--jm-bg:#1F1F1F');
  });
});

describe('the HTML of a map in a browser', { timeout: 60_000 }, () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...chromiumArguments, ...sandbox],
    });
    folder = mkdtempSync(join(tmpdir(), 'journey-html-'));
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page in a window, and keeps what it asks for and complains of. */
  async function open(
    drawn: Model,
    { colorScheme = 'light', contrast = 'no-preference' }: Colours = {},
    options: ExportOptions = {},
  ): Promise<{ page: Page; seen: string[] }> {
    const file = join(folder, 'map.html');
    writeFileSync(file, await pageOf(drawn, { ...supplies(), ...options }));
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 }, colorScheme, contrast });
    const seen: string[] = [];
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) seen.push(request.url());
    });
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('dialog', (dialog) => seen.push(dialog.message()));
    await page.goto(pathToFileURL(file).href);
    return { page, seen };
  }

  it('shows pictures, and goes on to when it is drawn anew', async () => {
    const pictures = new Map([
      ['logo.svg', `data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}`],
    ]);
    const branded = { ...runningShoes, brand: { accent: '#B01E68', logo: 'logo.svg' } };
    const { page, seen } = await open(branded, {}, { layout: { pictures } });
    const logo = page.locator('#map image[aria-label="Logo"]').first();
    expect(await logo.count()).toBe(1);
    await page.locator('#tools summary').first().click();
    await page.locator('input[name="persona"]').first().click();
    expect(await logo.count()).toBe(1);
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--jm-persona-1')),
    ).toBe('#B01E68');
    expect(seen).toEqual([]);
  });

  it.each<[string, Model, Colours]>([
    ['in light', runningShoes, { colorScheme: 'light' }],
    ['in dark', runningShoes, { colorScheme: 'dark' }],
    ['in light of high contrast', runningShoes, { colorScheme: 'light', contrast: 'more' }],
    ['in dark of high contrast', runningShoes, { colorScheme: 'dark', contrast: 'more' }],
    ['with hostile texts', attacked, {}],
    ['with nothing in it', model({ journeys: [journey('Empty')] }), {}],
  ])('has nothing that axe finds fault with, %s', async (_, drawn, colours) => {
    const { page, seen } = await open(drawn, colours);
    await page.locator('#table summary').click();
    expect(seen).toEqual([]);
    await allowMore(page);
    await page.locator('#table summary').click();
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it.each([
    ['in light', runningShoes, {}],
    ['in dark', runningShoes, { colorScheme: 'dark' }],
    ['in light of high contrast', runningShoes, { contrast: 'more' }],
    ['in dark of high contrast', runningShoes, { colorScheme: 'dark', contrast: 'more' }],
    ['with hostile texts', attacked, {}],
    ['with nothing in it', model({ journeys: [journey('')] }), {}],
  ] as const)('is presented without anything that axe finds fault with, %s', async (_, drawn, colours) => {
    const { page } = await open(drawn, colours);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await allowMore(page);
    await page.getByRole('button', { name: 'Present' }).click();
    for (let step = 0; step < 4; step++) {
      expect(await faultsOf(page)).toEqual([]);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('End');
    expect(await faultsOf(page)).toEqual([]);
    await page.close();
  });

  it('leads to the table with the keyboard, past the map', async () => {
    const { page } = await open(runningShoes);
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim().slice(0, 24));
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Skip to the table');
    expect((await page.locator('.skip').boundingBox())?.y).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('The journey as a table');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('table').isVisible()).toBe(true);
    expect(await page.getByRole('columnheader').count()).toBeGreaterThan(5);
    await page.close();
  });

  it('runs nothing of hostile texts', async () => {
    const { page, seen } = await open(attacked);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    expect(seen).toEqual([]);
    expect(await page.title()).toContain('<script>alert(1)</script>');
    await page.close();
  });

  it('keeps stages and labels in sight while it is scrolled', async () => {
    const { page } = await open(runningShoes);
    await page.locator('#pane').evaluate((pane) => pane.scrollTo(300, 900));
    const pane = await page.locator('#pane').boundingBox();
    const stages = await page.locator('#map .frozen-row').boundingBox();
    const labels = await page.locator('#map .frozen-labels').boundingBox();
    expect(stages?.y).toBeCloseTo(pane?.y ?? 0, 0);
    expect(labels?.x).toBeCloseTo(pane?.x ?? 0, 0);

    await page.setViewportSize({ width: 400, height: 700 });
    const tools = page.locator('#tools').locator('button, summary');
    const boxes = await tools.evaluateAll((all) =>
      all.map((each) => ({
        words: each.textContent,
        isCut: each.scrollWidth > each.clientWidth,
        high: each.clientHeight,
      })),
    );
    expect(boxes.filter(({ isCut, high }) => isCut || high > 40)).toEqual([]);
    await page.close();
  });

  it('leaves out personas and lanes that are not ticked, and zooms', async () => {
    const { page, seen } = await open(runningShoes);
    const map = page.locator('#map > svg[role="graphics-document"]');
    const height = (await map.boundingBox())?.height ?? 0;
    await page.getByText('Lanes', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Emotion' }).uncheck();
    expect((await map.boundingBox())?.height).toBeLessThan(height - 200);
    await page.getByRole('checkbox', { name: 'Emotion' }).check();
    expect((await map.boundingBox())?.height).toBeCloseTo(height, 0);

    await page.getByText('Personas', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Maya' }).uncheck();
    expect(await page.getByRole('checkbox', { name: 'Budi' }).isDisabled()).toBe(true);
    expect(await map.locator('desc').first().textContent()).toMatch(/^The journey of Budi Santoso:/);

    const width = (await map.boundingBox())?.width ?? 0;
    await page.getByRole('button', { name: 'Fit' }).click();
    expect((await map.boundingBox())?.width).toBeLessThanOrEqual(1000);
    expect(width).toBeGreaterThan(1000);
    expect(seen).toEqual([]);
    await page.close();
  });

  it.each(['no-preference', 'reduce'] as const)(
    'walks through the journey as far as it is shown, motion: %s',
    async (motion) => {
      const { page, seen } = await open(runningShoes);
      await page.emulateMedia({ reducedMotion: motion });
      await page.getByText('Personas', { exact: true }).click();
      await page.getByRole('checkbox', { name: 'Budi' }).uncheck();
      await page.getByRole('button', { name: 'Present' }).click();
      const presentation = page.getByRole('dialog', { name: /^Presentation: / });
      const curtain = () => presentation.locator('.curtain').boundingBox();
      const duration = () =>
        presentation.locator('.curtain').evaluate((element) => getComputedStyle(element).transitionDuration);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      expect(await presentation.locator('header .feeling').count()).toBe(1);
      expect(await duration()).toBe(motion === 'reduce' ? '0s' : '0.64s');
      await expect
        .poll(() => presentation.evaluate((element) => element.getAnimations({ subtree: true }).length))
        .toBe(0);
      const before = (await curtain())?.x ?? 0;
      await presentation.locator('.walk').click();
      if (motion === 'reduce') expect((await curtain())?.x).toBeGreaterThan(before);
      else await expect.poll(async () => (await curtain())?.x).toBeGreaterThan(before);
      await page.keyboard.press('Escape');
      expect(await presentation.count()).toBe(0);
      expect(await page.locator('#present').evaluate((button) => button.matches(':focus'))).toBe(true);
      expect(seen).toEqual([]);
      await page.close();
    },
  );

  it('tells every touchpoint in a table, with headers', async () => {
    const { page } = await open(runningShoes);
    await page.locator('#table summary').click();
    const told = await page.locator('#table tbody th[scope="row"]').allTextContents();
    expect(told).toEqual(touchpointsOf(runningShoes.journeys[0] as Journey).map(({ title }) => title));
    await page.close();
  });
});
