import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scene } from '../../src/map/index.ts';
import type { Journey } from '../../src/model/index.ts';
import type { Point } from '../anchor.ts';
import { partAt } from '../part-focus.ts';
import { type Intent, moveTo, scoreTo } from './gestures.ts';
import type { PartPlace, Parts } from './parts.ts';
import { type FacePlace, facesOf, type Insertion, scoreAt, stageInsertion, touchpointInsertion } from './places.ts';

/** What is being dragged, and what would become of it. */
export type Drag =
  | { readonly kind: 'face'; readonly place: PartPlace; readonly face: FacePlace; readonly score: number }
  | { readonly kind: 'move'; readonly place: PartPlace; readonly at: Point; readonly insertion: Insertion | undefined };

interface Map {
  readonly root: { readonly current: HTMLElement | null };
  readonly journey: Journey;
  readonly parts: () => Parts;
  readonly scene: Scene;
  readonly scale: number;
  readonly onDrop: (intent: Intent) => void;
}

interface Start {
  readonly pointer: number;
  readonly client: Point;
  /** On the map. */
  readonly at: Point;
  readonly place: PartPlace;
  /** A finger that moves at once scrolls; one that rests drags. */
  readonly mustRest: boolean;
}

/** In px: a hand that clicks moves a little too. */
const leastMove = 4;
/** In ms. */
const rest = 350;
/** In px: so near to the edge of the pane the map scrolls on. */
const edge = 36;

/** Dragging faces up and down, touchpoints and stages to another place. Escape leaves all as it was. */
export function useDrag({ root, journey, parts, scene, scale, onDrop }: Map) {
  const [drag, setDrag] = useState<Drag>();
  const start = useRef<Start | undefined>(undefined);
  const timer = useRef(0);
  /** The click that ends a drag means nothing else. */
  const wasDragged = useRef(false);

  const cancel = () => {
    clearTimeout(timer.current);
    start.current = undefined;
    setDrag(undefined);
  };

  useEffect(() => {
    if (!drag) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      cancel();
    };
    const hold = (event: TouchEvent) => event.preventDefault();
    addEventListener('keydown', press, true);
    addEventListener('touchmove', hold, { passive: false });
    return () => {
      removeEventListener('keydown', press, true);
      removeEventListener('touchmove', hold);
    };
  }, [drag !== undefined]);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const box = root.current?.getBoundingClientRect();
    return { x: (clientX - (box?.left ?? 0)) / scale, y: (clientY - (box?.top ?? 0)) / scale };
  };
  const begin = ({ place, at, pointer }: Start) => {
    const begun = place.kind === 'feeling' ? beginFace(place, at) : moved(place, at);
    // Some lenses have no columns among which something could be moved.
    if (!begun || (begun.kind === 'move' && !begun.insertion)) return;
    getSelection()?.removeAllRanges();
    root.current?.setPointerCapture(pointer);
    wasDragged.current = true;
    setDrag(begun);
  };
  const beginFace = (place: PartPlace, { x }: Point): Drag | undefined => {
    const [face] = facesOf(scene, place.id).sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
    return face && { kind: 'face', place, face, score: face.face.score };
  };
  const moved = (place: PartPlace, at: Point): Drag => {
    const insertionAt = place.kind === 'stage' ? stageInsertion : touchpointInsertion;
    return { kind: 'move', place, at, insertion: insertionAt(scene, journey, at.x) };
  };

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      wasDragged.current = false;
      // Two fingers zoom.
      if (!event.isPrimary) cancel();
      const place = parts().get(partAt(event.target) ?? '');
      if (event.button !== 0 || !event.isPrimary || !place || !isDraggable(place)) return;
      const mustRest = event.pointerType === 'touch' && place.kind !== 'feeling';
      const client = { x: event.clientX, y: event.clientY };
      const begun: Start = { pointer: event.pointerId, client, at: pointOf(event), place, mustRest };
      start.current = begun;
      clearTimeout(timer.current);
      if (mustRest) timer.current = window.setTimeout(() => begin(begun), rest);
    },
    onPointerMove: (event: PointerEvent) => {
      const begun = start.current;
      if (!begun || begun.pointer !== event.pointerId) return;
      const at = pointOf(event);
      if (!drag) {
        const distance = Math.hypot(event.clientX - begun.client.x, event.clientY - begun.client.y);
        if (distance < leastMove) return;
        if (begun.mustRest) cancel();
        else begin(begun);
        return;
      }
      if (drag.kind === 'face') {
        const score = scoreAt(drag.face.face.score, at.y - begun.at.y, drag.face.step);
        if (score !== drag.score) setDrag({ ...drag, score });
      } else {
        setDrag(moved(drag.place, at));
        scrollOn(root.current, event);
      }
    },
    onPointerUp: () => {
      const intent = drag && intentOf(drag);
      cancel();
      if (intent) onDrop(intent);
    },
    onPointerCancel: cancel,
  };
  return { drag, handlers, wasDragged };
}

function isDraggable({ kind }: PartPlace): boolean {
  return kind === 'feeling' || kind === 'touchpoint' || kind === 'stage';
}

/** What a drag means when it ends; undefined where nothing would change. */
function intentOf(drag: Drag): Intent | undefined {
  const { place } = drag;
  if (drag.kind === 'move') return drag.insertion && moveTo(place, drag.insertion.into, drag.insertion.before);
  const { persona, face } = drag.face;
  return drag.score === face.score ? undefined : scoreTo(place, persona, drag.score);
}

function scrollOn(root: Element | null, { clientX, clientY }: PointerEvent): void {
  const pane = root?.closest('.pane');
  const box = pane?.getBoundingClientRect();
  if (!pane || !box) return;
  const step = (at: number, from: number, to: number) => (at < from + edge ? -12 : at > to - edge ? 12 : 0);
  pane.scrollBy(step(clientX, box.left, box.right), step(clientY, box.top, box.bottom));
}
