import type { Model, PartId } from '../model/index.ts';
import { match } from './match.ts';
import { allIn, treeOf } from './tree.ts';

/** What the parts of an older model are in a newer one. */
export interface SameParts {
  /** The id of each older part in the newer model; undefined where it is gone. */
  readonly ids: ReadonlyMap<PartId, PartId | undefined>;
  /** What lines call a part by now, for those that are called otherwise, by their older ids. */
  readonly names: ReadonlyMap<PartId, string>;
}

/** Which parts of two models are the same. */
export function sameParts(before: Model, after: Model): SameParts {
  const tree = treeOf(before);
  const matching = match(tree, treeOf(after));
  const nodes = [...allIn(tree)];
  return {
    ids: new Map(nodes.map((node) => [node.id, matching.after(node)?.id])),
    names: new Map(
      nodes.flatMap((node) => {
        const key = matching.after(node)?.part.key;
        return typeof key === 'string' && key !== node.part.key ? [[node.id, key] as const] : [];
      }),
    ),
  };
}
