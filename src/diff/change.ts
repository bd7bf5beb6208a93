import type { PartId, Source } from '../model/index.ts';
import type { PartKind } from './kinds.ts';

export const changeKinds = ['added', 'removed', 'moved', 'renamed', 'reworded', 'changed'] as const;
/**
 * What happened: a whole part is `added`, `removed` or `moved`; of a part that stays, its name is `renamed`, a text `reworded`, and anything else
 * `changed`.
 */
export type ChangeKind = (typeof changeKinds)[number];

/** From what matters most to a customer to what matters least. */
export const severities = ['experience', 'structure', 'wording', 'housekeeping'] as const;
/**
 * What a change is about: `experience` is what the customer lives through, `structure` what the map says beside it, `wording` the same in
 * other words, `housekeeping` what readers of the map do not see.
 */
export type Severity = (typeof severities)[number];

/** A value of a model, as JSON. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [name: string]: Value };

/** Where a part stands: in which part, in which of its lists, and there at which index, counted from 0. */
export interface PartPlace {
  readonly parent: PartId;
  readonly list: string;
  readonly index: number;
}

/** One thing that is different between two models. */
export interface Change {
  /**
   * Names the change among all of a comparison: what happened to which part. Facts without a name are called by their words, so that it stays the
   * same where others come and go.
   */
  readonly id: string;
  /** The same for the same change wherever it is made, such as on another base: tells of what and from what to what, not at which line. */
  readonly fingerprint: string;
  readonly kind: ChangeKind;
  readonly severity: Severity;
  /** What kind of part it is about. */
  readonly subject: PartKind;
  /** The part in the older and in the newer model. */
  readonly part: { readonly before?: PartId; readonly after?: PartId };
  /** What people call the parts around it and itself, the outermost first. */
  readonly path: readonly string[];
  /** Which property of the part changed; absent where a whole part is added, removed or moved. */
  readonly field?: string;
  /** What was and what is there: the whole part, or the property, null without one. Of what moved it is the same part twice. */
  readonly before: Value;
  readonly after: Value;
  /** Where a part that is removed or moved stood. */
  readonly from?: PartPlace;
  /** Where a part that is added or moved stands. */
  readonly to?: PartPlace;
  readonly oldRange?: Source;
  readonly newRange?: Source;
  /** It only follows from something else: from another change of the two models, or from one of another file. */
  readonly implied?: true;
  /** Ids of the journeys that it touches, those of the newer model where they are there. */
  readonly journeys: readonly PartId[];
  /** What it does to the curves of these journeys; absent where it does nothing. */
  readonly effect?: readonly CurveEffect[];
}

/** What one change does to a persona's curve, as the difference between with and without it. */
export interface CurveEffect {
  readonly journey: PartId;
  /** The key of the persona; absent for a journey without any. */
  readonly persona?: string;
  /** The mean of all scores. */
  readonly average: number;
  /** The lowest score. */
  readonly lowest: number;
  /** The mean of each stage that it alters, by the stage's id. */
  readonly stages: Readonly<Record<PartId, number>>;
}

/** A number before and after; null where there is none. */
export interface Shift {
  readonly before: number | null;
  readonly after: number | null;
}

/** How a persona's curve changed in a journey that is in both models. */
export interface CurveShift {
  readonly journey: PartId;
  /** The key of the persona; absent for a journey without any. */
  readonly persona?: string;
  readonly average: Shift;
  readonly lowest: Shift;
  /** Of each stage, in the order of the newer journey, those that are gone last. */
  readonly stages: readonly ({ readonly stage: PartId; readonly title: string } & Shift)[];
}

/** Everything that is different between two models. */
export interface Diff {
  /** In the order of the newer text; what is gone stands where it stood. */
  readonly changes: readonly Change[];
  /** Only curves that changed. */
  readonly curve: readonly CurveShift[];
  /** What parts of the older model are called in the newer one, where that is not the same id. */
  readonly ids: Readonly<Record<PartId, PartId>>;
}
