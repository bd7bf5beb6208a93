import { measure, measuredIn } from './measure.ts';
import type { Group, Scene, Shape } from './scene.ts';

/** A stage whose name can move along in it. */
export interface FrozenStage {
  readonly stage: Group;
  /** From the left of the page, from where the name stands to where it may end at most. */
  readonly x: number;
  readonly room: number;
  readonly width: number;
  readonly shapes: readonly Shape[];
}

/** What of a scene is to stay in sight while it is scrolled: the row of the stages, and the labels of the lanes. */
export interface Frozen {
  /** Where both begin, from the top of the page. */
  readonly top: number;
  /** The row of the stages, or of the heads of a table; the names of stages are apart. */
  readonly row: { readonly height: number; readonly groups: readonly Group[]; readonly names: readonly FrozenStage[] };
  /** The labels with what else stands to the left of the columns; a table has none. */
  readonly labels?: { readonly width: number; readonly height: number; readonly groups: readonly Group[] };
}

/** Between the labels and what would lie beside them. */
const edge = 4;

/** What of a scene is to stay in sight; nothing where there are no lanes. */
export function frozenOf(scene: Scene): Frozen | undefined {
  return measuredIn(scene.font, () => frozenPartsOf(scene));
}

function frozenPartsOf(scene: Scene): Frozen | undefined {
  const [first] = scene.lanes;
  const last = scene.lanes.at(-1);
  if (!first || !last) return undefined;
  const width = scene.left - edge;
  const heads = scene.groups.filter(({ y, role }) => y === first.y && (role === 'stages' || role === 'labels'));
  const split = heads.map((head) => splitOf(head));
  return {
    top: first.y,
    row: {
      height: first.height,
      groups: split.map(({ rest }) => rest),
      names: split.flatMap(({ names }) => names),
    },
    ...(scene.columns.length > 0 && {
      labels: { width, height: last.y + last.height - first.y, groups: labelsOf(scene, width) },
    }),
  };
}

interface Split {
  readonly rest: Group;
  readonly names: readonly FrozenStage[];
}

const splits = new WeakMap<Group, { readonly stage: Group; readonly name: FrozenStage | undefined }>();

/** The row of the stages without their names, and those. */
function splitOf(head: Group): Split {
  const all = head.shapes.map((shape) =>
    shape.kind === 'group' && shape.role === 'stage' ? splitStage(shape) : shape,
  );
  return {
    rest: { ...head, shapes: all.map((each) => ('kind' in each ? each : each.stage)) },
    names: all.flatMap((each) => ('kind' in each ? [] : (each.name ?? []))),
  };
}

function splitStage(stage: Group) {
  const known = splits.get(stage);
  if (known) return known;
  const names = stage.shapes.filter(isName);
  const rest = stage.shapes.filter((shape) => !isName(shape));
  const x = Math.min(...names.map(startOf));
  const end = Math.min(stage.width, ...rest.filter(({ kind }) => kind !== 'path').map(startOf)) - 8;
  const width = Math.max(
    0,
    ...names.map((text) => Math.max(...text.lines.map((line) => measure(line.text, text.style)))),
  );
  const split = {
    stage: { ...stage, shapes: rest },
    name: names.length === 0 ? undefined : { stage, x: stage.x + x, room: end - x, width: width + 1, shapes: names },
  };
  splits.set(stage, split);
  return split;
}

type TextShape = Extract<Shape, { kind: 'text' }>;

/** What a stage tells at its left. */
const isName = (shape: Shape): shape is TextShape => shape.kind === 'text' && shape.anchor === undefined;

/** What stands to the left of the columns: grounds, labels, and the scales and keys of lanes. */
function labelsOf(scene: Scene, width: number): Group[] {
  return scene.groups.flatMap((group): Group[] => {
    switch (group.role) {
      case 'ground':
        return [
          { ...group, shapes: group.shapes.filter((shape) => shape.kind === 'group' && shape.role === 'backdrop') },
        ];
      case 'labels':
        return [group];
      case 'lane':
        return [{ ...group, shapes: leftOf(group.shapes, width) }];
      default:
        return [];
    }
  });
}

function leftOf(shapes: readonly Shape[], width: number): Shape[] {
  return shapes.flatMap((shape): Shape[] => {
    if (shape.kind === 'group') {
      const left = leftOf(shape.shapes, width - shape.x);
      return left.length > 0 ? [{ ...shape, shapes: left }] : [];
    }
    return startOf(shape) < width ? [shape] : [];
  });
}

/** The left edge of a shape. A path begins where it is drawn from. */
function startOf(shape: Shape): number {
  switch (shape.kind) {
    case 'text': {
      const starts = shape.lines.map(({ x, text }) => (shape.anchor === 'end' ? x - measure(text, shape.style) : x));
      return Math.min(...starts);
    }
    case 'path':
      return Number.parseFloat(shape.d.slice(1));
    case 'face':
    case 'marker':
      return shape.x - shape.radius;
    default:
      return shape.x;
  }
}
