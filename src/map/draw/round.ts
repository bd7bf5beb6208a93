/** A number as short as an attribute needs it: to a hundredth, or to a ten-thousandth below one. */
export function round(value: number): number {
  const digits = Math.abs(value) < 1 ? 10_000 : 100;
  return Math.round(value * digits) / digits;
}
