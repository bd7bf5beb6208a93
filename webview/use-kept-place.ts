import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Scene } from '../src/map/index.ts';
import { type Anchor, anchorAt, anchored, type Point } from './anchor.ts';
import type { Size } from './zoom.ts';

/** Where a map is scrolled to, in px of the page, and what lies there in its upper left. */
export interface Place {
  readonly left: number;
  readonly top: number;
  readonly anchor?: Anchor;
}

interface Drawn {
  readonly scene: Scene;
  readonly scale: number;
  readonly pane: Size;
}

/**
 * Keeps what is looked at where it is on the screen while the map changes around it, by what lies in its upper left; and while the map is
 * made larger or smaller, the place under the pointer or in the middle.
 */
export function useKeptPlace(
  element: { readonly current: HTMLElement | null },
  drawn: Drawn,
  /** Where it is scrolled to at first, and again whenever another place is given. */
  start: Place,
) {
  /** The last that was seen: what the browser says after a change may be cut to the new size already. */
  const seen = useRef({ left: 0, top: 0 });
  const last = useRef<Drawn & { readonly start?: Place }>(drawn);
  const pointer = useRef<Point | undefined>(undefined);

  const scrollTo = (left: number, top: number) => {
    const pane = element.current;
    if (!pane) return;
    pane.scrollTo({ left, top });
    seen.current = { left: pane.scrollLeft, top: pane.scrollTop };
  };

  useLayoutEffect(() => {
    const before = last.current;
    last.current = { ...drawn, start };
    if (before.start !== start) {
      const corner = cornerOf(drawn);
      const at = scrolledTo(drawn, start.anchor ?? {}, onMap(drawn, start, corner), corner);
      scrollTo(start.left === 0 ? 0 : at.left, start.top === 0 ? 0 : at.top);
    } else if (before.scale !== drawn.scale && isZoomed(before, drawn)) {
      const hold = pointer.current ?? { x: drawn.pane.width / 2, y: drawn.pane.height / 2 };
      const at = onMap(before, seen.current, hold);
      const next = scrolledTo(drawn, anchorAt(before.scene, at), at, hold);
      scrollTo(next.left, next.top);
      pointer.current = undefined;
    } else if (before.scale !== drawn.scale || before.scene !== drawn.scene) {
      const corner = cornerOf(before);
      const { left, top } = seen.current;
      const at = onMap(before, seen.current, corner);
      const next = scrolledTo(drawn, anchorAt(before.scene, at), at, cornerOf(drawn));
      const place = { left: left === 0 ? 0 : next.left, top: top === 0 ? 0 : next.top };
      if (Math.abs(place.left - left) >= 1 || Math.abs(place.top - top) >= 1) scrollTo(place.left, place.top);
    }
  });

  return {
    /** To be told of all scrolling. */
    scrolled: (left: number, top: number) => {
      seen.current = { left, top };
    },
    /** With the next size, this place in the pane stays over the same place of the map. */
    hold: (at: Point) => {
      pointer.current = at;
    },
    /** Moves the map under the pane by so many px. */
    moveBy: (x: number, y: number) => scrollTo(seen.current.left - x, seen.current.top - y),
    /** Where it is scrolled to now. */
    place: (): Place => ({
      ...seen.current,
      anchor: anchorAt(drawn.scene, onMap(drawn, seen.current, cornerOf(drawn))),
    }),
  };
}

/** Whether someone made the same map larger or smaller; a map or a pane of another width may also be drawn in another size. */
const isZoomed = (before: Drawn, { scene, pane }: Drawn) =>
  before.scene.width === scene.width && before.pane.width === pane.width;

/** In px of the page: a map that is narrower than the pane stands in its middle. */
const marginOf = ({ scene, scale, pane }: Drawn) => Math.max(0, (pane.width - scene.width * scale) / 2);

/** What of the map is at a place in the pane. */
function onMap(drawn: Drawn, scrolled: { readonly left: number; readonly top: number }, at: Point): Point {
  return { x: (scrolled.left + at.x - marginOf(drawn)) / drawn.scale, y: (scrolled.top + at.y) / drawn.scale };
}

/** How far the pane must be scrolled to have an anchor at a place in it. */
function scrolledTo(drawn: Drawn, anchor: Anchor, otherwise: Point, at: Point): { left: number; top: number } {
  const { x, y } = anchored(drawn.scene, anchor, otherwise);
  return { left: x * drawn.scale + marginOf(drawn) - at.x, top: y * drawn.scale - at.y };
}

/** The upper left of what is looked at, in px of the pane: beside the labels and below the stages, which stay in sight. */
export function cornerOf({ scene, scale }: Pick<Drawn, 'scene' | 'scale'>): Point {
  const [first] = scene.lanes;
  return { x: scene.columns.length > 0 ? scene.left * scale : 0, y: (first?.height ?? 0) * scale };
}
