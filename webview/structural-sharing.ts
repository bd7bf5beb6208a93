/**
 * The newer of two plain values, built from the older one's own objects wherever nothing changed: so `===` tells what did.
 * Parts that are the same object already are not looked into.
 */
export function shareStructure<T>(older: unknown, newer: T): T {
  if (Object.is(older, newer)) return newer;
  if (!isObject(older) || !isObject(newer) || Array.isArray(older) !== Array.isArray(newer)) return newer;
  const keys = Object.keys(newer);
  const shared = keys.map((key) => shareStructure(older[key], newer[key]));
  if (
    keys.length === Object.keys(older).length &&
    keys.every((key, index) => key in older && older[key] === shared[index])
  ) {
    return older as T;
  }
  const copy = Array.isArray(newer) ? shared : Object.fromEntries(keys.map((key, index) => [key, shared[index]]));
  return copy as T;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
