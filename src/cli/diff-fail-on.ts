import type { Severity } from '../diff/index.ts';

/** What someone does not want to pass unseen: what the customer lives through, that or the structure, or anything. */
export type FailOn = 'experience' | 'structure' | 'any';

/** Which changes are too much for what was asked for. */
export function failing({
  failOn,
  exitCode,
}: {
  readonly failOn?: FailOn;
  readonly exitCode?: boolean;
}): (severity: Severity) => boolean {
  if (exitCode || failOn === 'any') return () => true;
  const matters: readonly Severity[] =
    failOn === undefined ? [] : failOn === 'experience' ? ['experience'] : ['experience', 'structure'];
  return (severity) => matters.includes(severity);
}
