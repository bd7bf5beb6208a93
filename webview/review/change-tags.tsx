import { useEffect, useRef } from 'preact/hooks';
import type { Scene } from '../../src/map/index.ts';
import { bringIntoView, scaled } from '../bring-into-view.ts';
import { drawnPart, type Rect } from '../places.ts';
import { boxOf } from '../text-marks.tsx';
import { partsOf } from './journeys.ts';
import type { Side } from './kept-state.ts';
import { Tag } from './kinds.tsx';
import type { Mark } from './marks.ts';

interface Props {
  readonly marks: readonly Mark[];
  /** The id of the change that is looked at. */
  readonly chosen: string | undefined;
  readonly onChoose: (mark: Mark) => void;
  readonly side: Side;
  readonly scene: Scene;
  /** How large the map is drawn. */
  readonly scale: number;
}

/** In px, around what changed. */
const outset = 3;
/** In px: tags of one place stand side by side. */
const tagStep = 36;

interface Placed {
  readonly mark: Mark;
  readonly rect: Rect;
  /** How many tags stand left of its own. */
  readonly before: number;
}

/** Lies over the map: around each part that changed a line, with the number of its mark. */
export function ChangeTags({ marks, chosen, onChoose, side, scene, scale }: Props) {
  const layer = useRef<HTMLDivElement>(null);
  const placed = placedOn(scene, marks, side);
  const isChosen = ({ changes }: Mark) => changes.some(({ id }) => id === chosen);
  const goal = placed.find(({ mark }) => isChosen(mark));
  const seen = useRef<string | undefined>(undefined);
  useEffect(() => {
    const at = goal && `${side} ${chosen}`;
    // Each step moves the map once: not again with what is written next, nor with another size.
    if (goal && seen.current !== at) bringIntoView(layer.current, scaled(goal.rect, scale));
    seen.current = at;
  }, [chosen, side, goal !== undefined]);

  // The map of both versions has its own frames and tags.
  const framed = side === 'overlay' ? placed.filter(({ mark }) => isChosen(mark)) : placed;
  const tagged = side === 'overlay' ? [] : placed;
  const frames = framed.map(({ mark, rect }) => (
    <div
      key={mark.number}
      class={`frame ${side === 'overlay' ? '' : mark.look} ${isChosen(mark) ? 'chosen' : ''}`}
      style={boxOf(rect, scale, outset)}
    />
  ));
  const tags = tagged.map(({ mark, rect, before }) => {
    const { left, top } = boxOf(rect, scale, outset);
    const said = mark.changes.map(({ message }) => message).join(' ');
    return (
      <button
        key={mark.number}
        type="button"
        tabIndex={-1}
        aria-label={`${mark.number}: ${said}`}
        title={said}
        style={{ left: `calc(${left} + ${before * tagStep}px)`, top }}
        onClick={(event) => {
          event.stopPropagation();
          onChoose(mark);
        }}
      >
        <Tag look={mark.look} number={mark.number} />
      </button>
    );
  });
  return (
    <div ref={layer} class="change-tags">
      {frames}
      {tags}
    </div>
  );
}

/** Where marks belong on a map; those of what it does not show are left out. */
function placedOn(scene: Scene, marks: readonly Mark[], side: Side): Placed[] {
  const taken = new Map<string, number>();
  return marks.flatMap((mark) => {
    const rect = placeOf(mark, scene, side);
    if (!rect) return [];
    const place = `${rect.x} ${rect.y}`;
    const before = taken.get(place) ?? 0;
    taken.set(place, before + 1);
    return [{ mark, rect, before }];
  });
}

function placeOf({ changes, part }: Mark, scene: Scene, side: Side): Rect | undefined {
  if (side === 'overlay') return part === undefined ? undefined : drawnPart(scene, [part])?.rects[0];
  return changes.map((change) => drawnPart(scene, partsOf(change, side))?.rects[0]).find((rect) => rect !== undefined);
}
