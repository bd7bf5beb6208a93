import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { svg } from '../../src/formats/svg.ts';
import { darkTheme, lensesOf, printTheme } from '../../src/map/index.ts';
import type { Journey } from '../../src/model/index.ts';
import { journey, model } from '../map/fixtures/build.ts';
import { runningShoes } from '../map/fixtures/running-shoes.ts';
import { examples } from './fixtures.ts';

/** The ids of a drawing, and the ids that something in it refers to. */
function idsOf(drawing: string): { ids: string[]; used: string[] } {
  const found = { ids: [] as string[], used: [] as string[] };
  const parser = new SaxesParser();
  parser.on('opentag', ({ attributes }) => {
    for (const [name, value] of Object.entries(attributes as Record<string, string>)) {
      if (name === 'id') found.ids.push(value);
      else if (name === 'aria-labelledby' || name === 'aria-describedby') found.used.push(value);
      else if (name === 'href' && value.startsWith('#')) found.used.push(value.slice(1));
      else if (value.startsWith('url(#')) found.used.push(value.slice('url(#'.length, -1));
    }
  });
  parser.write(drawing).close();
  return found;
}

describe('the SVG of a map', () => {
  it('shares no id with any other, be it of the same journey, and refers only to its own', async () => {
    const drawings: string[] = [];
    for (const { model: of, journey: each } of (await examples()).values()) {
      for (const lens of lensesOf(of, each)) drawings.push((await svg(of, each, { layout: { lens } })) as string);
      for (const theme of [darkTheme, printTheme]) drawings.push((await svg(of, each, { theme })) as string);
    }
    const renamed = {
      ...runningShoes,
      journeys: runningShoes.journeys.map((each) => ({ ...each, title: 'Reworded' })),
    };
    for (const of of [runningShoes, renamed]) drawings.push((await svg(of, of.journeys[0] as Journey, {})) as string);
    const all = drawings.map(idsOf);
    const ids = all.flatMap((each) => each.ids);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { ids, used } of all) expect(ids).toEqual(expect.arrayContaining(used));
    expect(all.every(({ used }) => used.length > 2)).toBe(true);
  });

  it('leaves texts as they are that look like its ids', async () => {
    const title = '="jm-journey_1b_odd" ="#jm-journey_1b_odd-face"';
    const drawing = (await svg(model({}), journey(title, { id: 'journey/odd' }), {})) as string;
    expect(drawing).toContain(`>${title.replaceAll('"', '&quot;')}</title>`);
  });

  it('is the same text every time', async () => {
    const drawn = async () =>
      svg(structuredClone(runningShoes), structuredClone(runningShoes.journeys[0] as Journey), {});
    expect(await drawn()).toBe(await drawn());
  });
});
