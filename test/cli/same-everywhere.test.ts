import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { runJourney } from './run-journey.ts';

const example = fileURLToPath(new URL('../../examples/next-year.journey', import.meta.url));
const places = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Pago_Pago', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'journey-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each(formats)(
  '$title is the same to the byte wherever and whenever it is written',
  async ({ id, extension }) => {
    const written = places.map(async (env, index) => {
      const file = `${index}${extension}`;
      expect(await runJourney(folder, ['render', example, '-o', file, '--format', id], { env })).toMatchObject({
        code: 0,
      });
      return readFileSync(join(folder, file));
    });
    const [one, other] = await Promise.all(written);
    expect(one?.length).toBeGreaterThan(0);
    expect(one?.equals(other as Buffer)).toBe(true);
  },
  60_000,
);
