import type { Group, Scene, Shape } from '../map/index.ts';

/** A text as the map shows it, by its lines. */
export type Text = Extract<Shape, { kind: 'text' }>;

/** All texts that a scene draws, in the order in which they are drawn. */
export function* textsOf(scene: Scene | Group): Generator<Text> {
  for (const shape of 'groups' in scene ? scene.groups : scene.shapes) {
    if (shape.kind === 'text') yield shape;
    else if (shape.kind === 'group') yield* textsOf(shape);
  }
}

/** The scene with each shape but groups as `change` makes it: one shape, or several one over the other. */
export function withShapes(scene: Scene, change: (shape: Exclude<Shape, Group>) => Shape | readonly Shape[]): Scene {
  const changed = (group: Group): Group => ({
    ...group,
    shapes: group.shapes.flatMap((shape) => (shape.kind === 'group' ? changed(shape) : change(shape))),
  });
  return { ...scene, groups: scene.groups.map(changed) };
}
