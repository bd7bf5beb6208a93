import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareStructure } from '../../../webview/structural-sharing.ts';

test('the result always equals the newer value', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (older, newer) => {
      expect(shareStructure(older, newer)).toEqual(newer);
    }),
  );
});

test('a copy gives the older value itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shareStructure(value, structuredClone(value))).toBe(value);
    }),
  );
});

test('only what lies around a change is new', () => {
  const older = { a: [{ x: 1 }, { x: 2 }], b: { c: 'same' } };
  const shared = shareStructure(older, { a: [{ x: 1 }, { x: 3 }], b: { c: 'same' } });
  expect(shared.a[0]).toBe(older.a[0]);
  expect(shared.a[1]).not.toBe(older.a[1]);
  expect(shared.b).toBe(older.b);
});

test('an added and a removed item are seen', () => {
  expect(shareStructure([1, 2], [1, 2, 3])).toEqual([1, 2, 3]);
  expect(shareStructure([1, 2], [1])).toEqual([1]);
  expect(shareStructure({ a: 1, b: 2 }, { a: 1 } as object)).toEqual({ a: 1 });
});
