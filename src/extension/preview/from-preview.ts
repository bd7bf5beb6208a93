import { type FromPreview, isFilter } from '../../protocol.ts';
import { isCount, isMessage, isText, isYesOrNo, type Shapes } from '../is-message.ts';
import { isGesture } from './is-gesture.ts';

/** None of them can name a document. */
const shapes: Shapes<FromPreview> = {
  ready: {},
  reveal: { part: isText, aside: isYesOrNo },
  hover: { part: isText },
  revealProblem: { line: isCount, column: isCount },
  look: { journey: isText, lens: isText, filter: isFilter },
  fullScreen: { on: isYesOrNo },
  export: {},
  copy: { as: isText },
  clipboard: { problem: isText },
  newJourney: {},
  edit: { version: isCount, gesture: isGesture },
  undo: { again: isYesOrNo },
  choices: { part: isText },
  insertStarter: { text: isText },
};

/** Whether something sent by the preview page is one of its messages. */
export function isFromPreview(message: unknown): message is FromPreview {
  return isMessage(shapes, message);
}
