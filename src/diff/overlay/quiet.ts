import type { Group, Shape } from '../../map/scene.ts';
import type { Paint } from '../../map/theme.ts';

/** What is no change goes back, but stays readable. */
const quietPaints: Partial<Record<Paint, Paint>> = {
  ink: 'ink2',
  ink2: 'ink3',
  ...of(['painInk', 'gainInk', 'opportunityInk', 'waitInk'], 'ink3'),
  ...of(['pain', 'gain', 'opportunity', 'wait'], 'ink3'),
  ...of(['painTint', 'gainTint', 'opportunityTint', 'waitTint', 'customer'], 'noteTint'),
  ...of(['painEdge', 'gainEdge', 'opportunityEdge', 'waitEdge', 'customerEdge'], 'noteEdge'),
  ...of(['painRest', 'opportunityRest'], 'track'),
  ...of(['worstWord', 'badWord', 'evenWord', 'goodWord', 'bestWord'], 'ink3'),
};

/** In bubbles, whose ground is grey, no text goes as far back. */
const quietFeelings: Partial<Record<Paint, Paint>> = {
  ...quietPaints,
  ink2: 'ink2',
  ...of(['persona1Ink', 'persona2Ink', 'persona3Ink', 'persona4Ink'], 'ink2'),
  ...of(['persona1Bubble', 'persona2Bubble', 'persona3Bubble', 'persona4Bubble'], 'card'),
  bubbleEdge: 'line',
};

function of(paints: readonly Paint[], quiet: Paint): Partial<Record<Paint, Paint>> {
  return Object.fromEntries(paints.map((paint) => [paint, quiet]));
}

const cells = new WeakMap<Group, Group>();

/** A group as it is drawn where nothing in it changed; the same for the same group. */
export function quiet(group: Group): Group {
  const known = cells.get(group);
  if (known) return known;
  const paints = group.role === 'feeling' ? quietFeelings : quietPaints;
  const pale = {
    ...group,
    shapes: group.shapes.map((shape) => (shape.kind === 'group' ? quiet(shape) : faded(shape, paints))),
  };
  cells.set(group, pale);
  return pale;
}

type Plain = Exclude<Shape, Group>;

function faded(shape: Plain, paints: Partial<Record<Paint, Paint>>): Shape {
  const pale = (paint: Paint): Paint => paints[paint] ?? (paint.startsWith('tint ') ? 'card' : paint);
  switch (shape.kind) {
    case 'box':
    case 'path':
    case 'marker':
      return {
        ...shape,
        ...(typeof shape.fill === 'string' && { fill: pale(shape.fill) }),
        ...(shape.stroke && { stroke: pale(shape.stroke) }),
      };
    case 'text':
    case 'icon':
      return { ...shape, paint: pale(shape.paint) };
    case 'meter':
      return { ...shape, paint: pale(shape.paint), rest: pale(shape.rest) };
    case 'face':
      return { ...shape, quiet: true };
    default:
      return shape;
  }
}
