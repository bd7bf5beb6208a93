import { expect, test } from 'vitest';
import { layout } from '../../../src/map/index.ts';
import type { Touchpoint } from '../../../src/model/index.ts';
import { anchorAt, anchored } from '../../../webview/anchor.ts';
import { journey, model, stage, touchpoint } from '../../map/fixtures/build.ts';

const pains = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, key: `${index}`, title: 'Too slow', personas: [] }));
const gains = [{ id: 'g', key: 'g', title: 'Warm feet', personas: [] }];

const see = touchpoint('See', { pains: pains(1) });
const wear = touchpoint('Wear', { pains: pains(1), gains });
const laidOut = (...touchpoints: Touchpoint[]) => {
  const told = journey('Shoes', { stages: [stage('Buy', { touchpoints })] });
  return layout(model({ journeys: [told] }), told, { width: 400 });
};
const topOf = (scene: ReturnType<typeof laidOut>, lane: string) => scene.lanes.find(({ key }) => key === lane)?.y ?? 0;

test('a place is found again when the map before it grows', () => {
  const before = laidOut(see, wear);
  const after = laidOut(touchpoint('See', { pains: pains(4) }), touchpoint('Pay'), wear);
  const at = { x: (before.columns[1]?.x ?? 0) + 30, y: topOf(before, 'gain') + 20 };

  const found = anchored(after, anchorAt(before, at), at);

  expect(found).toEqual({ x: (after.columns[2]?.x ?? 0) + 30, y: topOf(after, 'gain') + 20 });
  expect(found.y).toBeGreaterThan(at.y);
});

test('a place stays where nothing could tell what was there, or that is gone', () => {
  const scene = laidOut(see, wear);
  const header = { x: 10, y: 20 };
  expect(anchored(laidOut(wear), anchorAt(scene, header), header)).toEqual(header);
  const lane = { x: (scene.columns[0]?.x ?? 0) + 5, y: topOf(scene, 'gain') + 1 };
  expect(anchored(laidOut(touchpoint('Other')), anchorAt(scene, lane), lane)).toEqual(lane);
});
