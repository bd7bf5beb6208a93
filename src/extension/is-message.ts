/** A text that goes into a document or names a part is no longer than this. */
const longestText = 100_000;

type Check = (value: unknown) => boolean;

/** What the values of messages may be. */
export const isText: Check = (value) => typeof value === 'string' && value.length <= longestText;
export const isCount: Check = (value) => Number.isSafeInteger(value);
export const isYesOrNo: Check = (value) => typeof value === 'boolean';

/** What each kind of message must hold, and nothing more. */
export type Shapes<Message extends { readonly type: string }> = {
  readonly [T in Message['type']]: { readonly [Name in Exclude<keyof Extract<Message, { type: T }>, 'type'>]: Check };
};

/** Whether something sent by a page is one of its messages. */
export function isMessage<Message extends { readonly type: string }>(
  shapes: Shapes<Message>,
  message: unknown,
): message is Message {
  if (typeof message !== 'object' || message === null) return false;
  const values = message as Record<string, unknown>;
  const { type } = values;
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type)) return false;
  const shape: Readonly<Record<string, Check>> = shapes[type as Message['type']];
  return (
    Object.keys(values).every((key) => key === 'type' || Object.hasOwn(shape, key)) &&
    Object.entries(shape).every(([key, check]) => check(values[key]))
  );
}
