/** A number of things in words: `1 touchpoint`, `2 touchpoints`, `3 opportunities`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
