import { expect, test } from 'vitest';
import type { Group, Scene, Shape } from '../../../src/map/index.ts';
import { stretchAround, visiblePart } from '../../../webview/visible-part.ts';

const columnWidth = 100;

function group(key: string, x: number, width: number, shapes: readonly Shape[] = []): Group {
  return { kind: 'group', key, role: 'cell', x, y: 0, width, height: 10, shapes };
}

function sceneOf(count: number): Scene {
  const cells = Array.from({ length: count }, (_, index) => group(`cell ${index}`, index * columnWidth, columnWidth));
  const columns = cells.map(({ x, width, key }) => ({ x, width, part: key }));
  const lane = group('lane', 50, count * columnWidth, [{ kind: 'path', d: 'M0 0' }, ...cells]);
  return { columns, groups: [lane, group('header', 0, 300)] } as unknown as Scene;
}

const keysIn = (scene: Scene) =>
  scene.groups.flatMap(({ key, shapes }) => [
    key,
    ...shapes.map((shape) => (shape.kind === 'group' ? shape.key : shape.kind)),
  ]);

test('a short map is drawn whole', () => {
  const scene = sceneOf(60);
  expect(visiblePart(scene, { from: 0, to: 10 })).toBe(scene);
});

test('of a long map only what reaches into the stretch is drawn', () => {
  const part = visiblePart(sceneOf(100), { from: 1000, to: 1200 });
  expect(keysIn(part)).toEqual(['lane', 'path', 'cell 9', 'cell 10', 'cell 11']);
});

test('what did not change stays the same object', () => {
  const scene = sceneOf(100);
  const stretch = { from: 1000, to: 1200 };
  const lane = visiblePart(scene, stretch).groups[0];
  expect(visiblePart({ ...scene }, stretch).groups[0]).toBe(lane);
  expect(visiblePart(scene, { from: 1100, to: 1300 }).groups[0]).not.toBe(lane);
});

test('the stretch reaches beyond the screen on both sides, and moves in steps', () => {
  const stretch = stretchAround(1040, 200);
  expect(stretch.from).toBeLessThanOrEqual(1040 - 100);
  expect(stretch.to).toBeGreaterThanOrEqual(1040 + 200 + 100);
  expect(stretchAround(1060, 200)).toEqual(stretch);
  expect(stretchAround(1160, 200)).not.toEqual(stretch);
});
