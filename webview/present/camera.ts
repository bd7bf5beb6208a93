import type { Scene } from '../../src/map/index.ts';
import type { Pace, Step } from './steps.ts';

/** In px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A stretch of the map from left to right, in its own px. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What of a map is to be seen at a step of the walk, in px of the map. */
export interface Sight {
  /** What the step is about; nothing where it is about all. */
  readonly focus: Stretch | undefined;
  /** How far the journey has been walked. */
  readonly walked: number;
  /** The same for the row of the stages, where a stage is told as soon as one enters it. */
  readonly walkedStages: number;
}

/** Where the map is put so that something of it is seen. */
export interface Camera {
  readonly scale: number;
  /** The left of what is seen, in px of the map. */
  readonly x: number;
  /** Where its top lies, in px of what it is seen in. */
  readonly top: number;
}

const largestScale = 1.75;
/** Of a stage that is wider than that allows, the beginning is seen. */
const smallestStageScale = 0.4;
/** Of a whole map that is wider than that allows, the end is seen. */
const smallestScale = 0.15;
/** In px of the map, beside what is looked at. */
const margin = 24;

/** From the row of the stages to the end of the last lane: the part of a map that is walked through. */
export function bodyOf({ lanes }: Scene): { readonly top: number; readonly height: number } {
  const [first, last] = [lanes[0], lanes.at(-1)];
  return first && last ? { top: first.y, height: last.y + last.height - first.y } : { top: 0, height: 0 };
}

/** What of a map is to be seen at a step. */
export function sightOf(scene: Scene, step: Step, pace: Pace): Sight {
  if (step.kind === 'start') return { focus: undefined, walked: scene.left, walkedStages: scene.left };
  if (step.kind === 'end') return { focus: undefined, walked: scene.width, walkedStages: scene.width };
  const { stage } = step;
  const parts = new Set(stage.touchpoints.map(({ id }) => id)).add(stage.id);
  const columns = scene.columns.filter(({ part }) => parts.has(part));
  const [first, last] = [columns[0], columns.at(-1)];
  if (!first || !last) return { focus: undefined, walked: scene.left, walkedStages: scene.left };
  const whole: Stretch = { from: first.x, to: last.x + last.width };
  if (step.kind === 'stage') {
    return { focus: whole, walked: pace === 'stages' ? whole.to : whole.from, walkedStages: whole.to };
  }
  const column = columns.find(({ part }) => part === step.touchpoint.id);
  const focus = column ? { from: column.x, to: column.x + column.width } : whole;
  return { focus, walked: focus.to, walkedStages: whole.to };
}

/** Of the room beside the labels, so much lies before the middle of what is looked at: where one came from tells more than what is hidden. */
const shareBefore = 0.58;

/** Puts what is to be seen into a room, beside the labels, which stay in sight at the left. */
export function cameraFor(scene: Scene, focus: Stretch | undefined, room: Size): Camera {
  const { height } = bodyOf(scene);
  const tallest = Math.min(largestScale, room.height / Math.max(height, 1));
  const end = endOf(scene);
  const width = focus ? scene.left + focus.to - focus.from + 2 * margin : end;
  const fitting = room.width / width;
  const scale = Math.max(focus ? Math.min(tallest, smallestStageScale) : smallestScale, Math.min(tallest, fitting));
  const seen = room.width / scale;
  const x = end <= seen ? (end - seen) / 2 : within(0, leftFor(focus, scene, seen), end - seen);
  return { scale, x, top: Math.max(0, (room.height - height * scale) / 2) };
}

/** Where what is seen begins; of all, its end is seen. */
function leftFor(focus: Stretch | undefined, scene: Scene, seen: number): number {
  if (!focus) return endOf(scene) - seen;
  const room = seen - scene.left;
  const half = (focus.to - focus.from) / 2;
  if (half * 2 + margin > room) return focus.from - scene.left;
  return focus.from + half - Math.min(shareBefore * room, room - half - margin) - scene.left;
}

/** Where the map ends: the page of a short one is wider than that. */
function endOf({ columns, width }: Scene): number {
  const last = columns.at(-1);
  return last ? Math.min(width, last.x + last.width + margin) : width;
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
