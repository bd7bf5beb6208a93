import { personaKeys } from '../../map/layout/setting.ts';
import type { Group, Shape } from '../../map/scene.ts';
import { type Feeling, feelingAt } from '../../model/index.ts';
import type { ReviewColumn, ReviewFrame } from './places.ts';

/** Where the face of a feeling is drawn, around score 0. */
export interface Felt {
  readonly group: Group;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What a persona felt and feels at a touchpoint. */
export interface FeltTwice {
  readonly column: ReviewColumn;
  readonly persona: string | undefined;
  readonly old?: Feeling & { readonly score: number };
  readonly now?: Felt;
  readonly x: number;
}

/** The faces that are drawn in the plot of the emotion lane, by touchpoint and persona. */
export function faces(shapes: readonly Shape[], frame: ReviewFrame): ReadonlyMap<string, Felt> {
  const found = new Map<string, Felt>();
  const walk = (shape: Shape, x: number, y: number): void => {
    if (shape.kind !== 'group') return;
    const [left, top] = [x + shape.x, y + shape.y];
    if (shape.role !== 'feeling') {
      for (const each of shape.shapes) walk(each, left, top);
      return;
    }
    const face = shape.shapes.find((each) => each.kind === 'face');
    if (face?.kind !== 'face') return;
    const at = { x: left + face.x, y: top + face.y };
    const column = frame.columns.find((each) => at.x >= each.x && at.x < each.x + frame.whole.setting.columnWidth);
    if (column) found.set(feltKey(column, shape.persona), { group: shape, radius: face.radius, ...at });
  };
  for (const shape of shapes) walk(shape, 0, 0);
  return found;
}

const feltKey = ({ touchpoint }: ReviewColumn, persona: string | undefined) => `${touchpoint.id} ${persona ?? ''}`;

/** What each persona with a curve felt and feels, from left to right. */
export function feltTwice(frame: ReviewFrame, found: ReadonlyMap<string, Felt>): readonly (readonly FeltTwice[])[] {
  const drawn = frame.whole.setting.personas.map(({ key }) => key);
  const keys = personaKeys(frame.whole.journey, []);
  return drawn.map((persona) =>
    frame.columns.flatMap((column): FeltTwice[] => {
      const feeling = column.old && feelingAt(column.old, persona);
      const score = feeling?.score;
      const old =
        feeling && score !== undefined && !Number.isNaN(score)
          ? { ...feeling, score: Math.max(-2, Math.min(2, score)) }
          : undefined;
      const now = found.get(feltKey(column, keys.length > 0 ? persona : undefined));
      if (!old && !now) return [];
      return [{ column, persona, x: now?.x ?? column.center, ...(old && { old }), ...(now && { now }) }];
    }),
  );
}

/** Whether it was otherwise before: another score, or none now. */
export const differs = ({ old, now }: FeltTwice, step: number): boolean =>
  old !== undefined && (now === undefined || Math.abs(-old.score * step - now.y) > 0.5);
