import { useEffect, useRef } from 'preact/hooks';
import type { Scene } from '../src/map/index.ts';
import { bringIntoView, paneOf, scaled } from './bring-into-view.ts';
import { useText } from './in-step.ts';
import { bandOf, drawnPart, goalOf, type Rect } from './places.ts';
import { ProblemSigns } from './problem-signs.tsx';
import { reportHover } from './report-hover.ts';

interface Props {
  /** The uri of the text. */
  readonly uri: string;
  readonly scene: Scene;
  /** How large it is drawn. */
  readonly scale: number;
}

/** Lies over the map and marks on it what the cursor stands in, what is pointed at in the text, and what is wrong there. */
export function TextMarks({ uri, scene, scale }: Props) {
  const { cursor, hovered, problems } = useText(uri);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => reportHover(paneOf(layer.current)), []);
  const followed = useRef(cursor);
  useEffect(() => {
    if (!cursor?.follow || followed.current === cursor) return;
    const goal = goalOf(scene, cursor.parts);
    if (!goal) return;
    // Each step of the cursor moves the map once: not again with what is written next, nor with another size.
    followed.current = cursor;
    bringIntoView(layer.current, scaled(goal, scale));
  }, [cursor, scene.part]);

  const parts = cursor?.parts ?? [];
  const drawn = drawnPart(scene, parts);
  return (
    <div ref={layer} class="text-marks">
      <Band key={scale} rect={bandOf(scene, parts)} scale={scale} />
      {drawn?.part !== scene.part &&
        drawn?.rects.map((rect, index) => <div key={index} class="mark cursor" style={boxOf(rect, scale, outset)} />)}
      {drawnPart(scene, hovered?.parts ?? [])?.rects.map((rect, index) => (
        <div key={index} class="mark hovered" style={boxOf(rect, scale, outset)} />
      ))}
      <ProblemSigns problems={problems?.problems ?? []} scene={scene} scale={scale} />
    </div>
  );
}

/** In px, around what is marked. */
const outset = 4;

/** It glides from column to column, and fades in and out. */
function Band({ rect, scale }: { readonly rect: Rect | undefined; readonly scale: number }) {
  const last = useRef(rect);
  if (rect) last.current = rect;
  const place = rect ?? last.current;
  if (!place) return null;
  return <div class={rect ? 'band shown' : 'band'} style={boxOf(place, scale)} />;
}

/** Where a rectangle of the map lies in the layer. */
export function boxOf(rect: Rect, scale: number, around = 0) {
  const { x, y, width, height } = scaled(rect, scale);
  return {
    left: `${x - around}px`,
    top: `${y - around}px`,
    width: `${width + 2 * around}px`,
    height: `${height + 2 * around}px`,
  };
}
