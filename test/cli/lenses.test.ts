import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { runJourney } from './run-journey.ts';

const now = `journey now "Now" {
  for maya, budi
  stage look "Look" {
    touchpoint "Searches" feels curious { pain "Too many tabs" }
  }
  stage buy "Buy" { touchpoint "Pays" feels annoyed }
}
persona maya "Maya"
persona budi "Budi"
journey short "Short" { stage "One" { } }
view board "For the board" of now {
  stages buy
  lanes emotion
}
`;
const next = `import "now.journey"
journey next "Next" {
  revises now
  stage look "Look" { touchpoint "Asks a runner" feels happy }
}
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  writeFileSync(join(folder, 'now.journey'), now);
  writeFileSync(join(folder, 'next.journey'), next);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const render = (...args: string[]) => runJourney(folder, ['render', ...args]);

it('draws a journey through each of its lenses', async () => {
  const lenses = ['map', 'curve', 'table', 'personas'];
  const drawn = await Promise.all(lenses.map((lens) => render('now.journey', '--journey', 'now', '--lens', lens)));
  expect(drawn.map(({ code, err }) => ({ code, err }))).toEqual(lenses.map(() => ({ code: 0, err: '' })));
  expect(new Set(drawn.map(({ out }) => out)).size).toBe(lenses.length);
});

it('compares with a journey of another file', async () => {
  const { out } = await render('next.journey', '--lens', 'compare');
  expect(out).toContain('>Gone<');
  expect(out).toContain('>Pays<');
});

it('shows a view by name or title, of whichever journey it is', async () => {
  const byName = await render('now.journey', '--view', 'board');
  expect(byName).toMatchObject({ code: 0, err: '' });
  expect(byName.out).toContain('For the board');
  expect(byName.out).not.toContain('Searches');
  expect((await render('now.journey', '--view', 'For the board')).out).toBe(byName.out);
});

it('draws of a folder what has the lens, and says so where nothing has', async () => {
  expect((await render('.', '--out', 'drawn', '--lens', 'personas')).code).toBe(0);
  expect(readdirSync(join(folder, 'drawn'))).toEqual(['now.now.svg']);
  expect(await render('.', '--out', 'none', '--lens', 'blueprint')).toMatchObject({
    code: 2,
    err: expect.stringContaining("The lens blueprint needs a touchpoint with 'frontstage', 'backstage' or 'support'."),
  });
});

it('knows formats that draw nothing', async () => {
  expect(await render('next.journey', '--lens', 'compare', '--format', 'csv')).toMatchObject({
    code: 2,
    err: 'journey: --lens means nothing to csv: leave it out.\n',
  });
});

it.each([
  [
    ['--lens', 'curves', '--journey', 'now'],
    'There is no lens "curves". For now there are map, curve, table, personas.',
  ],
  [['--lens', 'table', '--journey', 'short'], 'The lens table needs a touchpoint. For short there is map.'],
  [['--view', 'bored'], 'now.journey has no view "bored". It has board.'],
  [['--view', 'board', '--journey', 'short'], 'The view board shows the journey now, not short.'],
  [['--view', 'board', '--lens', 'curve'], '--view and --lens cannot be used together: a view is a lens of its own.'],
])('%s is refused with what there is', async (args, message) => {
  expect(await render('now.journey', ...args)).toEqual({ code: 2, out: '', err: `journey: ${message}\n` });
});
