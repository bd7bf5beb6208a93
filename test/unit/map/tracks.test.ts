import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tracksOf } from '../../../src/map/layout/tracks.ts';

const span = fc.tuple(fc.nat(30), fc.nat(10)).map(([first, length]) => ({ first, last: first + length }));

describe('tracksOf', () => {
  it('keeps spans that meet on different tracks', () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const tracks = tracksOf(spans);
        spans.forEach((one, index) => {
          spans.slice(index + 1).forEach((other, offset) => {
            const meet = one.first <= other.last && other.first <= one.last;
            if (meet) expect(tracks[index]).not.toBe(tracks[index + 1 + offset]);
          });
        });
      }),
    );
  });

  it('uses no more tracks than spans meet in one column', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1 }), (spans) => {
        const meeting = Array.from(
          { length: 41 },
          (_, column) => spans.filter(({ first, last }) => first <= column && column <= last).length,
        );
        expect(Math.max(...tracksOf(spans)) + 1).toBe(Math.max(...meeting));
      }),
    );
  });
});
