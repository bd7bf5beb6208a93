import { type Feeling, feelingAt } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { curveThrough } from '../../layout/curve.ts';
import { told } from '../../layout/feeling-cell.ts';
import type { Frame } from '../../layout/frame.ts';
import type { LegendItem } from '../../layout/legend.ts';
import type { PersonaLook } from '../../layout/setting.ts';
import type { Group, Path, Shape } from '../../scene.ts';
import type { Changes } from './changes.ts';

const radius = 9;
const ring = 12;
/** Closer than this, the old face would touch the new one; the dots tell the difference. */
const leastDifference = 1;

interface OldPoint {
  readonly feeling: Feeling;
  readonly score: number;
  readonly x: number;
  readonly joined: boolean;
  /** Whether the feeling differs so much now, or is gone, that its face is drawn. */
  readonly faced: boolean;
}

/** How a persona felt before: grey dots around score 0, with a small face in a dashed ring where it is otherwise now. */
export function oldCurve(frame: Frame, persona: PersonaLook, changes: Changes, step: number): Group | undefined {
  const points = pointsOf(frame, persona, changes);
  if (points.length === 0) return undefined;
  const { line, gaps } = curveThrough(points.map(({ x, score, joined }) => ({ x, y: -score * step, joined })));
  return {
    kind: 'group',
    key: 'before',
    role: 'before',
    x: 0,
    y: 0,
    width: frame.setting.pageWidth,
    height: 0,
    shapes: [
      ...(line === '' ? [] : [dots(line, '1 6')]),
      ...(gaps === '' ? [] : [dots(gaps, '1 12')]),
      ...points.filter(({ faced }) => faced).map((point) => oldFace(point, persona, frame, step)),
    ],
  };
}

const dots = (d: string, dash: string): Path => ({
  kind: 'path',
  d,
  stroke: 'ink3',
  strokeWidth: 2,
  dash,
  cap: 'round',
});

function pointsOf(frame: Frame, persona: PersonaLook, { pairOf }: Changes): OldPoint[] {
  const points: OldPoint[] = [];
  let missing = false;
  for (const { touchpoint, center } of frame.touchpoints) {
    const { before, after } = pairOf(touchpoint) ?? {};
    if (!before) continue;
    const feeling = feelingAt(before, persona.key);
    if (feeling?.score === undefined || Number.isNaN(feeling.score)) {
      missing = true;
      continue;
    }
    const score = Math.max(-2, Math.min(2, feeling.score));
    const now = after && feelingAt(after, persona.key)?.score;
    points.push({
      feeling,
      score,
      x: center,
      joined: points.length > 0 && !missing,
      faced: now === undefined || Math.abs(now - score) >= leastDifference,
    });
    missing = false;
  }
  return points;
}

function oldFace({ feeling, score, x }: OldPoint, persona: PersonaLook, frame: Frame, step: number): Group {
  const y = -score * step;
  return {
    kind: 'group',
    key: `before ${feeling.id}${persona.key ?? ''}`,
    role: 'feeling-before',
    part: feeling.id,
    title: t('Before, {feeling}', {
      feeling: told(persona, feeling.emotion === undefined ? undefined : frame.emotion(feeling.emotion), feeling),
    }),
    x: x - ring,
    y: y - ring,
    width: 2 * ring,
    height: 2 * ring,
    shapes: ringedFace(ring, ring, score, persona.outline),
  };
}

function ringedFace(x: number, y: number, score: number, outline: PersonaLook['outline']): Shape[] {
  const circle = `M${x - ring} ${y}a${ring} ${ring} 0 1 1 ${2 * ring} 0a${ring} ${ring} 0 1 1 ${-2 * ring} 0Z`;
  return [
    { kind: 'path', d: circle, fill: 'surface', stroke: 'ink3', strokeWidth: 1.25, dash: '3 3' },
    { kind: 'face', x, y, radius, outline, score },
  ];
}

/** The sign of the old curve, for the legend. */
export const oldCurveItem = (): LegendItem => ({
  text: t('Before'),
  width: 40,
  draw: (x, middle) => [dots(`M${x} ${middle}H${x + 40}`, '1 6'), ...ringedFace(x + 20, middle, 0, 'circle')],
});
