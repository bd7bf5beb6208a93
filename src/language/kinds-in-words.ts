import { phrase, t } from '../words/index.ts';

const kinds: Readonly<Record<string, readonly [kind: string, one: string]>> = {
  Persona: [phrase('persona'), phrase('a persona')],
  Actor: [phrase('actor'), phrase('an actor')],
  Channel: [phrase('channel'), phrase('a channel')],
  Emotion: [phrase('emotion'), phrase('an emotion')],
  Lane: [phrase('lane'), phrase('a lane')],
  Journey: [phrase('journey'), phrase('a journey')],
  View: [phrase('view'), phrase('a view')],
  Stage: [phrase('stage'), phrase('a stage')],
  Touchpoint: [phrase('touchpoint'), phrase('a touchpoint')],
  Pain: [phrase('pain'), phrase('a pain')],
  Gain: [phrase('gain'), phrase('a gain')],
  Opportunity: [phrase('opportunity'), phrase('an opportunity')],
  Solution: [phrase('solution'), phrase('a solution')],
};

/** What people call nodes of a type: `touchpoint`. */
export function kindInWords(type: string): string {
  return t(kinds[type]?.[0] ?? type.toLowerCase());
}

/** One of them: `a touchpoint`, `an actor`. */
export function oneOfKind(type: string): string {
  return t(kinds[type]?.[1] ?? type.toLowerCase());
}
