import type { Scene } from '../src/map/index.ts';
import type { PartProblem } from '../src/protocol.ts';
import { drawnPart, type Rect } from './places.ts';

/** A place of the map at which something is wrong. */
interface Sign {
  readonly part: string;
  readonly rect: Rect;
  readonly problems: PartProblem[];
}

/** The parts of the map in which something is wrong, each with all of that. */
export function signsOf(problems: readonly PartProblem[], scene: Scene): Sign[] {
  const signs = new Map<string, Sign>();
  for (const problem of problems) {
    const drawn = drawnPart(scene, problem.parts);
    const [rect] = drawn?.rects ?? [];
    if (!drawn || !rect) continue;
    const sign = signs.get(drawn.part) ?? { part: drawn.part, rect, problems: [] };
    sign.problems.push(problem);
    signs.set(drawn.part, sign);
  }
  return [...signs.values()];
}
