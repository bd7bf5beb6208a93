import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { host } from './host.ts';
import { keepTabStop, moveFocus, partAt } from './part-focus.ts';
import { turnFrom } from './zoom.ts';

interface Place {
  readonly left: number;
  readonly top: number;
}

interface Props {
  /** How large the map is drawn; the place under the pointer, or else in the upper left, stays when it changes. */
  readonly scale: number;
  readonly onScale: (scale: number) => void;
  readonly onWidth: (width: number) => void;
  /** Where it is scrolled to at first, and again whenever another place is given. */
  readonly start: Place;
  readonly onScroll: (left: number) => void;
  /** Where it is scrolled to when scrolling has ended. */
  readonly onRest: (place: Place) => void;
  readonly children: ComponentChildren;
}

/** The scrolled part of the page, in which the map can be zoomed, and its parts be chosen to see how they are written. */
export function Pane({ scale, onScale, onWidth, start, onScroll, onRest, children }: Props) {
  const pane = useRef<HTMLElement>(null);
  const drawnScale = useRef(scale);
  const pointer = useRef<{ x: number; y: number } | undefined>(undefined);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element) return;
    const observer = new ResizeObserver(() => onWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => pane.current?.scrollTo(start), [start]);

  useLayoutEffect(() => {
    const element = pane.current;
    if (!element || drawnScale.current === scale) return;
    const { x, y } = pointer.current ?? { x: 0, y: 0 };
    const growth = scale / drawnScale.current;
    element.scrollTo({ left: (element.scrollLeft + x) * growth - x, top: (element.scrollTop + y) * growth - y });
    drawnScale.current = scale;
    pointer.current = undefined;
  }, [scale]);

  useEffect(() => {
    if (pane.current) keepTabStop(pane.current);
  });

  useEffect(() => {
    const element = pane.current;
    const turn = (event: WheelEvent) => {
      if (!event.ctrlKey || !element) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      pointer.current = { x: event.clientX - left, y: event.clientY - top };
      onScale(turnFrom(drawnScale.current, event.deltaY));
    };
    // A listener set through JSX is passive, and could not keep the browser from zooming the whole page.
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
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
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      onClick={reveal}
      onKeyDown={press}
      onScroll={({ currentTarget }) => onScroll(currentTarget.scrollLeft)}
      onScrollEnd={({ currentTarget }) => onRest({ left: currentTarget.scrollLeft, top: currentTarget.scrollTop })}
    >
      {children}
    </main>
  );
}
