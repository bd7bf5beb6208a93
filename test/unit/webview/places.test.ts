import { describe, expect, it } from 'vitest';
import { layout, lensesOf, type Scene } from '../../../src/map/index.ts';
import type { Model } from '../../../src/model/index.ts';
import { bandOf, drawnPart, goalOf } from '../../../webview/places.ts';
import { signsOf } from '../../../webview/signs.ts';
import { feels, journey, model, pain, persona, stage, touchpoint } from '../../map/fixtures/build.ts';

const shop = model({
  personas: [persona('maya', 'Maya'), persona('budi', 'Budi')],
  journeys: [
    journey('Shoes', {
      personas: ['maya', 'budi'],
      stages: [
        stage('Look', {
          touchpoints: [
            touchpoint('Searches', { feelings: [feels(1, 'hopeful')], pains: [pain('Jargon')] }),
            touchpoint('Asks'),
          ],
        }),
        stage('Wait'),
      ],
    }),
  ],
});

function sceneOf(shown: Model, lensKey: string): Scene {
  const [first] = shown.journeys;
  const lens = first && lensesOf(shown, first).find(({ key }) => key === lensKey);
  if (!first || !lens) throw new Error(`There is no lens ${lensKey}.`);
  return layout(shown, first, { lens });
}

const [shoes] = shop.journeys;
const [look, wait] = shoes?.stages ?? [];
const [searches, asks] = look?.touchpoints ?? [];
if (!shoes || !look || !wait || !searches || !asks) throw new Error('Something is missing.');
const pains = searches.pains.map(({ id }) => id);
const feelings = searches.feelings.map(({ id }) => id);
const chain = [`${searches.id}#nowhere/1`, searches.id, look.id, shoes.id];

describe('on the full map', () => {
  const scene = sceneOf(shop, 'map');

  it('the innermost part that is drawn is marked', () => {
    expect(drawnPart(scene, chain)?.part).toBe(searches.id);
    expect(drawnPart(scene, [...pains, ...chain])?.part).toBe(pains[0]);
    expect(drawnPart(scene, ['journey/other'])).toBe(undefined);
  });

  it('a touchpoint is marked at its card, a feeling at the faces of all who share it', () => {
    expect(drawnPart(scene, [searches.id])?.rects).toHaveLength(1);
    expect(drawnPart(scene, feelings)?.rects).toHaveLength(2);
  });

  it('the band is the column of the touchpoint, or of the stage without any', () => {
    const [column] = scene.columns;
    expect(bandOf(scene, chain)).toMatchObject({ x: column?.x, width: column?.width });
    expect(bandOf(scene, [wait.id, shoes.id])).toMatchObject({ x: scene.columns[2]?.x });
    expect(bandOf(scene, [look.id, shoes.id])).toBe(undefined);
    const last = scene.lanes.at(-1);
    const band = bandOf(scene, chain);
    expect(band && band.y + band.height).toBe(last && last.y + last.height);
  });

  it('facts are brought into view themselves, touchpoints and stages in their columns', () => {
    expect(goalOf(scene, pains)).toEqual(drawnPart(scene, pains)?.rects[0]);
    expect(goalOf(scene, chain)).toEqual(bandOf(scene, chain));
    const [bar] = drawnPart(scene, [look.id])?.rects ?? [];
    const band = bandOf(scene, chain);
    expect(goalOf(scene, [look.id])).toMatchObject({ x: bar?.x, width: bar?.width, y: band?.y, height: band?.height });
    expect(goalOf(scene, [shoes.id])).toEqual(drawnPart(scene, [shoes.id])?.rects[0]);
  });
});

it('in a table the band is the row', () => {
  const scene = sceneOf(shop, 'table');
  const [one, other] = [bandOf(scene, chain), bandOf(scene, [asks.id])];
  expect(one?.width).toBeGreaterThan(800);
  expect(one && one.y + one.height).toBe(other?.y);
});

it.each(['curve', 'table', 'personas'])('each touchpoint has a band and a mark through the lens %s', (lens) => {
  const scene = sceneOf(shop, lens);
  for (const part of [searches.id, asks.id]) {
    const band = bandOf(scene, [part]);
    const [mark] = drawnPart(scene, [part])?.rects ?? [];
    expect(band && mark && mark.x >= band.x && mark.x + mark.width <= band.x + band.width).toBe(true);
  }
});

it('each part has one sign for all that is wrong with it, in whichever part that is not drawn', () => {
  const scene = sceneOf(shop, 'map');
  const problem = (parts: readonly string[], line: number) =>
    ({ kind: 'warning', message: 'No.', parts, line, column: 1 }) as const;
  const signs = signsOf([problem(chain, 1), problem(pains, 2), problem([searches.id], 3), problem(['x'], 4)], scene);
  expect(signs.map(({ part, problems }) => [part, problems.map(({ line }) => line)])).toEqual([
    [searches.id, [1, 3]],
    [pains[0], [2]],
  ]);
});
