import { focusPart, partAt } from './part-focus.ts';

/**
 * VS Code takes the focus from what has it in the page whenever another part of the window gets it. Gives it back when the page is in
 * front again, so that nobody who uses keys has to find the way back to a part of the map.
 */
export function keepFocus(): void {
  let last: EventTarget | null = null;
  addEventListener('focusin', ({ target }) => {
    last = target;
  });
  addEventListener('focus', () => {
    // Whoever is elsewhere again by now must not be called back.
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    if (!(last instanceof HTMLElement || last instanceof SVGElement)) return;
    const part = partAt(last);
    if (last.isConnected) last.focus({ preventScroll: true });
    else if (part !== undefined) focusPart(document.body, part);
  });
}
