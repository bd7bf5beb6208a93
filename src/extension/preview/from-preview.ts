import type { FromPreview } from '../../protocol.ts';
import { isGesture } from './is-gesture.ts';

/** Which values each kind of message must hold, by their `typeof`. */
const shapes: {
  readonly [T in FromPreview['type']]: Readonly<Record<string, 'string' | 'number' | 'boolean' | 'object'>>;
} = {
  ready: {},
  reveal: { part: 'string', aside: 'boolean' },
  hover: { part: 'string' },
  revealProblem: { line: 'number', column: 'number' },
  look: { journey: 'string', lens: 'string' },
  fullScreen: { on: 'boolean' },
  export: {},
  copy: { as: 'string' },
  clipboard: { problem: 'string' },
  newJourney: {},
  edit: { version: 'number', gesture: 'object' },
  undo: { again: 'boolean' },
  choices: { part: 'string' },
  insertStarter: { text: 'string' },
};

/** Whether something sent by the preview page is one of its messages. */
export function isFromPreview(message: unknown): message is FromPreview {
  if (typeof message !== 'object' || message === null) return false;
  const values = message as Record<string, unknown>;
  const { type } = values;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return false;
  const shape = shapes[type as FromPreview['type']];
  const fits = Object.entries(shape).every(([key, kind]) => typeof values[key] === kind);
  return fits && (type !== 'edit' || isGesture(values.gesture));
}
