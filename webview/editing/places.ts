import type { Face, Group, Scene } from '../../src/map/index.ts';
import type { Journey, PartId } from '../../src/model/index.ts';
import type { Point } from '../anchor.ts';

/** A face, where it is on the map, and what scores mean there. */
export interface FacePlace {
  readonly face: Face;
  readonly persona?: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
  /** From one whole score to the next, in px. */
  readonly step: number;
}

/** Where something can be put: before a part, or else at the end of another. */
export interface Insertion {
  readonly into: PartId;
  readonly before?: PartId;
  /** Where the line is drawn that shows it. */
  readonly x: number;
}

/** A new line that somebody could want at a place. */
export interface Addition extends Omit<Insertion, 'x'> {
  /** The keyword of the line. */
  readonly line: string;
  /** Where it is offered. */
  readonly at: Point;
}

/** Goes through groups and all within, with the place of each on the map. */
function* walk(groups: readonly Group[], x = 0, y = 0): Iterable<{ readonly group: Group } & Point> {
  for (const group of groups) {
    const at = { x: x + group.x, y: y + group.y };
    yield { group, ...at };
    yield* walk(
      group.shapes.filter((shape) => shape.kind === 'group'),
      at.x,
      at.y,
    );
  }
}

/** The faces of a feeling, each with whose it is. */
export function facesOf(scene: Scene, part: PartId): FacePlace[] {
  const found: FacePlace[] = [];
  for (const { group, x, y } of walk(scene.groups)) {
    const face = group.part === part && group.role === 'feeling' && group.shapes.find((each) => each.kind === 'face');
    if (face === false || face?.kind !== 'face') continue;
    const at = { x: x + face.x, y: y + face.y };
    const step = stepAround(scene, at.y);
    if (step === undefined) continue;
    found.push({ face, ...at, step, ...(group.persona !== undefined && { persona: group.persona }) });
  }
  return found;
}

/** From one whole score to the next in the lane at this height, as its faces tell; undefined where all have one score. */
function stepAround(scene: Scene, height: number): number | undefined {
  const lane = scene.lanes.find(({ y, height: high }) => y <= height && height <= y + high);
  let first: { readonly score: number; readonly y: number } | undefined;
  for (const { group, y } of lane ? walk(scene.groups) : []) {
    for (const shape of group.shapes) {
      if (shape.kind !== 'face' || !lane || y + shape.y < lane.y || y + shape.y > lane.y + lane.height) continue;
      const face = { score: shape.score, y: y + shape.y };
      if (first && Math.abs(face.score - first.score) >= 1) return (first.y - face.y) / (face.score - first.score);
      first ??= face;
    }
  }
  return undefined;
}

/** The score that a face has when it is moved by so many px, downwards counted positive; in halves. */
export function scoreAt(from: number, moved: number, step: number): number {
  const score = Math.round((from - moved / step) * 2) / 2;
  return Math.max(-2, Math.min(2, score)) || 0;
}

/** Where a touchpoint goes that is let go at this height of the columns: nearest to the pointer. */
export function touchpointInsertion(scene: Scene, journey: Journey, x: number): Insertion | undefined {
  const column = nearestColumn(scene, x);
  const stage = column && stageOf(journey, column.part);
  if (!column || !stage) return undefined;
  if (column.part === stage.id) return { into: stage.id, x: column.x + column.width / 2 };
  const index = stage.touchpoints.findIndex(({ id }) => id === column.part);
  const isLeft = x < column.x + column.width / 2;
  const next = stage.touchpoints[isLeft ? index : index + 1];
  return { into: stage.id, ...(next && { before: next.id }), x: column.x + (isLeft ? 0 : column.width) };
}

/** Where a stage goes that is let go there. */
export function stageInsertion(scene: Scene, journey: Journey, x: number): Insertion | undefined {
  const column = nearestColumn(scene, x);
  const stage = column && stageOf(journey, column.part);
  const span = stage && spanOf(scene, journey, stage.id);
  if (!stage || !span) return undefined;
  const isLeft = x < (span.from + span.to) / 2;
  const next = journey.stages[journey.stages.indexOf(stage) + (isLeft ? 0 : 1)];
  return { into: journey.id, ...(next && { before: next.id }), x: isLeft ? span.from : span.to };
}

function nearestColumn({ columns }: Scene, x: number) {
  return columns.find((each) => x < each.x + each.width) ?? columns.at(-1);
}

function stageOf(journey: Journey, part: PartId) {
  return journey.stages.find(({ id, touchpoints }) => id === part || touchpoints.some((each) => each.id === part));
}

function spanOf({ columns }: Scene, journey: Journey, stage: PartId) {
  const touchpoints = journey.stages.find(({ id }) => id === stage)?.touchpoints ?? [];
  const parts = new Set([stage, ...touchpoints.map(({ id }) => id)]);
  const own = columns.filter(({ part }) => parts.has(part));
  const [first, last] = [own[0], own.at(-1)];
  return first && last && { from: first.x, to: last.x + last.width };
}

/** The keyword of the lines in a lane, by the lane's key. */
const linesByLane: Readonly<Record<string, string>> = {
  doing: 'does',
  thinking: 'thinks',
  saying: 'says',
  pain: 'pain',
  gain: 'gain',
  opportunity: 'opportunity',
  evidence: 'evidence',
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
};

/** In px: how near to the edge between two columns something can be put between them. */
const reach = 14;

/** What can be added where somebody points. */
export function additionAt(scene: Scene, journey: Journey, { x, y }: Point): Addition | undefined {
  const lane = scene.lanes.find((each) => each.y <= y && y < each.y + each.height);
  if (!lane || x < scene.left - reach) return undefined;
  const middle = lane.y + Math.min(lane.height, lane.key === 'stage' ? 64 : lane.height - 24) / 2;
  if (lane.key === 'stage' || lane.key === 'touchpoint') {
    const insertion = lane.key === 'stage' ? stageInsertion(scene, journey, x) : touchpointInsertion(scene, journey, x);
    if (!insertion) return undefined;
    const isEmptyStage = scene.columns.some(({ part }) => part === insertion.into);
    if (!isEmptyStage && Math.abs(insertion.x - x) > reach) return undefined;
    const { x: at, ...place } = insertion;
    return { ...place, line: lane.key, at: { x: at, y: middle } };
  }
  const line = linesByLane[lane.key];
  const column = scene.columns.find((each) => each.x <= x && x < each.x + each.width);
  const isTouchpoint = column && stageOf(journey, column.part)?.id !== column.part;
  if (line === undefined || !column || !isTouchpoint) return undefined;
  return { line, into: column.part, at: { x: column.x + column.width / 2, y: lane.y + lane.height - 12 } };
}
