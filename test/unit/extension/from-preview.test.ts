import { expect, test } from 'vitest';
import { isFromPreview } from '../../../src/extension/preview/from-preview.ts';
import { noFilter } from '../../../src/protocol.ts';

test.each([
  { type: 'ready' },
  { type: 'reveal', part: 'journey/buy', aside: false },
  { type: 'hover', part: '' },
  { type: 'newJourney' },
  { type: 'revealProblem', line: 3, column: 1 },
  { type: 'insertStarter', text: 'journey a' },
  { type: 'look', journey: 'buy', lens: 'map', filter: noFilter },
  { type: 'look', journey: 'buy', lens: 'map', filter: { ...noFilter, tags: ['early'] } },
  { type: 'fullScreen', on: true },
  { type: 'export' },
  { type: 'copy', as: 'svg' },
  { type: 'clipboard', problem: '' },
  { type: 'undo', again: false },
  { type: 'choices', part: 'journey/buy' },
  { type: 'edit', version: 1, gesture: { kind: 'score', part: 'journey/buy', score: 1 } },
  { type: 'edit', version: 1, gesture: { kind: 'score', part: 'journey/buy', score: 1, persona: 'maya' } },
  { type: 'edit', version: 1, gesture: { kind: 'channels', part: 'journey/buy', channels: ['app'] } },
  { type: 'edit', version: 1, gesture: { kind: 'reword', part: 'journey/buy', text: '<script>', field: 'waits' } },
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
  { type: 'look', journey: 'buy', lens: 'map', filter: {} },
  { type: 'look', journey: 'buy', lens: 'map', filter: { ...noFilter, tags: 'early' } },
  { type: 'look', journey: 'buy', lens: 'map', filter: { ...noFilter, tags: [1] } },
  { type: 'look', journey: 'buy', lens: 'map', filter: { ...noFilter, others: [] } },
  { type: 'fullScreen', on: 'please' },
  { type: 'copy', as: ['svg'] },
  { type: 'edit', version: 1 },
  { type: 'edit', version: 1, gesture: null },
  { type: 'edit', version: 1, gesture: { kind: 'toString' } },
  { type: 'edit', version: 1, gesture: { kind: 'score', part: 'journey/buy', score: Number.NaN } },
  { type: 'edit', version: 1, gesture: { kind: 'remove', part: 'journey/buy', uri: 'file:///etc/passwd' } },
  { type: 'edit', version: 1, gesture: { kind: 'channels', part: 'journey/buy', channels: 'app' } },
  { type: 'edit', version: 1, gesture: { kind: 'channels', part: 'journey/buy', channels: [1] } },
  { type: 'edit', version: 1, gesture: { kind: 'reword', part: 'journey/buy', text: 'x', field: '__proto__' } },
  { type: 'edit', version: 1, gesture: { kind: 'reword', part: 'journey/buy', text: 'x'.repeat(100_000) } },
])('%j is none', (message) => {
  expect(isFromPreview(message)).toBe(false);
});
