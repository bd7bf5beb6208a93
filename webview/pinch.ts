import type { Point } from './anchor.ts';

/** How two fingers, or the wheel with Ctrl, change the size of the map. */
export interface Pinch {
  /** By which the size is multiplied. */
  readonly growth: number;
  /** In px of the pane: between the fingers, or under the pointer. */
  readonly at: Point;
  /** How far the fingers moved together, in px. */
  readonly by: Point;
}

/** Tells of each step of two fingers that are put on the map, and answers with how to end that. A trackpad says the same as a wheel. */
export function pinchByFingers(pane: HTMLElement, onPinch: (pinch: Pinch) => void): () => void {
  const listening = new AbortController();
  let last: Fingers | undefined;
  const see = ({ touches }: TouchEvent) => {
    last = fingersOn(pane, touches);
  };
  const move = (event: TouchEvent) => {
    const now = fingersOn(pane, event.touches);
    if (now) event.preventDefault();
    if (now && last && last.distance > 0) {
      const by = { x: now.middle.x - last.middle.x, y: now.middle.y - last.middle.y };
      onPinch({ growth: now.distance / last.distance, at: now.middle, by });
    }
    last = now;
  };
  const options = { passive: false, signal: listening.signal };
  for (const type of ['touchstart', 'touchend', 'touchcancel'] as const) pane.addEventListener(type, see, options);
  pane.addEventListener('touchmove', move, options);
  return () => listening.abort();
}

interface Fingers {
  readonly middle: Point;
  readonly distance: number;
}

function fingersOn(pane: HTMLElement, touches: TouchList): Fingers | undefined {
  const [one, other] = touches;
  if (!one || !other || touches.length > 2) return undefined;
  const { left, top } = pane.getBoundingClientRect();
  return {
    middle: { x: (one.clientX + other.clientX) / 2 - left, y: (one.clientY + other.clientY) / 2 - top },
    distance: Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY),
  };
}
