import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { liberation } from '../map/fixtures/fonts.ts';
import { program, runJourney } from './run-journey.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const order = `persona maya "Maya" {
  photo "maya.svg"
}
journey order "Ordering shoes" {
  type current-state
  for maya
  stage aware "Awareness" {
    touchpoint post "Sees a post" on instagram feels curious
  }
  stage buy "Purchase" {
    touchpoint pay "Pays" on web feels relieved
  }
}
`;
const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';

let folder: string;
const children: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-preview-'));
  mkdirSync(join(folder, 'maps', 'shop'), { recursive: true });
  writeFileSync(join(folder, 'secret.journey'), 'journey "Not for you" { }\n');
  writeFileSync(join(folder, 'maps', 'journey.config.json'), '{}');
  writeFileSync(join(folder, 'maps', 'order.journey'), order);
  writeFileSync(join(folder, 'maps', 'maya.svg'), picture);
  writeFileSync(
    join(folder, 'maps', 'shop', 'two.journey'),
    'journey one "The one" { }\njourney two "The other" { }\n',
  );
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the preview as a person would; answers with the address that it prints. */
function start(path: string, ...options: string[]): Promise<{ address: string; end: () => Promise<number | null> }> {
  const child = spawn(process.execPath, [program, 'preview', path, '--no-open', ...options], { cwd: folder });
  children.push(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = () => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let err = '';
    child.stderr.on('data', (data) => {
      err += data;
    });
    child.stdout.once('data', (data) => resolve({ address: String(data).trim(), end }));
    child.once('exit', () => reject(new Error(err)));
  });
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly policy: string;
}

/** Asks for a path letter by letter: `fetch` would tidy it up. */
function ask(address: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method }, (response) => {
      let body = '';
      response.on('data', (data) => {
        body += data;
      });
      const policy = String(response.headers['content-security-policy'] ?? '');
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body, policy }));
    });
    asked.once('error', reject);
    asked.end();
  });
}

describe('journey preview', () => {
  it('ends with Ctrl+C', async () => {
    const { address, end } = await start('maps/order.journey');
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\/$/);
    expect(await end()).toBe(0);
  });

  it('says what is missing, and that a port is taken', async () => {
    expect(await runJourney(folder, ['preview', 'none.journey', '--no-open'])).toEqual({
      code: 2,
      out: '',
      err: 'journey: cannot read none.journey: there is no such file.\n',
    });
    expect((await runJourney(folder, ['preview', 'maps/maya.svg', '--no-open'])).err).toBe(
      'journey: cannot read maps/maya.svg: it is not a .journey file.\n',
    );
    mkdirSync(join(folder, 'empty'));
    expect((await runJourney(folder, ['preview', 'empty', '--no-open'])).err).toBe(
      'journey: there are no .journey files in empty.\n',
    );
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, err } = await runJourney(folder, ['preview', 'maps', '--no-open', '--port', String(port)]);
    other.close();
    expect(code).toBe(2);
    expect(err).toBe(
      `journey: cannot use port ${port}: another program has it. Choose another with --port, or leave it out for any free one.\n`,
    );
    expect((await runJourney(folder, ['preview', 'maps', '--port', 'many'])).err).toContain('from 1 to 65535');
  });
});

describe('the server of journey preview', () => {
  let address: string;
  let token: string;
  let own: string;
  beforeEach(async () => {
    ({ address } = await start('maps'));
    const { pathname, host } = new URL(address);
    token = pathname;
    own = host;
  });

  it('answers only those who know the token', async () => {
    expect((await ask(address, token)).status).toBe(200);
    for (const path of [
      '/',
      '/maps/',
      `/${'x'.repeat(32)}/`,
      token.slice(0, -2),
      `${token.slice(0, -2)}/`,
      `/x${token}`,
    ]) {
      expect(`${path} ${(await ask(address, path)).status}`).toBe(`${path} 404`);
    }
  });

  it('answers only when it is asked by its own name, by a page of its own', async () => {
    const status = async (headers: Record<string, string>) => (await ask(address, token, headers)).status;
    const { port } = new URL(address);
    expect(await status({ host: `localhost:${port}` })).toBe(200);
    for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
      expect(await status({ host })).toBe(403);
    }
    expect(await status({ origin: `http://${own}` })).toBe(200);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'empty' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'none', 'sec-fetch-dest': 'document' })).toBe(200);
    expect((await ask(address, token, {}, 'POST')).status).toBe(405);
  });

  it('has nothing but the journeys of the folder, whatever a path looks like', async () => {
    symlinkSync(join(folder, 'secret.journey'), join(folder, 'maps', 'link.journey'));
    const files = [
      '../secret.journey',
      '..%2Fsecret.journey',
      '..\\secret.journey',
      './order.journey',
      'shop/../order.journey',
      join(folder, 'secret.journey'),
      `file://${folder}/secret.journey`,
      'link.journey',
      'maya.svg',
      'toString',
      '',
    ];
    for (const file of files) {
      for (const what of ['journey', 'map', 'place', 'export']) {
        const { status, body } = await ask(
          address,
          `${token}${what}?format=json&part=x&file=${encodeURIComponent(file)}`,
        );
        expect(`${what} ${file} ${status}`).toBe(`${what} ${file} 404`);
        expect(body).not.toContain('Not for you');
      }
    }
    const others = [
      'assets/../main.js',
      'assets/..%2Fmain.js',
      'assets/../../package.json',
      '../../../etc/passwd',
      'assets/%00',
      'assets/main.js%00.css',
      'assets/',
      'constructor',
      '__proto__',
      'order.journey',
    ];
    for (const path of others) expect(`${path} ${(await ask(address, token + path)).status}`).toBe(`${path} 404`);
    expect((await ask(address, `${token}export?file=order.journey&format=toString`)).status).toBe(404);
    expect((await ask(address, `${token}place?file=order.journey&part=constructor`)).status).toBe(404);
  });

  it('lets pages load only what it has, and nothing run in what it hands out', async () => {
    const page = await ask(address, `${token}journey?file=order.journey`);
    expect(page.policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(page.policy).not.toMatch(/unsafe|https?:|\*/);
    for (const path of ['map?file=order.journey', 'export?file=order.journey&format=html']) {
      expect((await ask(address, token + path)).policy).toContain('sandbox');
    }
  });

  it('shows pictures from inside the project only', async () => {
    writeFileSync(
      join(folder, 'maps', 'order.journey'),
      order.replace('maya.svg', '../outside.svg').replace('feels curious', 'feels curious {\n image "/etc/x.svg"\n}'),
    );
    writeFileSync(join(folder, 'outside.svg'), picture);
    const { body } = await ask(address, `${token}export?file=order.journey&format=html`);
    expect(body).toContain('["../outside.svg",null]');
    expect(body).toContain('["/etc/x.svg",null]');
  });
});

describe('journey preview in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({
      executablePath: await findChromium(),
      args: [...chromiumArguments, ...sandbox],
    });
  }, 120_000);
  afterAll(() => browser.close());

  async function open(address: string): Promise<{ page: Page; seen: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    const seen: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) seen.push(request.url());
    });
    page.on('console', (message) => seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('dialog', (dialog) => seen.push(dialog.message()));
    await page.goto(address);
    return { page, seen };
  }
  const map = (page: Page) => page.locator('svg[role="graphics-document"]');

  it('shows a file, each change of it, and what is wrong with it', async () => {
    const { address, end } = await start('maps/order.journey');
    const { page, seen } = await open(address);
    const file = join(folder, 'maps', 'order.journey');
    await map(page).getByText('Sees a post').waitFor();
    await page.locator('image').first().waitFor();
    writeFileSync(file, order.replace('Sees a post', 'Reads a post'));
    await map(page).getByText('Reads a post').waitFor();
    writeFileSync(file, order.replace('on instagram', 'on instagrm'));
    await page.getByRole('button', { name: /^Error on line 8: There is no channel 'instagrm'/ }).waitFor();
    writeFileSync(file, order.replace('for maya', '"'));
    await page.getByRole('status').filter({ hasText: 'Line 6' }).waitFor();
    unlinkSync(file);
    await page.getByRole('status').filter({ hasText: 'The map stays as it was:' }).waitFor();
    writeFileSync(file, order);
    await page.getByRole('status').filter({ hasText: 'The map stays as it was:' }).waitFor({ state: 'hidden' });
    expect(seen).toEqual([]);

    await end();
    await page.getByRole('status').filter({ hasText: 'journey preview has ended' }).waitFor();
    await page.close();
  });

  it('sets maps in the font of the workspace, once there is one', async () => {
    const { address } = await start('maps/order.journey');
    const { page, seen } = await open(address);
    await map(page).getByText('Sees a post').waitFor();
    const family = () => page.evaluate(() => document.documentElement.style.getPropertyValue('--map-font'));
    expect(await family()).toBe('');
    writeFileSync(join(folder, 'maps', 'own.ttf'), liberation('Regular'));
    writeFileSync(join(folder, 'maps', 'journey.config.json'), '{ "brand": { "fonts": { "regular": "own.ttf" } } }');
    await expect.poll(family).toBe('"Liberation Sans"');
    expect((await ask(address, `${new URL(address).pathname}export?format=svg`)).status).toBe(404);
    const exported = await ask(address, `${new URL(address).pathname}export?file=order.journey&format=svg`);
    expect(exported.body).toContain('Liberation Sans');
    expect(seen).toEqual([]);
    await page.close();
  });

  it('tells where things are written, and offers nothing that would change the text', async () => {
    const { address } = await start('maps/order.journey');
    const { page, seen } = await open(address);
    const card = page.locator('[data-part="journey/order/aware/post"]').first();
    await card.click();
    const notice = page.locator('.notice');
    await notice.getByText('order.journey:8:5').waitFor();
    expect(await notice.getByRole('link').getAttribute('href')).toMatch(
      /^vscode:\/\/file\/.*\/maps\/order\.journey:8:5$/,
    );
    await card.dblclick();
    await card.click({ button: 'right' });
    await card.hover();
    expect(await page.locator('input, textarea, .menu, .add').count()).toBe(0);
    expect(await page.getByText('Read only').count()).toBe(1);

    await page.getByRole('button', { name: 'Export…' }).click();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'SVG picture' }).click();
    expect((await downloading).suggestedFilename()).toBe('order.svg');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
    await notice.getByText('Copied.').waitFor();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    expect(await copied()).toContain('# Ordering shoes');
    expect(await copied()).toContain('Pays');
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'Awareness' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Copy as Markdown' }).click();
    await expect.poll(copied).not.toContain('Pays');
    expect(await copied()).toContain('Awareness');

    await page.getByRole('button', { name: 'Present' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Awareness' }).waitFor();
    expect(seen).toEqual([]);
    await page.close();
  });

  it.each([
    ['light', 'no-preference'],
    ['dark', 'no-preference'],
    ['light', 'more'],
    ['dark', 'more'],
  ] as const)('has nothing that axe finds fault with, %s, contrast %s', async (colorScheme, contrast) => {
    const { address } = await start('maps');
    // What axe adds to the page is more than the policy of the page allows.
    const page = await browser.newPage({ colorScheme, contrast, bypassCSP: true });
    const faults = async () => {
      await page.addScriptTag({ path: axe });
      return page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      });
    };
    await page.goto(address);
    expect(await faults()).toEqual([]);
    await page.getByText('Ordering shoes').click();
    await page.locator('[data-part="journey/order/aware/post"]').first().click();
    await page.locator('.notice').waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Export…' }).click();
    expect(await faults()).toEqual([]);
    await page.close();
  });

  it('lists the journeys of a folder, and keeps the list up to date', async () => {
    writeFileSync(join(folder, 'maps', 'bad.journey'), `journey bad ${JSON.stringify(hostile)} {\n}\n`);
    const { address } = await start('maps');
    const { page, seen } = await open(address);
    const titles = () => page.locator('.list strong').allTextContents();
    expect(await titles()).toEqual([hostile, 'Ordering shoes', 'The one', 'The other']);
    const drawn = page.getByRole('link', { name: 'Ordering shoes' }).locator('img');
    await expect.poll(() => drawn.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
    expect(await page.getByRole('link', { name: 'Ordering shoes' }).textContent()).toBe(
      'Ordering shoesCurrent stateMayaorder.journey',
    );
    writeFileSync(join(folder, 'maps', 'new.journey'), 'journey "Brand new" {\n}\n');
    await page.getByText('Brand new').waitFor();

    await page.getByText('The other').click();
    await expect.poll(() => page.getByLabel('Journey').inputValue()).toBe('two');
    await page.getByLabel('Journey').selectOption('one');
    // What is chosen is kept once it is shown.
    const kept = () => page.evaluate(() => localStorage.getItem('journey-preview'));
    await expect.poll(kept).toContain('"journey":"one"');
    await page.reload();
    await expect.poll(() => page.getByLabel('Journey').inputValue()).toBe('one');
    await page.getByRole('link', { name: 'All journeys' }).click();
    await page.getByText(hostile).click();
    await map(page).locator('text', { hasText: 'alert(1)' }).first().waitFor();
    expect(seen).toEqual([]);
    await page.close();
  });
});
