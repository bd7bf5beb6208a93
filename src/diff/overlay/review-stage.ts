import { styles } from '../../map/layout/styles.ts';
import { line, lineWidth } from '../../map/layout/text.ts';
import type { Group, Shape, Text } from '../../map/scene.ts';
import { lineRects, shiftedRight, strikes, topOf } from './rects.ts';
import type { Reviewing } from './review-lane.ts';

const gap = 10;
const leastWidth = 30;
const tagTop = -13;

/** The chevron of a stage, with the tag of what happened to it over its upper edge. */
export function markedStage(stage: Group, { at, tagFor }: Reviewing): Group {
  const marking = at.get(stage.part ?? '');
  if (!marking) return stage;
  const left = Math.min(
    stage.width,
    ...stage.shapes
      .filter(isStart)
      .flatMap(lineRects)
      .map(({ x }) => x),
  );
  const said = marking.kind === 'removed' ? struckStage(stage) : withOldName(stage, marking.was, left);
  const tag = tagFor(marking, () => left - 4, tagTop);
  return { ...said, title: tag.title ?? '', shapes: [...said.shapes, tag] };
}

const isStart = (shape: Shape): shape is Text => shape.kind === 'text' && shape.anchor === undefined;

/** A stage that is gone: an outline instead of a ground. */
function struckStage(stage: Group): Group {
  const [outline] = stage.shapes;
  if (outline?.kind !== 'path') return stage;
  const rest = stage.shapes.slice(1).map((shape): Shape => {
    if (shape.kind === 'face') return { ...shape, quiet: true };
    return shape.kind === 'text' || shape.kind === 'icon' ? { ...shape, paint: 'removedInk' } : shape;
  });
  return {
    ...stage,
    shapes: [
      { ...outline, fill: 'removedTint', stroke: 'removedTint' },
      { kind: 'path', d: outline.d, stroke: 'removed', strokeWidth: 2, dash: '5 4' },
      ...rest,
      { kind: 'path', d: strikes(rest.filter(isStart)), stroke: 'removed', strokeWidth: 1.25 },
    ],
  };
}

/** The old name struck out before what stands below the new one, where there is room for both. */
function withOldName(stage: Group, was: readonly string[], left: number): Group {
  const [old] = was;
  if (old === undefined) return stage;
  const [name, ...facts] = stage.shapes.filter(isStart);
  const middle = facts[0] ? topOf(facts[0]) + 10 : stage.height / 2 + 18;
  const others = stage.shapes.filter((shape) => shape.kind !== 'path' && !isStart(shape) && topOf(shape) > middle - 14);
  const end = Math.min(stage.width - 12, ...others.flatMap(startOf)) - 12;
  const taken = Math.max(0, ...facts.flatMap(lineRects).map(({ width }) => width + gap));
  const room = end - left - taken;
  if (!name || room < leastWidth) return stage;
  const text = line(old, { x: left, middle, width: room, style: styles.lane, paint: 'stageInk2' });
  const by = Math.min(room, lineWidth(old, styles.lane)) + gap;
  return {
    ...stage,
    shapes: [
      ...stage.shapes.map((shape) => (facts.includes(shape as Text) ? shiftedRight(shape, by) : shape)),
      text,
      { kind: 'path', d: strikes([text]), stroke: 'stageInk2', strokeWidth: 1.25 },
    ],
  };
}

function startOf(shape: Shape): number[] {
  if (shape.kind === 'text') return lineRects(shape).map(({ x }) => x);
  if (shape.kind === 'face') return [shape.x - shape.radius];
  return 'x' in shape ? [shape.x] : [];
}
