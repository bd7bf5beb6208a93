/** An address that may be followed: one on the web. Undefined for anything else, such as a path or a script. */
export function webAddress(text: string): string | undefined {
  const address = text.trim();
  return /^https?:\/\/[^\s/?#]+\S*$/i.test(address) ? address : undefined;
}
