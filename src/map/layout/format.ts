import { type Duration, inUnit, type Metric, type Quantity } from '../../model/index.ts';

const minus = '−';
const shortUnits: Readonly<Record<string, string>> = { minute: 'min', hour: 'h' };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const durationUnits = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

const decimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A number with separators, at most two decimals and a real minus sign. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = Math.abs(value) >= 1e15 ? value.toPrecision(3) : decimals.format(value);
  return text.replace('-', minus);
}

/** A number with its sign, also where it is positive. */
export function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value);
}

/** `10 minutes`. */
export function duration({ amount, unit }: Duration): string {
  return `${number(amount)} ${unit}${amount === 1 ? '' : 's'}`;
}

/** `10 min`. */
export function shortDuration({ amount, unit }: Duration): string {
  const short = shortUnits[unit];
  return short ? `${number(amount)} ${short}` : duration({ amount, unit });
}

/** `3 Dec 2025`; anything but a date stays as it is. */
export function date(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const name = months[Number(month) - 1];
  return year && day && name ? `${Number(day)} ${name} ${year}` : text;
}

/** `4.2%`, `3 days`, `12.5 USD`, `31 points` or `31`. */
export function quantity({ amount, unit }: Quantity): string {
  if (unit === undefined || unit === '') return number(amount);
  if (unit === '%') return `${number(amount)}%`;
  const plural = durationUnits.has(unit) && amount !== 1 ? 's' : '';
  return `${number(amount)} ${unit}${plural}`;
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
  if (value.unit === '%') return `${signed(difference)} pts`;
  const now = inUnit(value, was.unit);
  if (value.unit === was.unit || now === undefined || Number.isInteger(difference)) return signed(difference);
  return `${difference > 0 ? '+' : ''}${quantity({ ...was, amount: now - was.amount })}`;
}

/** The last part of a path or an address. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).filter(Boolean).at(-1) ?? path;
}
