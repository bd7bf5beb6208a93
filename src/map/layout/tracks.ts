/** Something that takes up all from `first` to `last`: columns, or px. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The lowest track, from 0, on which each span meets none before it. */
export function tracksOf(spans: readonly Span[]): number[] {
  const ends: number[] = [];
  const tracks: number[] = [];
  const order = spans
    .map((_, index) => index)
    .sort((one, other) => (spans[one]?.first ?? 0) - (spans[other]?.first ?? 0));
  for (const index of order) {
    const span = spans[index];
    if (!span) continue;
    const free = ends.findIndex((end) => end < span.first);
    const track = free < 0 ? ends.length : free;
    ends[track] = span.last;
    tracks[index] = track;
  }
  return tracks;
}
