import { describe, expect, it } from 'vitest';
import { clustersOf, measure } from '../../../src/map/measure.ts';

describe('measure', () => {
  it('adds up the advances of Inter', () => {
    // What Chromium measures with kerning off: 125.5 and 120.3.
    expect(measure('saves the post, asks', { size: 13 })).toBeCloseTo(125.2, 0);
    expect(measure('Net promoter score', { size: 13 })).toBeCloseTo(120.1, 0);
  });

  it('grows with size, weight and spacing', () => {
    const text = 'Pays at checkout';
    expect(measure(text, { size: 26 })).toBeCloseTo(2 * measure(text, { size: 13 }), 6);
    expect(measure(text, { size: 13, weight: 500 })).toBeGreaterThan(measure(text, { size: 13 }));
    expect(measure(text, { size: 13, weight: 600 })).toBeGreaterThan(measure(text, { size: 13, weight: 500 }));
    expect(measure(text, { size: 10, spacing: 0.1 })).toBeCloseTo(measure(text, { size: 10 }) + text.length, 6);
  });

  it('makes tabular figures equally wide', () => {
    const style = { size: 13, tabular: true };
    expect(measure('111', style)).toBeCloseTo(measure('000', style), 6);
    expect(measure('111', { size: 13 })).toBeLessThan(measure('000', { size: 13 }));
  });

  it.each(['Ελληνικά', 'Кириллица', 'Tiếng Việt', 'Žluťoučký kůň'])('knows the letters of %s', (text) => {
    for (const letter of text.replace(/\s/g, '')) {
      expect(measure(letter, { size: 100 })).not.toBeCloseTo(70, 3);
    }
  });

  it('takes combining marks, joiners and controls for nothing', () => {
    expect(measure('e\u0301', { size: 13 })).toBe(measure('e', { size: 13 }));
    expect(measure('a\u200db\u0000', { size: 13 })).toBe(measure('ab', { size: 13 }));
  });

  it('counts wide characters as an em and an emoji sequence once', () => {
    expect(measure('下单', { size: 10 })).toBe(20);
    expect(measure('👩‍👩‍👧‍👦', { size: 10 })).toBe(measure('🎉', { size: 10 }));
  });

  it('survives lone surrogates', () => {
    expect(measure('\ud800', { size: 10 })).toBeGreaterThanOrEqual(0);
  });
});

describe('clustersOf', () => {
  it('keeps together what a reader takes as one character', () => {
    expect(clustersOf('e\u0301👍🏽🇮🇩x')).toEqual(['e\u0301', '👍🏽', '🇮🇩', 'x']);
  });
});
