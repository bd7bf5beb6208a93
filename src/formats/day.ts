import type { Journey } from '../model/index.ts';

/** The day of the last change that matters, so that the same map is the same file; the first of days where there is none. */
export function dayOf({ updated }: Journey): Date {
  const time = Date.parse(updated ?? '');
  return new Date(Number.isNaN(time) ? 0 : time);
}
