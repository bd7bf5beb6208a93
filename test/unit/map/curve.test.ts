import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveThrough, samplesOf } from '../../../src/map/layout/curve.ts';

const scores = fc.array(fc.constantFrom(-104, -52, 0, 52, 104), { minLength: 2, maxLength: 20 });
const through = (ys: readonly number[], gapBefore?: number) =>
  curveThrough(ys.map((y, index) => ({ x: 160 * index, y, joined: index > 0 && index !== gapBefore })));

describe('curveThrough', () => {
  it('goes through every point', () => {
    fc.assert(
      fc.property(scores, (ys) => {
        const { segments } = through(ys);
        expect(segments.map((segment) => [segment[0], segment[1]])).toEqual(
          ys.slice(0, -1).map((y, index) => [160 * index, y]),
        );
        expect(segments.at(-1)?.slice(6)).toEqual([160 * (ys.length - 1), ys.at(-1)]);
      }),
    );
  });

  it('never goes beyond the scores on either side', () => {
    fc.assert(
      fc.property(scores, (ys) => {
        through(ys).segments.forEach((segment, index) => {
          const [from = 0, to = 0] = [ys[index], ys[index + 1]];
          for (const { y } of samplesOf(segment)) {
            expect(y).toBeGreaterThanOrEqual(Math.min(from, to) - 1e-6);
            expect(y).toBeLessThanOrEqual(Math.max(from, to) + 1e-6);
          }
        });
      }),
    );
  });

  it('draws nothing but a gap where a point is missing', () => {
    const { line, gaps, area } = through([0, 52, -52, 0], 2);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(gaps).toMatch(/^M160 52C.* 320 -52$/);
    expect(area.match(/Z/g)).toHaveLength(2);
    expect(area).not.toContain('M160');
  });

  it('has no line through one point', () => {
    expect(curveThrough([{ x: 0, y: 0, joined: false }])).toEqual({ line: '', gaps: '', area: '', segments: [] });
  });
});
