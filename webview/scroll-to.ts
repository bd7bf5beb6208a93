import type { Rect } from './places.ts';

/** What is seen of something that is scrolled. */
export interface Scrolled {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** In px: what is brought into view stands no closer to the edge. */
const margin = 24;

/** Where to scroll so that something is seen; undefined where it is already, as far as there is room. */
export function scrollTo(rect: Rect, view: Scrolled): { left: number; top: number } | undefined {
  const left = along(rect.x, rect.width, view.left, view.width);
  const top = along(rect.y, rect.height, view.top, view.height);
  return left === view.left && top === view.top ? undefined : { left, top };
}

/** Along one axis: what sticks out is brought in by the shortest way, what is out of sight to the middle. */
function along(start: number, size: number, from: number, room: number): number {
  const [end, to] = [start + size, from + room];
  const isOut = end <= from || start >= to;
  if (size + 2 * margin > room) return isOut ? Math.max(0, start - margin) : from;
  if (isOut) return Math.max(0, start - (room - size) / 2);
  if (start < from) return Math.max(0, start - margin);
  return end > to ? end + margin - room : from;
}
