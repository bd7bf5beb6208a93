import { expect, test } from 'vitest';
import { scaleOf, stepFrom, turnFrom } from '../../../webview/zoom.ts';

test('a map that fits is drawn at its own size', () => {
  expect(scaleOf('readable', 800, 1000)).toBe(1);
  expect(scaleOf('fit', 800, 1000)).toBe(1);
});

test('a wide map is made smaller while its text stays readable', () => {
  expect(scaleOf('readable', 1000, 800)).toBe(0.8);
  expect(scaleOf('readable', 4000, 800)).toBe(0.75);
  expect(scaleOf('fit', 4000, 800)).toBe(0.2);
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
