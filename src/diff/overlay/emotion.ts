import type { Lane } from '../../map/layout/lane.ts';
import type { PartId } from '../../model/index.ts';
import type { Models } from '../sentences.ts';
import { goneId } from './merge.ts';
import type { ReviewFrame } from './places.ts';
import { type Reviewing, reviewed } from './review-lane.ts';

/** Feelings that are gone from touchpoints that are still there. */
export function oldFeelingParts({ columns }: ReviewFrame): PartId[] {
  return columns.flatMap(({ old, isGone }) =>
    isGone ? [] : (old?.feelings ?? []).flatMap(({ id, score }) => (score === undefined ? [] : [goneId(id)])),
  );
}

export function reviewedEmotion(lane: Lane, frames: ReviewFrame, reviewing: Reviewing, _models: Models): Lane {
  return reviewed({ ...lane, layout: () => lane.layout(frames.now) }, reviewing);
}
