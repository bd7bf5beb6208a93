import type { PartId } from '../../model/index.ts';

/** A part that is there now, or one that left its place: in `gone` it stands where it stood. */
export type Interleaved<T> =
  | { readonly now: T; readonly gone?: undefined }
  | { readonly gone: T; readonly now?: undefined };

/**
 * The newer list with what left the older one, each behind what it stood behind. `laterId` says what a part that stays is called now; undefined for
 * those that left.
 */
export function interleave<T extends { readonly id: PartId }>(
  before: readonly T[],
  after: readonly T[],
  laterId: (part: T) => PartId | undefined,
): Interleaved<T>[] {
  const places = new Map(after.map(({ id }, index) => [id, index]));
  const behind = new Map<number, T[]>();
  let place = -1;
  for (const part of before) {
    const later = laterId(part);
    if (later === undefined) behind.set(place, [...(behind.get(place) ?? []), part]);
    else place = places.get(later) ?? place;
  }
  const goneBehind = (index: number): Interleaved<T>[] => (behind.get(index) ?? []).map((gone) => ({ gone }));
  return [...goneBehind(-1), ...after.flatMap((now, index): Interleaved<T>[] => [{ now }, ...goneBehind(index)])];
}
