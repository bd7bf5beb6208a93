import { number, plural, t } from '../words/index.ts';
import type { Duration, DurationUnit, Quantity, Touchpoint } from './model.ts';

/** A length of time in minutes, not rounded. */
export type Minutes = number;

const hour = 60;
const day = 24 * hour;
/** The mean year of the Gregorian calendar, 365.2425 days; a month is a twelfth of it, 30.44 days. */
const year = 365.2425 * day;
const month = year / 12;

const minutesIn: Readonly<Record<DurationUnit, Minutes>> = { minute: 1, hour, day, week: 7 * day, month, year };

/**
 * The time from the start of a journey to the start of each of its touchpoints, which are given in their order: what all touchpoints
 * before it take and what passes between them, its own `after` included, its own `takes` not. Nothing is assumed where nothing is
 * written.
 */
export function elapsedAt(touchpoints: readonly Pick<Touchpoint, 'after' | 'takes'>[]): Minutes[] {
  let now = 0;
  return touchpoints.map(({ after, takes }) => {
    const start = now + minutesOf(after);
    now = start + minutesOf(takes);
    return start;
  });
}

function minutesOf(duration: Duration | undefined): Minutes {
  return duration ? duration.amount * minutesIn[duration.unit] : 0;
}

/** An amount of time in another unit of time; undefined where either is none. */
export function inUnit({ amount, unit }: Quantity, other: string | undefined): number | undefined {
  if (!isDurationUnit(unit) || !isDurationUnit(other)) return undefined;
  return (amount * minutesIn[unit]) / minutesIn[other];
}

/** Whether it is a unit of time. */
export function isDurationUnit(unit: string | undefined): unit is DurationUnit {
  return unit !== undefined && Object.hasOwn(minutesIn, unit);
}

/**
 * A length of time as people would say it, rounded to what matters: `45 min`, `2 h 30 min`, `3 days 4 h`, `24 days`, `2.5 months`,
 * `3 years`.
 */
export function durationInWords(minutes: Minutes): string {
  const rounded = (unit: Minutes) => Math.round(minutes / unit);
  if (rounded(1) < hour) return inMinutes(rounded(1));
  if (rounded(1) < day) return joined(inHours(Math.floor(rounded(1) / hour)), rounded(1) % hour, inMinutes);
  if (rounded(hour) < 7 * 24) {
    return joined(timeInWords(Math.floor(rounded(hour) / 24), 'day'), rounded(hour) % 24, inHours);
  }
  if (minutes < 2 * month) return timeInWords(rounded(day), 'day');
  if (minutes < 2 * year) return timeInWords(rounded(month / 2) / 2, 'month');
  return timeInWords(rounded(year / 2) / 2, 'year');
}

const inMinutes = (minutes: number) => shortTimeInWords(minutes, 'minute');
const inHours = (hours: number) => shortTimeInWords(hours, 'hour');

function joined(large: string, rest: number, inUnit: (amount: number) => string): string {
  return rest > 0 ? `${large} ${inUnit(rest)}` : large;
}

/** An amount of time as it is written out: `1 day`, `1.5 hours`. */
export function timeInWords(amount: number, unit: DurationUnit): string {
  switch (unit) {
    case 'minute':
      return plural(amount, '1 minute', '{count} minutes');
    case 'hour':
      return plural(amount, '1 hour', '{count} hours');
    case 'day':
      return plural(amount, '1 day', '{count} days');
    case 'week':
      return plural(amount, '1 week', '{count} weeks');
    case 'month':
      return plural(amount, '1 month', '{count} months');
    case 'year':
      return plural(amount, '1 year', '{count} years');
  }
}

/** The same in short, where the unit is short: `10 min`, `2 h`, `3 days`. */
export function shortTimeInWords(amount: number, unit: DurationUnit): string {
  if (unit === 'minute') return t('{minutes} min', { minutes: number(amount) });
  if (unit === 'hour') return t('{hours} h', { hours: number(amount) });
  return timeInWords(amount, unit);
}
