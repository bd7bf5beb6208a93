import { describe, expect, it } from 'vitest';
import { routePiece } from '../../../src/map/layout/route.ts';

const stop = (column: number, row: number) => ({ x: 280 + 160 * column, left: 200 + 160 * column, y: 57 + 26 * row });

/** The x of the vertical part of the only turn in a path. */
const turnX = (d: string) => Number(/Q([\d.]+) /.exec(d)?.[1]);

describe('routePiece', () => {
  it('runs straight on in a row', () => {
    expect(routePiece([stop(0, 1), stop(1, 1), stop(2, 1)], undefined, 0)).toBe('M280 83H440H600');
  });

  it('goes on from the stop before', () => {
    expect(routePiece([stop(1, 0)], stop(0, 0), 3.5)).toBe('H440');
    expect(routePiece([], stop(0, 0), 3.5)).toBe('');
  });

  it.each([
    ['down', [stop(0, 0), stop(1, 3)], 1],
    ['up', [stop(0, 3), stop(1, 0)], -1],
  ])('keeps two lines apart in a turn %s', (_, stops, direction) => {
    const upper = turnX(routePiece(stops, undefined, -3.5));
    const lower = turnX(routePiece(stops, undefined, 3.5));
    expect(upper - lower).toBe(7 * direction);
    expect((upper + lower) / 2).toBe(360);
  });
});
