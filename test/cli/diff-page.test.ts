import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import type { FileChanges } from '../../src/cli/diff-compare.ts';
import { asHtml } from '../../src/cli/diff-html.tsx';
import type { LookOf } from '../../src/cli/diff-looks.ts';
import { diff, sentenceOf } from '../../src/diff/index.ts';
import { supplies } from '../formats/node-supplies.ts';
import { november, october, others } from '../unit/diff/november.ts';
import { sideOf } from '../unit/diff/read-sides.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const hostile = `</script><script>alert(1)</script><img src=x onerror=alert(1)>`;

async function comparison(before: string, after: string, files = {}): Promise<FileChanges> {
  const [one, other] = [await sideOf(before, files), await sideOf(after, files)];
  const models = { before: one.model, after: other.model };
  const { changes, ...rest } = diff(one, other);
  const told = changes.map((change) => ({ ...change, message: sentenceOf(change, models), line: 1, touches: [] }));
  return { state: 'changed', oldPath: 'a.journey', newPath: 'a.journey', errors: 0, models, changes: told, ...rest };
}

const none = new Map();
const plainly: LookOf = async ({ models }) => ({
  models,
  pictures: { before: none, after: none, both: none },
  font: {},
});

describe('the page of a comparison', () => {
  let folder: string;
  let browser: Browser;
  let page: Page;
  let text: string;

  beforeAll(async () => {
    text = await asHtml([await comparison(october, november, others)], plainly, supplies());
    folder = mkdtempSync(join(tmpdir(), 'journey-page-'));
    writeFileSync(join(folder, 'page.html'), text);
    browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
    page = await browser.newPage({ viewport: { width: 1400, height: 800 } });
    await page.goto(pathToFileURL(join(folder, 'page.html')).href);
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('allows its own style and script by what they hold, and shows hostile texts letter by letter', async () => {
    const journey = (title: string) => `journey j "J" { stage "S" { touchpoint a "${title}" feels happy "${title}" } }`;
    const made = await asHtml([await comparison(journey('Safe'), journey(hostile))], plainly, supplies());
    expect(made.match(/<script/g)).toHaveLength(1);
    expect(made).not.toMatch(/<img/);
    const script = /<script>([\s\S]*?)<\/script>/.exec(made)?.[1] ?? '';
    expect(made).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    expect(made).not.toContain('unsafe');
  });

  it('has the same numbers in its list as on its map, all ids once, and is the same each time', async () => {
    const numbers = (selector: string) =>
      page.$$eval(selector, (all) => [...new Set(all.map((each) => each.getAttribute('data-mark')))].sort());
    expect(await numbers('#list button[data-mark]')).toEqual(await numbers('.overlay svg [data-mark]'));
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await asHtml([await comparison(october, november, others)], plainly, supplies())).toBe(text);
  });

  it('walks from change to change by key, and shows other versions', async () => {
    const current = () =>
      page.$$eval('#list [aria-current]', (all) => all.map((each) => each.getAttribute('data-mark')));
    await page.keyboard.press('n');
    expect(await current()).toEqual(['1']);
    await page.keyboard.press('n');
    expect(await current()).toEqual(['2']);
    expect(await page.$$eval('.chosen', (all) => all.map((each) => each.getAttribute('data-mark')))).toEqual(['2']);
    await page.keyboard.press('p');
    expect(await current()).toEqual(['1']);
    const seen = () =>
      page.$$eval('figure', (all) => all.filter((each) => each.checkVisibility()).map((each) => each.className));
    expect(await seen()).toEqual(['overlay']);
    await page.keyboard.press('2');
    expect(await seen()).toEqual(['before']);
    await page.keyboard.press('4');
    expect(await seen()).toEqual(['before', 'after']);
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    expect(await seen()).toEqual(['overlay']);
  });

  it('filters the list and the tags by kind', async () => {
    const listed = () =>
      page.$$eval('#list button[data-kind]', (all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('data-kind')),
      );
    await page.getByRole('checkbox', { name: 'Added' }).check({ force: true });
    expect(await listed()).toEqual(['added', 'added', 'added']);
    const tags = await page.$$eval(
      '.overlay svg [data-mark]',
      (all) => all.filter((each) => getComputedStyle(each).display !== 'none').length,
    );
    expect(tags).toBe(3);
    expect(await page.textContent('#status')).toBe('3 changes are shown.');
    await page.getByRole('checkbox', { name: 'Added' }).uncheck({ force: true });
    expect((await listed()).length).toBeGreaterThan(10);
  });

  it('is accessible in light and dark', async () => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setBypassCSP', { enabled: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.reload();
      await page.addScriptTag({ path: axe });
      const faults = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
      expect(faults).toEqual([]);
    }
  });
});
