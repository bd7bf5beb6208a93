/**
 * Which of the numbers have to move for all to ascend: as few as can be. Returns for each whether it stays.
 */
export function staying(numbers: readonly number[]): boolean[] {
  const ends: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const stays = numbers.map(() => false);
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) stays[at] = true;
  return stays;
}
