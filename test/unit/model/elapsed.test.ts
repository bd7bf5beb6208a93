import { describe, expect, it } from 'vitest';
import { type Duration, durationInWords, elapsedAt } from '../../../src/model/index.ts';

const hours = (amount: number): Duration => ({ amount, unit: 'hour' });

describe('the time since the start of a journey', () => {
  it('counts what passes before a touchpoint and what those before it take', () => {
    const times = elapsedAt([{ takes: hours(1) }, { after: hours(2), takes: hours(4) }, {}, { after: hours(8) }]);
    expect(times).toEqual([0, 3 * 60, 7 * 60, 15 * 60]);
  });

  it('knows every unit', () => {
    const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;
    const days = units.map((unit) => (elapsedAt([{ after: { amount: 1, unit } }])[0] ?? 0) / (24 * 60));
    expect(days.map((each) => Number(each.toFixed(3)))).toEqual([0.001, 0.042, 1, 7, 30.437, 365.242]);
  });
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [59.6, '1 h'],
  [150, '2 h 30 min'],
  [24 * 60, '1 day'],
  [3 * 24 * 60 + 4 * 60 + 10, '3 days 4 h'],
  [6 * 24 * 60 + 23.9 * 60, '7 days'],
  [24 * 24 * 60 + 60, '24 days'],
  [76 * 24 * 60, '2.5 months'],
  [365.2425 * 24 * 60, '12 months'],
  [3 * 365.2425 * 24 * 60, '3 years'],
])('%d minutes are %s', (minutes, words) => {
  expect(durationInWords(minutes)).toBe(words);
});
