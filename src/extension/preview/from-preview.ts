import type { FromPreview } from '../../protocol.ts';
import { isGesture } from './is-gesture.ts';

/** A text that goes into a document or names a part is no longer than this. */
const longestText = 100_000;

const checks = {
  text: (value: unknown) => typeof value === 'string' && value.length <= longestText,
  count: (value: unknown) => Number.isSafeInteger(value),
  yesOrNo: (value: unknown) => typeof value === 'boolean',
  gesture: isGesture,
};
type Kind = keyof typeof checks;

/** What each kind of message must hold, and nothing more: none can name a document. */
const shapes: { readonly [T in FromPreview['type']]: Readonly<Record<string, Kind>> } = {
  ready: {},
  reveal: { part: 'text', aside: 'yesOrNo' },
  hover: { part: 'text' },
  revealProblem: { line: 'count', column: 'count' },
  look: { journey: 'text', lens: 'text' },
  fullScreen: { on: 'yesOrNo' },
  export: {},
  copy: { as: 'text' },
  clipboard: { problem: 'text' },
  newJourney: {},
  edit: { version: 'count', gesture: 'gesture' },
  undo: { again: 'yesOrNo' },
  choices: { part: 'text' },
  insertStarter: { text: 'text' },
};

/** Whether something sent by the preview page is one of its messages. */
export function isFromPreview(message: unknown): message is FromPreview {
  if (typeof message !== 'object' || message === null) return false;
  const values = message as Record<string, unknown>;
  const { type } = values;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return false;
  const shape: Readonly<Record<string, Kind>> = shapes[type as FromPreview['type']];
  return (
    Object.keys(values).every((key) => key === 'type' || Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, kind]) => checks[kind](values[key]))
  );
}
