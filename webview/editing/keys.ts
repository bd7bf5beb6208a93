import type { Journey } from '../../src/model/index.ts';
import { type Intent, isRemovable, moveBy, removeAt, scoreBy } from './gestures.ts';
import type { PartPlace } from './parts.ts';

/** What is pressed. */
type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'repeat'>;

/** Works out what is to be done with a part; `persona` tells whose face of a feeling it is. */
type Doing = (journey: Journey, persona: () => string | undefined) => Intent | undefined;

/** What a key does with a part; undefined where it means nothing there. */
export function doingByKey({ key, altKey, repeat }: Pressed, place: PartPlace): Doing | undefined {
  if (key === 'Delete' || key === 'Backspace') {
    // Who holds the key down too long means one part, not all that follow it.
    return isRemovable(place) ? (journey) => (repeat ? undefined : removeAt(place, journey)) : undefined;
  }
  if (altKey && key === 'ArrowLeft') return (journey) => moveBy(place, journey, -1);
  if (altKey && key === 'ArrowRight') return (journey) => moveBy(place, journey, 1);
  if (place.kind !== 'feeling') return undefined;
  if (isMore(key) || (altKey && key === 'ArrowUp')) return (_, persona) => scoreBy(place, persona(), 0.5);
  if (isLess(key) || (altKey && key === 'ArrowDown')) return (_, persona) => scoreBy(place, persona(), -0.5);
  return undefined;
}

const isMore = (key: string) => key === '+' || key === '=';
const isLess = (key: string) => key === '-' || key === '−';
