/** In px: a hand that clicks moves a little too. */
const leastMove = 4;
/** What does something else when it is dragged. */
const own = 'g[data-part], a, button, input, select, textarea, [role="menu"]';

/**
 * Lets a mouse drag the map: by its ground, or anywhere while the space bar or the middle button is held. Answers with how to
 * end that. Fingers scroll by themselves.
 */
export function panByMouse(pane: HTMLElement): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let isSpaceHeld = false;
  let from: { readonly x: number; readonly y: number; readonly left: number; readonly top: number } | undefined;
  let isMoving = false;

  const hold = (isHeld: boolean) => {
    isSpaceHeld = isHeld;
    pane.classList.toggle('pannable', isHeld);
  };
  const end = () => {
    from = undefined;
    pane.classList.remove('panning');
  };
  const press = (event: KeyboardEvent) => {
    // Where the pointer is elsewhere, the key scrolls by a page, as everywhere.
    const isFree =
      event.target instanceof Element && !event.target.closest('button, input, select, textarea, [role="menu"]');
    if (event.key !== ' ' || !isFree || !pane.matches(':hover')) return;
    event.preventDefault();
    hold(true);
  };
  const down = (event: PointerEvent) => {
    const { target, button, clientX, clientY } = event;
    isMoving = false;
    if (event.pointerType !== 'mouse' || !(target instanceof Element) || isOnScrollbar(pane, event)) return;
    if (!(button === 1 || (button === 0 && (isSpaceHeld || !target.closest(own))))) return;
    from = { x: clientX, y: clientY, left: pane.scrollLeft, top: pane.scrollTop };
    if (button === 1 || isSpaceHeld) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const move = ({ clientX, clientY, pointerId, buttons }: PointerEvent) => {
    if (!from) return;
    if (buttons === 0) return end();
    const [x, y] = [clientX - from.x, clientY - from.y];
    if (!isMoving && Math.hypot(x, y) < leastMove) return;
    if (!isMoving) {
      isMoving = true;
      pane.setPointerCapture(pointerId);
      pane.classList.add('panning');
      getSelection()?.removeAllRanges();
    }
    pane.scrollTo(from.left - x, from.top - y);
  };
  // The click that ends a drag, or that is made while the space bar is held, means nothing else.
  const click = (event: MouseEvent) => {
    if (isMoving || isSpaceHeld) event.stopPropagation();
    isMoving = false;
  };

  pane.addEventListener('pointerdown', down, { capture: true, signal });
  pane.addEventListener('pointermove', move, { signal });
  pane.addEventListener('pointerup', end, { signal });
  pane.addEventListener('pointercancel', end, { signal });
  pane.addEventListener('click', click, { capture: true, signal });
  addEventListener('keydown', press, { signal });
  addEventListener('keyup', ({ key }) => key === ' ' && hold(false), { signal });
  addEventListener('blur', () => hold(false), { signal });
  return () => listening.abort();
}

function isOnScrollbar(pane: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top } = pane.getBoundingClientRect();
  return clientX - left > pane.clientWidth || clientY - top > pane.clientHeight;
}
