import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runJourney } from './run-journey.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
  writeFileSync(join(folder, 'a.journey'), 'journey a "A" {\n  stage "B" {\n    touchpoint "C" feels happy\n  }\n}\n');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inJakarta = { env: { LC_ALL: 'id_ID.UTF-8' } };

it('the command line speaks the language of whoever runs it', async () => {
  expect((await runJourney(folder, ['--help'], inJakarta)).out).toContain('Peta perjalanan pelanggan sebagai teks');
  expect((await runJourney(folder, ['check', 'a.journey'], inJakarta)).err).toContain('1 berkas');
  expect((await runJourney(folder, ['--help'])).out).toContain('Customer journey maps as text');
});

describe('a map speaks', () => {
  const drawn = async (...args: string[]) =>
    (await runJourney(folder, ['render', 'a.journey', ...args], inJakarta)).out;

  it('English, whoever draws it', async () => {
    expect(await drawn()).toContain('>Touchpoints<');
  });

  it('the language that its team chose, or the one that is asked for', async () => {
    writeFileSync(join(folder, 'journey.config.json'), '{ "language": "id" }');
    expect(await drawn()).toContain('>Titik sentuh<');
    expect(await drawn('--language', 'en')).toContain('>Touchpoints<');
  });
});
