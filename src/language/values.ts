import { type Duration, type DurationUnit, durationUnits, type Quantity } from '../model/index.ts';

/** The number in a token such as `+1`, `-0.5` or `12`; a typographic minus counts as one. */
export function numberOf(token: string): number | undefined {
  const value = Number(token.replace('−', '-'));
  return Number.isFinite(value) ? value : undefined;
}

/** A score from -2 to +2 in halves, or undefined when the token is none. */
export function scoreOf(token: string): number | undefined {
  const value = numberOf(token);
  return value !== undefined && Math.abs(value) <= 2 && Number.isInteger(value * 2) ? value : undefined;
}

/** Half of the scale from -2 to +2. */
const farAway = 2;

/** Whether a score says something else than the score of the emotion before it: on the other side of 0, or 2 or more away. */
export function contradicts(emotion: number, score: number): boolean {
  return emotion * score < 0 || Math.abs(emotion - score) >= farAway;
}

/** A score as it is written: `+1`, `-0.5`, `0`; a mean with one digit behind the point. */
export function signed(score: number): string {
  const rounded = Math.round(score * 10) / 10;
  return `${rounded > 0 ? '+' : ''}${rounded}`;
}

/** The duration in a token such as `2 days`, or undefined when the token is none. */
export function durationOf(token: string): Duration | undefined {
  const [, amount, word] = /^(\d+(?:\.\d+)?)[ \t]*(\p{L}+)$/u.exec(token) ?? [];
  const unit = durationUnits.find((each) => word === each || word === `${each}s`);
  return amount !== undefined && unit ? { amount: Number(amount), unit: unit satisfies DurationUnit } : undefined;
}

/** The quantity in a token such as `4.2%`, `12.50 USD`, `3 days` or `120000`; a unit in quotes stands beside it. */
export function quantityOf(token: string, quotedUnit?: string): Quantity | undefined {
  const [, amount, word] = /^([+\-−]?\d+(?:\.\d+)?)[ \t]*(%|\p{L}*)$/u.exec(token) ?? [];
  const value = amount === undefined ? undefined : numberOf(amount);
  if (value === undefined) return undefined;
  const unit = durationOf(token)?.unit ?? quotedUnit ?? (word || undefined);
  return unit === undefined ? { amount: value } : { amount: value, unit };
}

/** The date in a token `YYYY-MM-DD`, or undefined when there is no such day. */
export function dateOf(token: string): string | undefined {
  const date = new Date(`${token}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(token) ? token : undefined;
}

/** The day it is now where the program runs: `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
