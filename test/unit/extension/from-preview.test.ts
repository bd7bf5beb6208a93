import { expect, test } from 'vitest';
import { isFromPreview } from '../../../src/extension/preview/from-preview.ts';

test.each([
  { type: 'ready' },
  { type: 'reveal', part: 'journey/buy', aside: false },
  { type: 'hover', part: '' },
  { type: 'newJourney' },
  { type: 'revealProblem', line: 3, column: 1 },
  { type: 'insertStarter', text: 'journey a' },
  { type: 'look', journey: 'buy', lens: 'map' },
  { type: 'export' },
  { type: 'copy', as: 'svg' },
  { type: 'clipboard', problem: '' },
])('$type is a message', (message) => {
  expect(isFromPreview(message)).toBe(true);
});

test.each([
  undefined,
  null,
  'ready',
  {},
  { type: 'toString' },
  { type: 'reveal' },
  { type: 'reveal', part: 1, aside: false },
  { type: 'revealProblem', line: '3', column: 1 },
  { type: 'look', journey: 'buy' },
  { type: 'copy', as: ['svg'] },
])('%j is none', (message) => {
  expect(isFromPreview(message)).toBe(false);
});
