import { host } from './host.ts';
import { partAt } from './part-focus.ts';

/** Tells the text which part of the map is pointed at, from now until the answer is called. */
export function reportHover(pane: HTMLElement | null): () => void {
  let last = '';
  const report = (part: string) => {
    if (part === last) return;
    last = part;
    host.postMessage({ type: 'hover', part });
  };
  const over = ({ target }: PointerEvent) => report(partAt(target) ?? '');
  const leave = () => report('');
  pane?.addEventListener('pointerover', over);
  pane?.addEventListener('pointerleave', leave);
  return () => {
    leave();
    pane?.removeEventListener('pointerover', over);
    pane?.removeEventListener('pointerleave', leave);
  };
}
