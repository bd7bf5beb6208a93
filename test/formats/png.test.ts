import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { readAsset } from '../../scripts/assets.mjs';
import type { ExportOptions } from '../../src/formats/index.ts';
import { png } from '../../src/formats/png.ts';
import { darkTheme, layout } from '../../src/map/index.ts';
import type { Journey, Model } from '../../src/model/index.ts';
import { journey, model, stage, touchpoint } from '../map/fixtures/build.ts';
import { supplies } from './node-supplies.ts';

async function pictureOf(drawn: Model, options: ExportOptions): Promise<PNG> {
  const [first] = drawn.journeys;
  if (!first) throw new Error('The model has no journey.');
  return PNG.sync.read(Buffer.from(await png(drawn, first, options)));
}

/** How many pixels of a part of a picture have another colour than its first one. */
function inked(picture: PNG, from: { x: number; y: number; width: number; height: number }): number {
  const at = (x: number, y: number) => picture.data.readUInt32BE(4 * (y * picture.width + x));
  let count = 0;
  for (let y = from.y; y < from.y + from.height; y++) {
    for (let x = from.x; x < from.x + from.width; x++) if (at(x, y) !== at(0, 0)) count++;
  }
  return count;
}

function titled(title: string, stages = [stage('Buys', { touchpoints: [touchpoint('Buys shoes')] })]): Model {
  return model({ journeys: [journey(title, { stages })] });
}
const titleBox = { x: 30, y: 30, width: 500, height: 60 };

describe('the PNG of a map', () => {
  it('is as large as the map, or larger by the scale', async () => {
    const drawn = titled('Buying');
    const { width, height } = layout(drawn, drawn.journeys[0] as Journey);
    for (const scale of [1, 2, 0.5]) {
      const picture = await pictureOf(drawn, { ...supplies(), scale });
      expect([picture.width, picture.height]).toEqual([Math.round(scale * width), Math.round(scale * height)]);
    }
  });

  it('takes the colours of the theme', async () => {
    const picture = await pictureOf(titled('Buying'), { ...supplies(), theme: darkTheme });
    expect(picture.data.subarray(0, 4).toString('hex')).toBe('1f1f1fff');
  });

  it('is the same whenever it is drawn', async () => {
    const [one, other] = [titled('Buying'), titled('Buying')];
    expect((await pictureOf(one, supplies())).data.equals((await pictureOf(other, supplies())).data)).toBe(true);
  });

  it('draws texts in the map’s font, arrows and marks included, and warns of nothing', async () => {
    const options = supplies();
    const empty = inked(await pictureOf(titled(''), options), titleBox);
    expect(inked(await pictureOf(titled('Ça → ✓ Žluť Привет n̄'), options), titleBox)).toBeGreaterThan(empty + 1000);
    expect(options.warnings).toEqual([]);
  });

  it('draws titles bold, with the face for it', async () => {
    const all = supplies();
    const asset = (name: string) => readAsset(name.replace('SemiBold', 'Regular'));
    const [bold, regular] = [
      await pictureOf(titled('Buying'), all),
      await pictureOf(titled('Buying'), { ...all, asset }),
    ];
    expect(inked(bold, titleBox)).toBeGreaterThan(1.1 * inked(regular, titleBox));
  });

  it('says which characters it cannot draw and where they stand, and draws a sign for each', async () => {
    const options = supplies();
    const drawn = await pictureOf(titled('Say 買'), options);
    expect(options.warnings).toHaveLength(1);
    expect(options.warnings[0]).toMatch(/^no font here can draw 買 \(U\+8CB7\) in "Say 買"/);
    expect(drawn.data.equals((await pictureOf(titled('Say □'), options)).data)).toBe(true);
  });

  it('asks for fonts with what the map’s font lacks, and draws with those', async () => {
    const asked: string[] = [];
    const options = supplies();
    const data = await readAsset('Inter-Regular.ttf');
    const fallbackFonts = async (characters: readonly string[]) => {
      asked.push(...characters);
      return [{ data, characters: new Set(characters) }];
    };
    await pictureOf(titled('買 a 買 靴'), { ...options, fallbackFonts });
    expect(asked).toEqual(['買', '靴']);
    expect(options.warnings).toEqual([]);
  });

  it('draws all that other fonts stand in for, the glyphs of a syllable side by side', async () => {
    const data = await readAsset('Inter-Regular.ttf');
    // It has no such letters, and leaves the same room for each glyph, so that what stands behind as many of them is at the same place.
    const fallbackFonts = async (characters: readonly string[]) => [{ data, characters: new Set(characters) }];
    const options = { ...supplies(), fallbackFonts };
    const letters = await pictureOf(titled('\u0916\u0916 pays'), options);
    const syllable = await pictureOf(titled('\u0916\u093E pays'), options);
    expect(inked(letters, titleBox)).toBeGreaterThan(1000);
    expect(syllable.data.equals(letters.data)).toBe(true);
  });

  it('is drawn smaller, and says so, where it would be too large', async () => {
    const options = supplies();
    const touchpoints = Array.from({ length: 300 }, (_, index) => touchpoint(`Buys shoe ${index}`));
    const picture = await pictureOf(titled('Many', [stage('Buys', { touchpoints })]), { ...options, scale: 2 });
    expect(picture.width).toBeLessThanOrEqual(65_535);
    expect(picture.width).toBeGreaterThan(60_000);
    expect(options.warnings[0]).toMatch(/too large for most programs\. It is drawn at scale 1\.3/);
  }, 60_000);
});
