import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Scene, Shape } from '../src/map/index.ts';
import type { Size } from './zoom.ts';

interface Props {
  readonly scene: Scene;
  /** How large the map is drawn. */
  readonly scale: number;
  readonly pane: Size;
}

/** In px. */
const most = { width: 220, height: 140 };
/** So many times as large as what is seen of it must a map be. */
const largeFrom = 2.5;
/** What a map looks like from far away: these are drawn as boxes, in this colour. */
const colours: Readonly<Record<string, string>> = {
  persona: '--jm-ink-3',
  stage: '--jm-stage-0',
  touchpoint: '--jm-ink-3',
  entry: '--jm-dot',
  note: '--jm-dot',
  action: '--jm-dot',
};

/** A large map in small, in the lower right: with the part that is seen, which can be dragged. For pointers; with the keyboard the map itself scrolls. */
export function Minimap({ scene, scale, pane }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useRef<HTMLDivElement>(null);
  const shrink = Math.min(most.width / scene.width, most.height / scene.height);
  const isLarge = scene.width * scale * scene.height * scale > largeFrom * pane.width * pane.height;

  useLayoutEffect(() => {
    const scrolled = isLarge ? paneOf(root.current) : null;
    const window = seen.current;
    if (!scrolled || !window) return;
    const place = () => {
      const factor = shrink / scale;
      window.style.transform = `translate(${scrolled.scrollLeft * factor}px, ${scrolled.scrollTop * factor}px)`;
      window.style.width = `${Math.min(scene.width * shrink, scrolled.clientWidth * factor)}px`;
      window.style.height = `${Math.min(scene.height * shrink, scrolled.clientHeight * factor)}px`;
    };
    place();
    scrolled.addEventListener('scroll', place, { passive: true });
    return () => scrolled.removeEventListener('scroll', place);
  }, [isLarge, scene.width, scene.height, scale, pane]);

  // Drawn when nothing else is to be done: what is typed is to be seen on the map first.
  const [themes, setThemes] = useState(0);
  useEffect(() => {
    const observer = new MutationObserver(() => setThemes((count) => count + 1));
    observer.observe(document.body, { attributeFilter: ['class'] });
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (!isLarge) return;
    const waiting = requestIdleCallback(() => canvas.current && draw(canvas.current, scene, shrink), { timeout: 1000 });
    return () => cancelIdleCallback(waiting);
  }, [isLarge, scene, shrink, themes]);

  if (!isLarge) return null;
  const goTo = (event: PointerEvent) => {
    const scrolled = paneOf(root.current);
    const box = canvas.current?.getBoundingClientRect();
    if (!scrolled || !box || event.buttons === 0) return;
    event.preventDefault();
    root.current?.setPointerCapture(event.pointerId);
    const factor = scale / shrink;
    scrolled.scrollTo({
      left: (event.clientX - box.left) * factor - scrolled.clientWidth / 2,
      top: (event.clientY - box.top) * factor - scrolled.clientHeight / 2,
    });
  };
  return (
    <div ref={root} class="minimap" aria-hidden="true" onPointerDown={goTo} onPointerMove={goTo}>
      <canvas ref={canvas} style={{ width: `${scene.width * shrink}px`, height: `${scene.height * shrink}px` }} />
      <div ref={seen} class="seen" />
    </div>
  );
}

function paneOf(element: Element | null): HTMLElement | null {
  return element?.parentElement?.querySelector<HTMLElement>('.pane') ?? null;
}

function draw(canvas: HTMLCanvasElement, scene: Scene, shrink: number): void {
  const dense = devicePixelRatio;
  canvas.width = Math.ceil(scene.width * shrink * dense);
  canvas.height = Math.ceil(scene.height * shrink * dense);
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const style = getComputedStyle(document.body);
  const paints = Object.fromEntries(
    Object.entries(colours).map(([role, name]) => [role, style.getPropertyValue(name)]),
  );
  const factor = shrink * dense;
  const walk = (shapes: readonly Shape[], x: number, y: number) => {
    for (const shape of shapes) {
      if (shape.kind === 'face') {
        pen.fillStyle = style.getPropertyValue(shape.score < 0 ? '--jm-pain' : '--jm-gain');
        const side = Math.max(2 * dense, 2 * shape.radius * factor);
        pen.fillRect((x + shape.x) * factor - side / 2, (y + shape.y) * factor - side / 2, side, side);
      }
      if (shape.kind !== 'group') continue;
      const [left, top] = [x + shape.x, y + shape.y];
      const paint = paints[shape.role];
      if (paint) {
        pen.fillStyle = paint;
        pen.fillRect(
          left * factor,
          top * factor,
          Math.max(1, shape.width * factor - dense),
          Math.max(1, shape.height * factor),
        );
      }
      walk(shape.shapes, left, top);
    }
  };
  walk(scene.groups, 0, 0);
}
