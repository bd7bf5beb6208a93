import { filled, type ValuesBeside, type ValuesOf } from './messages.ts';
import { number } from './numbers.ts';
import { textOf } from './spoken.ts';

/** A message in the language that is spoken: `t("There is no lens '{name}'.", { name })`. The English one is what others are found by. */
export function t<Message extends string>(message: Message, ...[values]: ValuesOf<Message>): string {
  return filled(textOf(message) ?? message, values);
}

/**
 * A message about a number of things: `plural(2, '1 pain', '{count} pains')`. Languages that tell one from many have both, others only
 * the second.
 */
export function plural<One extends string, Many extends string>(
  count: number,
  one: One,
  many: Many,
  ...[values]: ValuesBeside<One | Many>
): string {
  const inMany = textOf(many);
  const message = count === 1 ? (textOf(one) ?? inMany ?? one) : (inMany ?? many);
  return filled(message, { count: number(count), ...values });
}

/** Marks a message that is kept for later, to be said with `t` then: what is made once must not remember a language. */
export function phrase<const Message extends string>(message: Message): Message {
  return message;
}
