import type { Journey, PartId, Stage, Touchpoint } from '../../src/model/index.ts';

/** One place of the walk through a journey. */
export type Step =
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'touchpoint'; readonly stage: Stage; readonly touchpoint: Touchpoint };

/** Whether the walk goes to every touchpoint, or only from stage to stage. */
export type Pace = 'touchpoints' | 'stages';

/** Where someone is on the walk; it is found again when the text has changed. */
export interface Place {
  readonly part: PartId | 'start' | 'end';
  /** From 0, where the part is gone. */
  readonly index: number;
}

/** The whole walk: a start, each stage before its touchpoints, and an end. */
export function stepsOf({ stages }: Journey, pace: Pace): readonly Step[] {
  return [
    { kind: 'start' },
    ...stages.flatMap((stage): Step[] => [
      { kind: 'stage', stage },
      ...(pace === 'stages'
        ? []
        : stage.touchpoints.map((touchpoint): Step => ({ kind: 'touchpoint', stage, touchpoint }))),
    ]),
    { kind: 'end' },
  ];
}

export const startOfWalk: Place = { part: 'start', index: 0 };

/** The place of a step; beyond both ends of the walk, that end. */
export function placeAt(steps: readonly Step[], index: number): Place {
  const at = Math.min(Math.max(index, 0), steps.length - 1);
  return { part: partOf(steps[at] ?? { kind: 'start' }), index: at };
}

/** Where a place is among steps: by its part, or else, where that is gone, by what is now at its number. */
export function indexOf(steps: readonly Step[], { part, index }: Place): number {
  const found = steps.findIndex((step) => partOf(step) === part);
  return found >= 0 ? found : Math.min(index, steps.length - 1);
}

/** The same place on a walk of another pace: of a touchpoint that is left out there, its stage. */
export function inOtherPace(steps: readonly Step[], step: Step): Place {
  const parts = step.kind === 'touchpoint' ? [step.touchpoint.id, step.stage.id] : [partOf(step)];
  const index = parts.map((part) => steps.findIndex((each) => partOf(each) === part)).find((at) => at >= 0);
  return placeAt(steps, index ?? 0);
}

function partOf(step: Step): Place['part'] {
  switch (step.kind) {
    case 'stage':
      return step.stage.id;
    case 'touchpoint':
      return step.touchpoint.id;
    default:
      return step.kind;
  }
}
