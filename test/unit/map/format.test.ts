import { describe, expect, it } from 'vitest';
import { change, date, duration, quantity, shortDuration, signed } from '../../../src/map/layout/format.ts';

describe('formats', () => {
  it('writes durations', () => {
    expect(duration({ amount: 1, unit: 'week' })).toBe('1 week');
    expect(duration({ amount: 0.5, unit: 'day' })).toBe('0.5 days');
    expect(shortDuration({ amount: 10, unit: 'minute' })).toBe('10 min');
    expect(shortDuration({ amount: 2, unit: 'day' })).toBe('2 days');
  });

  it('writes dates, and leaves alone what is none', () => {
    expect(date('2025-12-03')).toBe('3 Dec 2025');
    expect(date('2025-13-03')).toBe('2025-13-03');
    expect(date('soon')).toBe('soon');
  });

  it('writes quantities', () => {
    expect(quantity({ amount: 4.2, unit: '%' })).toBe('4.2%');
    expect(quantity({ amount: 120000 })).toBe('120,000');
    expect(quantity({ amount: 3, unit: 'day' })).toBe('3 days');
    expect(quantity({ amount: 12.5, unit: 'USD' })).toBe('12.5 USD');
    expect(quantity({ amount: Number.NaN })).toBe('');
  });

  it('signs with a real minus', () => {
    expect([signed(2), signed(0), signed(-3)]).toEqual(['+2', '0', '−3']);
  });

  it('tells a change between units of time', () => {
    const value = { amount: 2, unit: 'hour' };
    expect(change({ id: '', title: '', value, was: { amount: 90, unit: 'minute' } })).toBe('+30 minutes');
    expect(change({ id: '', title: '', value, was: { amount: 120, unit: 'minute' } })).toBeUndefined();
  });

  it('tells a change only between alike quantities', () => {
    const percent = (amount: number) => ({ amount, unit: '%' });
    expect(change({ id: '', title: '', value: percent(18), was: percent(15) })).toBe('+3 pts');
    expect(change({ id: '', title: '', value: percent(18), was: { amount: 15 } })).toBeUndefined();
    expect(change({ id: '', title: '', value: percent(18) })).toBeUndefined();
  });
});
