import type { PartId } from '../model/index.ts';

/** A score on a curve, in the stage where it stands. */
export interface Point {
  readonly stage: PartId;
  readonly score: number;
}

/** The scores of a curve, of which one can be taken away or added without counting all anew. */
export class Tally {
  private readonly stages = new Map<PartId, { sum: number; count: number }>();
  private readonly scores = new Map<number, number>();
  private readonly all = { sum: 0, count: 0 };

  add({ stage, score }: Point): void {
    this.count(stage, score, 1);
  }

  remove({ stage, score }: Point): void {
    this.count(stage, score, -1);
  }

  /** The mean of all scores. */
  get average(): number | undefined {
    return mean(this.all);
  }

  get lowest(): number | undefined {
    let lowest: number | undefined;
    for (const [score, count] of this.scores) if (count > 0) lowest = Math.min(score, lowest ?? score);
    return lowest;
  }

  /** The mean of the scores in a stage. */
  meanOf(stage: PartId): number | undefined {
    return mean(this.stages.get(stage));
  }

  private count(stage: PartId, score: number, by: number): void {
    const own = this.stages.get(stage) ?? { sum: 0, count: 0 };
    this.stages.set(stage, own);
    for (const each of [own, this.all]) {
      each.sum += by * score;
      each.count += by;
    }
    this.scores.set(score, (this.scores.get(score) ?? 0) + by);
  }
}

const mean = (tally: { readonly sum: number; readonly count: number } | undefined) =>
  tally && tally.count > 0 ? tally.sum / tally.count : undefined;
