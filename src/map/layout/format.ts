import {
  type Duration,
  inUnit,
  isDurationUnit,
  type Metric,
  type Quantity,
  shortTimeInWords,
  timeInWords,
} from '../../model/index.ts';
import { number, phrase, t } from '../../words/index.ts';

const months = [
  phrase('Jan'),
  phrase('Feb'),
  phrase('Mar'),
  phrase('Apr'),
  phrase('May'),
  phrase('Jun'),
  phrase('Jul'),
  phrase('Aug'),
  phrase('Sep'),
  phrase('Oct'),
  phrase('Nov'),
  phrase('Dec'),
];

/** A number with its sign, also where it is positive, and at least so many decimals. */
export function signed(value: number, leastDecimals = 0): string {
  return `${value > 0 ? '+' : ''}${number(value, leastDecimals)}`;
}

/** `10 minutes`. */
export function duration({ amount, unit }: Duration): string {
  return timeInWords(amount, unit);
}

/** `10 min`. */
export function shortDuration({ amount, unit }: Duration): string {
  return shortTimeInWords(amount, unit);
}

/** `3 Dec 2025`; anything but a date stays as it is. */
export function date(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const name = months[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${t(name)} ${year}` : text;
}

/** `4.2%`, `3 days`, `12.5 USD`, `31 points` or `31`. */
export function quantity({ amount, unit }: Quantity): string {
  if (unit === undefined || unit === '') return number(amount);
  if (unit === '%') return `${number(amount)}%`;
  return isDurationUnit(unit) ? timeInWords(amount, unit) : `${number(amount)} ${unit}`;
}

/**
 * How much a metric changed: `+3 pts` for per cent, and `+50 minutes` from minutes to hours where that is no whole number of hours.
 * Undefined where it was not measured twice.
 */
export function change({ value, was }: Metric): string | undefined {
  if (!value || !was) return undefined;
  const before = value.unit === was.unit ? was.amount : inUnit(was, value.unit);
  if (before === undefined || before === value.amount) return undefined;
  const difference = value.amount - before;
  if (value.unit === '%') return t('{difference} pts', { difference: signed(difference) });
  const now = inUnit(value, was.unit);
  if (value.unit === was.unit || now === undefined || Number.isInteger(difference)) return signed(difference);
  return `${difference > 0 ? '+' : ''}${quantity({ ...was, amount: now - was.amount })}`;
}

/** The last part of a path or an address. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}
