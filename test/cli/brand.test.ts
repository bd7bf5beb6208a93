import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { liberation } from '../map/fixtures/fonts.ts';
import { runJourney } from './run-journey.ts';

const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  mkdirSync(join(folder, 'maps'));
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'logo.svg'), logo);
  writeFileSync(
    join(folder, 'maps', 'buy.journey'),
    'journey buy "Buying" {\n  stage "One" {\n    touchpoint "Pays" on web feels happy\n    touchpoint "Waits" on web feels sad\n  }\n}\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const configure = (brand: object) => writeFileSync(join(folder, 'journey.config.json'), JSON.stringify({ brand }));
const draw = (...more: string[]) => runJourney(folder, ['render', 'maps/buy.journey', '-o', 'buy.svg', ...more]);
const drawn = () => readFileSync(join(folder, 'buy.svg'), 'utf8');

test('maps are drawn in the accent and with the logo of the workspace', async () => {
  configure({ accent: '#B01E68', logo: 'logo.svg' });
  expect(await draw()).toEqual({ code: 0, out: '', err: '' });
  expect(drawn()).toContain('#B01E68');
  expect(drawn()).toContain(`href="data:image/svg+xml;base64,${btoa(logo)}"`);
});

test('what could not be done as wanted is told', async () => {
  configure({ accent: '#FFE500', logo: 'gone.svg' });
  const { code, err } = await draw();
  expect(code).toBe(0);
  expect(err).toContain('there is no picture ../gone.svg, which journey.config.json names as the logo');
  expect(err).toMatch(/the accent #FFE500 could not be told from the ground everywhere: lines take #[0-9A-F]{6}/);
  expect(drawn()).not.toContain('#FFE500');
});

test('what is wrong in the file is told, and the map drawn without it', async () => {
  configure({ accent: 'pink' });
  const { code, err } = await draw();
  expect(code).toBe(1);
  expect(err).toContain('journey.config.json:1:20: error: The accent is a colour of three or six digits: "#0072B2".');
  expect(drawn()).toContain('Buying');
});

test('maps are set in the font of the workspace', async () => {
  writeFileSync(join(folder, 'own.ttf'), liberation('Regular'));
  configure({ fonts: { regular: 'own.ttf' } });
  expect(await draw()).toEqual({ code: 0, out: '', err: '' });
  expect(drawn()).toContain('font-family="&quot;Liberation Sans&quot;, Inter,');
  expect(drawn()).toContain(`base64,${Buffer.from(liberation('Regular')).toString('base64')}`);
});

test('what is wrong with a font is told at its place, and the map drawn without it', async () => {
  writeFileSync(join(folder, 'broken.ttf'), liberation('Regular').slice(0, 9000));
  configure({ fonts: { regular: 'broken.ttf', bold: 'gone.ttf', italic: '../outside.ttf' } });
  const { code, err } = await draw();
  expect(code).toBe(1);
  expect(err.split('\n')).toEqual([
    'journey.config.json:1:30: error: This is no font that can be read: TrueType, OpenType, WOFF and WOFF2 can. Save it anew. (configuration)',
    'journey.config.json:1:50: error: There is no font "gone.ttf". Check the path. (configuration)',
    'journey.config.json:1:70: error: This font lies outside of the folder of the maps, so it is not read. Copy it beside this file. (configuration)',
    '',
  ]);
  expect(drawn()).not.toContain('@font-face');
  const checked = await runJourney(folder, ['check', 'maps/buy.journey']);
  expect(checked.out).toContain('journey.config.json:1:30: error: This is no font');
});

test('the theme for print stays black on white', async () => {
  configure({ accent: '#B01E68' });
  await draw('--theme', 'print');
  expect(drawn()).not.toContain('#B01E68');
});
