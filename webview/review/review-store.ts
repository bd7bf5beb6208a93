import type { Review } from '../../src/protocol/review.ts';
import type { Broken } from '../../src/protocol.ts';
import { shareStructure } from '../structural-sharing.ts';

/** What there is to show. */
export interface ShownReview {
  readonly review: Review;
  /** Set while the newer text cannot be read whole. */
  readonly broken?: Broken;
  /** Whether the comparison is older than the text: the last of one that could be read whole. */
  readonly held: boolean;
}

/** What to show after another review has come. What did not change is the same object as before. */
export function nextShown(before: ShownReview | undefined, review: Review): ShownReview {
  const shared = shareStructure(before?.review, review);
  const { broken } = review;
  if (!broken) return { review: shared, held: false };
  const last = before && !(before.broken && !before.held) ? before.review : undefined;
  return last ? { review: last, broken, held: true } : { review: shared, broken, held: false };
}
