import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { encodePng } from '../../src/cli/encode-png.ts';
import type { ExportOptions } from '../../src/formats/index.ts';
import { png } from '../../src/formats/png.ts';
import type { Journey } from '../../src/model/index.ts';
import { supplies } from '../formats/node-supplies.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';

it('writes the pixels that the renderer itself would write', async () => {
  const drawn = model({
    journeys: [journey('Buying', { stages: [stage('Buys', { touchpoints: [touchpoint('Pays')] })] })],
  });
  const [first] = drawn.journeys as [Journey];
  const picture = async (options?: ExportOptions) =>
    PNG.sync.read(Buffer.from(await png(drawn, first, { ...supplies(), ...options })));
  const [own, other] = [await picture({ encodePng }), await picture()];
  expect([own.width, own.height]).toEqual([other.width, other.height]);
  expect(own.data.equals(other.data)).toBe(true);
});
