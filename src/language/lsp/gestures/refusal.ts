/** Why a gesture does not change the text, in sentences for whoever made it. */
export class Refusal extends Error {}

/** Ends a gesture with the reason why it cannot be. */
export function refuse(reason: string): never {
  throw new Refusal(reason);
}
