import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../../scripts/chromium.mjs';
import { formats } from '../../src/formats/index.ts';
import journeys from '../../src/markdown/markdown-it.ts';
import { type Run, runJourney } from '../cli/run-journey.ts';
import { type HostileProject, makeHostileProject, secrets } from './hostile-project.ts';
import { looksOf } from './looks.ts';

/** In ms, of one command over all attacks; and the memory that it may take. */
const longest = 120_000;
const mostMegabytes = 1_000;

let hostile: HostileProject;
let browser: Browser;
beforeAll(async () => {
  hostile = makeHostileProject();
  browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArguments });
});
afterAll(async () => {
  await browser.close();
  rmSync(hostile.home, { recursive: true, force: true });
});

interface Watched extends Run {
  /** Files and machines that it asked for. */
  readonly asked: readonly string[];
  readonly megabytes: number;
}

/** Runs a command in the project, and sees what it asks the system for. */
async function watched(args: readonly string[]): Promise<Watched> {
  const spy = new URL('spy.mjs', import.meta.url).href;
  const run = await runJourney(hostile.project, args, { nodeOptions: ['--import', spy] });
  const told = run.err.slice(run.err.lastIndexOf('\n{') + 1);
  return { ...run, err: run.err.slice(0, -told.length), ...JSON.parse(told) };
}

/** What one may not ask the system for. */
const isForbidden = (asked: string) =>
  /^machine|attacker\.example|journey-attacks-\w+\/outside|\/etc\/passwd|\/dev\/zero/.test(asked);

function expectHarmless({ code, out, err, asked, megabytes }: Watched): void {
  expect(err).not.toContain('something went wrong that should not');
  expect([0, 1]).toContain(code);
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter(isForbidden)).toEqual([]);
  expect(secrets.filter((secret) => (out + err).includes(secret))).toEqual([]);
  expect(megabytes).toBeLessThan(mostMegabytes);
}

/** All that a file says, unpacked where it is packed. */
function contentsOf(path: string): string[] {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 2).toString() !== 'PK') return [bytes.toString('latin1')];
  return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('latin1'));
}

test(
  'a check tells what is wrong, of every file',
  async () => {
    const run = await watched(['check', 'maps', '--format', 'json']);
    expectHarmless(run);
    expect(JSON.parse(run.out).length).toBeGreaterThan(10);
  },
  longest,
);

describe.each(formats.map(({ id, extension }) => ({ id, extension })))('as $id', ({ id, extension }) => {
  const written = () => {
    const folder = join(hostile.home, id);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(extension));
    return names.map((name) => ({ name, path: join(folder, name) }));
  };

  test(
    'every file is written, in time, and nothing is read that lies elsewhere',
    async () => {
      expectHarmless(await watched(['render', 'maps', '--out', join(hostile.home, id), '--format', id]));
      const names = written().map(({ name }) => name);
      const missing = hostile.files.filter(
        (file) => !names.some((name) => name.startsWith(file.replace('.journey', ''))),
      );
      expect(missing).toEqual([]);
      const telling = written().filter(({ path }) =>
        contentsOf(path).some((content) => secrets.some((secret) => content.includes(secret))),
      );
      expect(telling).toEqual([]);
    },
    longest,
  );

  if (['svg', 'html', 'markdown'].includes(id)) {
    test(
      'a browser runs and loads nothing of it',
      async () => {
        const toPage = (text: string) => (id === 'markdown' ? new MarkdownIt({ html: true }).render(text) : text);
        for (const { name, path } of written()) {
          const looks = await looksOf(browser, toPage(readFileSync(path, 'utf8')), id === 'svg' ? 'svg' : 'html');
          expect({ name, ...looks }).toEqual({ name, requests: [], noticed: [], foreign: [] });
        }
      },
      longest,
    );
  }

  if (id === 'pptx' || id === 'xlsx') {
    test(
      'its parts are well-formed XML without formulas or addresses that run',
      async () => {
        const page = await browser.newPage();
        for (const { name, path } of written()) {
          for (const [part, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
            if (!/\.(xml|rels)$/.test(part)) continue;
            const faults = await page.evaluate((xml) => {
              const read = new DOMParser().parseFromString(xml, 'application/xml');
              const broken = read.querySelector('parsererror')?.textContent;
              const formulas = Array.from(read.getElementsByTagNameNS('*', 'f'), (each) => each.textContent);
              const outside = Array.from(
                read.querySelectorAll('[TargetMode="External"]'),
                (each) => each.getAttribute('Target') ?? '',
              );
              return { broken, formulas, outside: outside.filter((target) => !/^https?:\/\//.test(target)) };
            }, Buffer.from(bytes).toString('utf8'));
            expect({ name, part, ...faults }).toEqual({ name, part, broken: undefined, formulas: [], outside: [] });
          }
        }
        await page.close();
      },
      longest,
    );
  }

  if (id === 'pdf') {
    test('it leads to pages of the web alone, and runs nothing', () => {
      for (const { name, path } of written()) {
        const [content = ''] = contentsOf(path);
        const addresses = [...content.matchAll(/\/URI \(([^)]*)/g)].map(([, address = '']) =>
          address.replace(/^þÿ|\0/g, ''),
        );
        expect({ name, odd: addresses.filter((address) => !/^https?:\/\//.test(address)) }).toEqual({ name, odd: [] });
        expect(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/.exec(content)?.[0]).toBeUndefined();
      }
    });
  }

  if (id === 'csv') {
    test('no cell is a formula', () => {
      for (const { name, path } of written()) {
        const text = readFileSync(path, 'utf8');
        const cells = [...text.matchAll(/(?:^\ufeff?|,|\r\n)("(?:[^"]|"")*"|[^",\r\n]*)/g)].map(
          ([, cell = '']) => cell,
        );
        expect({ name, formulas: cells.filter((cell) => /^"?\s*[=+@＝＋＠]|^"?\s*-(?!\d)/.test(cell)) }).toEqual({
          name,
          formulas: [],
        });
      }
    });
  }
});

test(
  'a browser runs and loads nothing of journeys in Markdown',
  async () => {
    const markdown = new MarkdownIt().use(journeys);
    for (const file of hostile.files) {
      const fence = '~'.repeat(20);
      const text = readFileSync(join(hostile.project, 'maps', file), 'utf8');
      const looks = await looksOf(browser, markdown.render(`${fence}journey\n${text}\n${fence}\n`), 'html');
      expect({ file, ...looks }).toEqual({ file, requests: [], noticed: [], foreign: [] });
    }
  },
  longest,
);

describe('what changed in them', () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: hostile.project, stdio: 'pipe' });

  beforeAll(() => {
    git('init', '-q');
    git('add', '--', 'maps');
    git('-c', 'user.name=Rani', '-c', 'user.email=rani@example.com', 'commit', '-q', '-m', 'Begin');
    for (const file of hostile.files) {
      const path = join(hostile.project, 'maps', file);
      const text = readFileSync(path, 'utf8').replace(/^(\s*(?:touchpoint|pain) .*?")/gm, '$1Now ');
      if (!lstatSync(path).isSymbolicLink()) writeFileSync(path, text.replace(/feels \w+/, 'feels angry'));
    }
  });

  test.each(['html', 'svg'])(
    'is drawn as %s, of which a browser runs and loads nothing',
    async (format) => {
      const out = join(hostile.home, `changes-${format}`);
      const run = await watched(['diff', 'maps', '--format', format, '--out', out]);
      // Whatever an import names is looked for below the repository: there it is just another name. Where links lead to is asked too.
      const outside = run.asked.filter((asked) => !asked.startsWith(`file ${hostile.project}/maps/`));
      expectHarmless({ ...run, asked: outside });
      const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith(`.${format}`),
      );
      expect(names.length).toBeGreaterThan(format === 'svg' ? 5 : 0);
      for (const name of names) {
        const text = readFileSync(join(out, name), 'utf8');
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      }
      // The page holds all the pictures.
      for (const name of names.slice(0, 3)) {
        const looks = await looksOf(browser, readFileSync(join(out, name), 'utf8'), format === 'svg' ? 'svg' : 'html');
        expect({ name, ...looks }).toEqual({ name, requests: [], noticed: [], foreign: [] });
      }
    },
    longest,
  );
});
