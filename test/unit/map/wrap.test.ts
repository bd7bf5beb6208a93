import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../src/map/measure.ts';
import { fitLine, wrap } from '../../../src/map/wrap.ts';
import { anyText } from '../../map/fixtures/arbitrary-model.ts';

const style = { size: 14, weight: 600 } as const;
const lane = { size: 13 };

describe('wrap', () => {
  it('leaves a short text on one line', () => {
    expect(wrap('Pays at checkout', style, 120)).toEqual({ lines: ['Pays at checkout'], cut: false });
  });

  it('has no lines for nothing', () => {
    expect(wrap(' \n ', style, 120)).toEqual({ lines: [], cut: false });
  });

  it('chooses even lines among as many as the first fit has', () => {
    expect(wrap('Tries on two pairs at the store', style, 121).lines).toEqual(['Tries on two', 'pairs at the store']);
    expect(wrap('Size charts contradict each other', lane, 120).lines).toEqual([
      'Size charts',
      'contradict',
      'each other',
    ]);
  });

  it('keeps the line feeds that are written', () => {
    expect(wrap('one\ntwo', style, 300).lines).toEqual(['one', 'two']);
  });

  it('breaks a word wider than the line with a hyphen', () => {
    const { lines } = wrap('Donaudampfschifffahrtsgesellschaftskapitän', style, 120);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.slice(0, -1).every((each) => each.endsWith('-'))).toBe(true);
    expect(lines.map((each) => each.replace(/-$/, '')).join('')).toBe('Donaudampfschifffahrtsgesellschaftskapitän');
  });

  it.each([
    ['Chinese', '下单之前先看三个测评视频再比较价格'],
    ['Thai', 'เปรียบเทียบราคาและขนาดก่อนสั่งซื้อรองเท้า'],
    ['Arabic', 'مقارنةالأسعاروالمقاساتقبلالشراءثمسؤالصديق'],
  ])('breaks %s without hyphens', (_, text) => {
    const { lines } = wrap(text, style, 90);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(text);
  });

  it('never parts a letter from its marks, nor an emoji', () => {
    const { lines } = wrap('👩‍👩‍👧‍👦'.repeat(12), style, 60);
    expect(lines.every((each) => /^(?:👩‍👩‍👧‍👦)+$/u.test(each))).toBe(true);
    const marked = wrap('a\u0301'.repeat(40), style, 60).lines;
    expect(marked.every((each) => /^(?:a\u0301)+-?$/u.test(each))).toBe(true);
  });

  it('cuts behind the last line, without a stump of a word', () => {
    const { lines, cut } = wrap('Waits for the order and for all of the delivery updates', style, 110, 2);
    expect(cut).toBe(true);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/\p{L}{3,}…$/u);
  });

  it('shows every word of what is not cut, in lines no wider than asked', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 60, max: 400 }), (text, width) => {
        const { lines, cut } = wrap(text, lane, width);
        expect(cut).toBe(false);
        expect(lines.join('').replace(/[\s-]/g, '')).toBe(text.replace(/\s/g, ''));
        for (const each of lines) expect(measure(each, lane)).toBeLessThanOrEqual(width + 0.01);
      }),
    );
  });

  it('keeps to the width and the number of lines for any text', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 40, max: 300 }),
        fc.integer({ min: 1, max: 6 }),
        (text, width, maxLines) => {
          const { lines } = wrap(text, lane, width, maxLines);
          expect(lines.length).toBeLessThanOrEqual(maxLines);
          for (const each of lines) expect(measure(each, lane)).toBeLessThanOrEqual(width + 0.01);
        },
      ),
    );
  });

  it('takes no longer for a book than for a page', () => {
    const started = performance.now();
    wrap('word '.repeat(2_000_000), lane, 120, 6);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('fitLine', () => {
  it('cuts what does not fit', () => {
    const { text, cut } = fitLine('Marketplace app, WhatsApp support', lane, 100);
    expect(cut).toBe(true);
    expect(text.endsWith('…')).toBe(true);
    expect(measure(text, lane)).toBeLessThanOrEqual(100);
  });
});
