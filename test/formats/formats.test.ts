import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Exported } from '../../src/formats/index.ts';
import { formatOf, formatOfPath, formats } from '../../src/formats/index.ts';
import type { Journey } from '../../src/model/index.ts';
import { anyModel } from '../map/fixtures/arbitrary-model.ts';
import { journey, model } from '../map/fixtures/build.ts';
import { everything, type Told, told } from './fixtures.ts';
import { supplies } from './node-supplies.ts';

const latin1 = (exported: Exported) => Buffer.from(exported as string).toString('latin1');

describe('the table of formats', () => {
  it('has each id and extension once', () => {
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(new Set(formats.map(({ extension }) => extension)).size).toBe(formats.length);
  });

  it('finds a format by id and by the name of a file', () => {
    for (const format of formats) {
      expect(formatOf(format.id)).toBe(format);
      expect(formatOfPath(`a.b/map${format.extension.toUpperCase()}`)).toBe(format);
    }
    expect(formatOfPath('map.docx')).toBeUndefined();
    expect(formatOfPath('svg')).toBeUndefined();
  });
});

describe.each(formats.filter(({ id }) => id !== 'svg'))('$id', { timeout: 60_000 }, (format) => {
  let all: Told;
  beforeAll(async () => {
    const { model: read } = await told(everything);
    all = { model: read, journey: read.journeys.find(({ key }) => key === 'buy') as Journey };
  });

  it('begins as its files do, and as no other', async () => {
    const draw = await format.load();
    for (const each of [all, { model: model({}), journey: journey('') }]) {
      const beginning = latin1(await draw(each.model, each.journey, supplies())).slice(0, 1024);
      for (const other of formats) expect(other.beginning.test(beginning), other.id).toBe(other === format);
    }
  });

  it('is the same every time', async () => {
    const draw = await format.load();
    const first = await draw(all.model, all.journey, supplies());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-05') });
    onTestFinished(() => void vi.useRealTimers());
    expect(await draw(all.model, all.journey, supplies())).toEqual(first);
  });

  it('takes any content', async () => {
    const draw = await format.load();
    await fc.assert(
      fc.asyncProperty(anyModel, async (any) => {
        const [first] = any.journeys;
        expect(first && (await draw(any, first, supplies())).length).toBeGreaterThan(0);
      }),
      { numRuns: format.draws ? 15 : 60 },
    );
  });
});
