/** A short sign of a text, the same wherever it is worked out: 53 bits (cyrb53), as 14 hexadecimal digits. */
export function fingerprintOf(text: string): string {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2654435761);
    other = Math.imul(other ^ code, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return (4294967296 * (2097151 & other) + (one >>> 0)).toString(16).padStart(14, '0');
}

/** A value as text, without the ids in it, which tell places rather than content. */
export function withoutIds(value: unknown): string {
  return JSON.stringify(value, (name, each) => (name === 'id' ? undefined : each));
}
