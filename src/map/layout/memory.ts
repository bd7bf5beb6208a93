import { fontInUse } from '../measure.ts';

/**
 * A function that makes something for an object only once, for as long as what it is made from stays the same. `ingredients`
 * are all that the result depends on besides the object and the font in use; they are compared one by one.
 */
export type Memory<Key extends object, Value> = (key: Key, ingredients: readonly unknown[], make: () => Value) => Value;

interface Entry {
  readonly ingredients: readonly unknown[];
  readonly value: unknown;
}

/** What all memories keep for an object, by memory: one weak entry for an object is much cheaper than one for each memory. */
const kept = new WeakMap<object, Map<object, Entry>>();

let place = '';

/**
 * What is remembered while `make` runs is kept apart from what is remembered elsewhere: so a lane that is laid out several times
 * in one scene, each time for another persona, finds again what it made for each.
 */
export function keptApart<Value>(name: string, make: () => Value): Value {
  const before = place;
  place = name;
  try {
    return make();
  } finally {
    place = before;
  }
}

/** An empty memory. It keeps the last result for each object, and forgets it together with the object. */
export function memory<Key extends object, Value>(): Memory<Key, Value> {
  const selves = new WeakMap<object, Map<string, object>>();
  return (key, ingredients, make) => {
    let entries = kept.get(key);
    if (!entries) {
      entries = new Map();
      kept.set(key, entries);
    }
    const places = selves.get(fontInUse()) ?? new Map<string, object>();
    selves.set(fontInUse(), places);
    const self = places.get(place) ?? {};
    places.set(place, self);
    const known = entries.get(self);
    if (known && sameItems(known.ingredients, ingredients)) return known.value as Value;
    const value = make();
    entries.set(self, { ingredients, value });
    return value;
  };
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) {
    if (!Object.is(one[index], other[index])) return false;
  }
  return true;
}
