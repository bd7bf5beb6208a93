import type { Group, Scene, Shape } from '../src/map/index.ts';

/** A stretch of the map, in its own px. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Up to this many columns everything is drawn, so that all of it can be searched. */
const mostColumnsDrawnWhole = 60;

/** What is seen and what is near it: it moves on in steps of half a screen, so that most scrolling changes nothing. */
export function stretchAround(left: number, width: number): Stretch {
  const step = Math.max(width / 2, 1);
  const first = Math.floor(left / step);
  return { from: (first - 1) * step, to: (first + 4) * step };
}

/**
 * A long map without the groups that lie outside a stretch of it: what the browser has to draw then depends on the width of the
 * screen, and not on the length of the journey. The labels, which stay in sight, are kept. What did not change is the same object as before.
 */
export function visiblePart(scene: Scene, { from, to }: Stretch): Scene {
  if (scene.columns.length <= mostColumnsDrawnWhole) return scene;
  const isKept = ({ role }: Group) => role === 'labels';
  return {
    ...scene,
    groups: scene.groups.flatMap((group) => (isKept(group) ? group : (partOf(group, from, to) ?? []))),
  };
}

const lastParts = new WeakMap<Group, { readonly from: number; readonly to: number; readonly part: Group }>();

/** A group's shapes that reach into a stretch, which is given as its parent has it. */
function partOf(group: Group, parentFrom: number, parentTo: number): Group | undefined {
  const from = parentFrom - group.x;
  const to = parentTo - group.x;
  if (group.width < from || to < 0) return undefined;
  if (group.width <= to - from) return group;

  const last = lastParts.get(group);
  if (last?.from === from && last.to === to) return last.part;
  const shapes = group.shapes.flatMap((shape): Shape | readonly Shape[] =>
    shape.kind === 'group' ? (partOf(shape, from, to) ?? []) : shape,
  );
  const part = { ...group, shapes };
  lastParts.set(group, { from, to, part });
  return part;
}
