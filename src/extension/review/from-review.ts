import type { FromReview } from '../../protocol/review.ts';
import { isCount, isMessage, isText, isYesOrNo, type Shapes } from '../is-message.ts';

/** None of them can name a document. */
const shapes: Shapes<FromReview> = {
  ready: {},
  open: { change: isText },
  reveal: { part: isText, aside: isYesOrNo },
  revealProblem: { line: isCount, column: isCount },
  chooseBase: {},
};

/** Whether something sent by the page of a review is one of its messages. */
export function isFromReview(message: unknown): message is FromReview {
  return isMessage(shapes, message);
}
