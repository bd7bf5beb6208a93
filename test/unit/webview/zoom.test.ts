import { expect, test } from 'vitest';
import { scaleOf, stepFrom, turnFrom, zoomByKey } from '../../../webview/zoom.ts';

const wide = (width: number) => ({ width, height: 1000 });
const pane = { width: 800, height: 500 };

test('a map that fits is drawn at its own size', () => {
  expect(scaleOf('readable', wide(800), { width: 1000, height: 1200 })).toBe(1);
  expect(scaleOf('width', wide(800), { width: 1000, height: 1200 })).toBe(1);
  expect(scaleOf('whole', wide(800), { width: 1000, height: 1200 })).toBe(1);
});

test('a wide map is made smaller while its text stays readable', () => {
  expect(scaleOf('readable', wide(1000), pane)).toBe(0.8);
  expect(scaleOf('readable', wide(4000), pane)).toBe(0.75);
});

test('a map can be fitted by its width, or so that all of it is seen', () => {
  expect(scaleOf('width', wide(4000), pane)).toBe(0.2);
  expect(scaleOf('width', wide(1000), pane)).toBe(0.8);
  expect(scaleOf('whole', wide(1000), pane)).toBe(0.5);
  expect(scaleOf('whole', wide(4000), pane)).toBe(0.2);
});

test('keys ask for sizes', () => {
  expect(zoomByKey('+', 1)).toBe(1.1);
  expect(zoomByKey('-', 1)).toBe(0.9);
  expect(zoomByKey('0', 0.3)).toBe(1);
  expect(zoomByKey('w', 1)).toBe('width');
  expect(zoomByKey('f', 1)).toBe('whole');
  expect(zoomByKey('Enter', 1)).toBeUndefined();
});

test('steps lead to the next round number', () => {
  expect(stepFrom(1, 'in')).toBe(1.1);
  expect(stepFrom(0.87, 'in')).toBe(0.9);
  expect(stepFrom(0.87, 'out')).toBe(0.75);
  expect(stepFrom(0.1, 'out')).toBe(0.1);
  expect(stepFrom(4, 'in')).toBe(4);
});

test('turning the wheel back and forth changes nothing', () => {
  expect(turnFrom(turnFrom(1, 100), -100)).toBeCloseTo(1);
  expect(turnFrom(1, -100)).toBeGreaterThan(1);
});
