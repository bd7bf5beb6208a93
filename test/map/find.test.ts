import { expect, it } from 'vitest';
import { findIn, layout } from '../../src/map/index.ts';
import { journey, model, stage, touchpoint } from './fixtures/build.ts';

const told = journey('Shoes', {
  stages: [
    stage('Aware', { touchpoints: [touchpoint('Sees the Straße of shoes', { channels: ['app'] })] }),
    stage('Buy', {
      touchpoints: [
        touchpoint('Pays', {
          pains: [
            { id: 'p', key: 'p', title: 'Donaudampfschifffahrtsgesellschaftskapitän again and again', personas: [] },
          ],
        }),
      ],
    }),
  ],
});
const scene = layout(model({ journeys: [told] }), told);

it('finds titles, notes and channels, whatever the case of their letters', () => {
  expect(findIn(scene, 'SEES THE')).toHaveLength(1);
  expect(findIn(scene, 'again and')).toHaveLength(1);
  expect(findIn(scene, 'pays')).toHaveLength(1);
  expect(findIn(scene, 'nowhere')).toEqual([]);
  expect(findIn(scene, '  ')).toEqual([]);
});

it('finds words that are broken at the end of a line', () => {
  expect(findIn(scene, 'schifffahrtsgesellschaftskapitän')).toHaveLength(1);
});

it('tells where on the map it is', () => {
  const [found] = findIn(scene, 'sees');
  const [column] = scene.columns;
  const cards = scene.lanes.find(({ key }) => key === 'touchpoint');
  expect(found?.x).toBeGreaterThan(column?.x ?? 0);
  expect((found?.x ?? 0) + (found?.width ?? 0)).toBeLessThan((column?.x ?? 0) + (column?.width ?? 0));
  expect(found?.y).toBeGreaterThan(cards?.y ?? 0);
  expect((found?.y ?? 0) + (found?.height ?? 0)).toBeLessThan((cards?.y ?? 0) + (cards?.height ?? 0));
});
