import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Scene } from '../src/map/index.ts';
import { host } from './host.ts';
import { panByMouse } from './pan.ts';
import { keepTabStop, moveFocus, partAt } from './part-focus.ts';
import { pinchByFingers } from './pinch.ts';
import { cornerOf, type Place, useKeptPlace } from './use-kept-place.ts';
import { type Size, turnFrom, zoomTo } from './zoom.ts';

interface Props {
  readonly scene: Scene;
  /** How large it is drawn. */
  readonly scale: number;
  readonly onScale: (scale: number) => void;
  readonly size: Size;
  readonly onSize: (size: Size) => void;
  /** Where it is scrolled to at first, and again whenever another place is given. */
  readonly start: Place;
  readonly onScroll: (left: number, top: number) => void;
  /** Where it is scrolled to when scrolling has ended. */
  readonly onRest: (place: Place) => void;
  readonly children: ComponentChildren;
}

/** In px, between the edge of what is seen and what the focus goes to. */
const gap = 8;

/** The scrolled part of the page, in which the map can be zoomed, and its parts be chosen to see how they are written. */
export function Pane({ scene, scale, onScale, size, onSize, start, onScroll, onRest, children }: Props) {
  const pane = useRef<HTMLElement>(null);
  const kept = useKeptPlace(pane, { scene, scale, pane: size }, start);
  const corner = cornerOf({ scene, scale });
  const latest = useRef({ kept, scale });
  latest.current = { kept, scale };

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(() => onSize({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (pane.current) keepTabStop(pane.current);
  });

  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      latest.current.kept.hold({ x: event.clientX - left, y: event.clientY - top });
      onScale(turnFrom(latest.current.scale, event.deltaY));
    };
    // A listener set through JSX is passive, and could not keep the browser from zooming the whole page.
    element.addEventListener('wheel', turn, { passive: false });
    const endPan = panByMouse(element);
    const endPinch = pinchByFingers(element, ({ growth, at, by }) => {
      latest.current.kept.moveBy(by.x, by.y);
      latest.current.kept.hold(at);
      onScale(zoomTo(latest.current.scale * growth));
    });
    return () => {
      element.removeEventListener('wheel', turn);
      endPan();
      endPinch();
    };
  }, [onScale]);

  const reveal = (event: MouseEvent | KeyboardEvent) => {
    if (event.target instanceof Element && event.target.closest('a')) return;
    const part = partAt(event.target);
    if (part !== undefined) host.postMessage({ type: 'reveal', part, aside: event.ctrlKey || event.metaKey });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') reveal(event);
    else if (pane.current && moveFocus(pane.current, event.key, event.target)) event.preventDefault();
  };
  return (
    <main
      ref={pane}
      class="pane"
      style={{ scrollPadding: `${corner.y + gap}px ${gap}px ${gap}px ${corner.x + gap}px` }}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      onClick={reveal}
      onKeyDown={press}
      onScroll={({ currentTarget: { scrollLeft, scrollTop } }) => {
        kept.scrolled(scrollLeft, scrollTop);
        onScroll(scrollLeft, scrollTop);
      }}
      onScrollEnd={() => onRest(kept.place())}
    >
      {children}
    </main>
  );
}
