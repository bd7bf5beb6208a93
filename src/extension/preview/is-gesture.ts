import type { Gesture } from '../../protocol.ts';

/** A longer text is not written in one line of a map. */
const longestText = 10_000;

const isText = (value: unknown) => typeof value === 'string' && value.length <= longestText;
const isTextOrNone = (value: unknown) => value === undefined || isText(value);
const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
const areTexts = (value: unknown) => Array.isArray(value) && value.length <= 100 && value.every(isText);
const isField = (value: unknown) => value === undefined || value === 'waits' || value === 'fails';

type Checks<K extends Gesture['kind']> = {
  readonly [Property in Exclude<keyof Extract<Gesture, { kind: K }>, 'kind'>]-?: (value: unknown) => boolean;
};

/** What each property of each kind of gesture must be. */
const checks: { readonly [K in Gesture['kind']]: Checks<K> } = {
  score: { part: isText, persona: isTextOrNone, score: isNumber },
  emotion: { part: isText, persona: isTextOrNone, emotion: isText },
  channels: { part: isText, channels: areTexts },
  move: { part: isText, into: isText, before: isTextOrNone },
  reword: { part: isText, field: isField, text: isText },
  add: { line: isText, into: isText, before: isTextOrNone, persona: isTextOrNone, text: isText },
  remove: { part: isText },
};

/** Whether a value is a gesture, and nothing more. */
export function isGesture(value: unknown): value is Gesture {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, ...properties } = value as Record<string, unknown>;
  if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) return false;
  const expected: Readonly<Record<string, (property: unknown) => boolean>> = checks[kind as Gesture['kind']];
  return (
    Object.keys(properties).every((name) => Object.hasOwn(expected, name)) &&
    Object.entries(expected).every(([name, fits]) => fits(properties[name]))
  );
}
