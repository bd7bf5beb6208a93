import type { Rect } from './places.ts';
import { scrollTo } from './scroll-to.ts';

/** What a layer over the map is scrolled in. */
export function paneOf(layer: Element | null): HTMLElement | null {
  return layer?.closest<HTMLElement>('.pane') ?? null;
}

/** A rectangle of the map as large as the map is drawn. */
export function scaled({ x, y, width, height }: Rect, scale: number): Rect {
  return { x: x * scale, y: y * scale, width: width * scale, height: height * scale };
}

/** Scrolls as little as it takes to see a place of a layer over the map. */
export function bringIntoView(layer: HTMLElement | null, rect: Rect): void {
  const pane = paneOf(layer);
  if (!layer || !pane) return;
  // The map may be narrower than the pane, and then stands in its middle.
  const offset = layer.getBoundingClientRect().left - pane.getBoundingClientRect().left + pane.scrollLeft;
  const { scrollLeft, scrollTop, clientWidth, clientHeight } = pane;
  const view = { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  const place = scrollTo({ ...rect, x: rect.x + offset }, view);
  if (!place) return;
  const way = Math.max(Math.abs(place.left - scrollLeft), Math.abs(place.top - scrollTop));
  pane.scrollTo({ ...place, behavior: behaviorFor(way, pane) });
}

/** So many times what is seen of a map at once is the farthest that it is scrolled gently: that much would be drawn, to be rushed past. */
const farthest = 3;

/** How a pane is scrolled by so many px. */
export function behaviorFor(way: number, { clientWidth }: Pick<Element, 'clientWidth'>): ScrollBehavior {
  return way > farthest * clientWidth || isCalm() ? 'instant' : 'smooth';
}

/** Whether nothing is to move, as the system or VS Code says. */
function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches || document.body.matches('.vscode-reduce-motion');
}
