import { likenessOf } from './likeness.ts';
import { type Alike, type Matching, pairByLikeness, pairBySign, type Sign } from './matching.ts';
import type { Node } from './tree.ts';

/**
 * Finds the imports that are the same: by path, then by the name of the file that they lead to, then by likeness. Where a single one is left on
 * either side, it leads elsewhere now.
 */
export function matchImports(matching: Matching, before: readonly Node[], after: readonly Node[]): void {
  for (const sign of [pathOf, fileOf]) pairBySign(matching, before, after, sign, alikePaths);
  pairByLikeness(matching, before, after, alikeFiles);
  const [[old, ...olds], [now, ...news]] = [matching.left(before), matching.left(after)];
  if (old && now && olds.length + news.length === 0) matching.pair(old, now);
}

const pathOf: Sign = ({ part }) => String(part.path);
const fileOf: Sign = ({ part }) => String(part.path).replace(/^.*\//, '');

const alikePaths: Alike = (before, after) => likenessOf(String(before.part.path), String(after.part.path));

/** By the names of the files: many lie in one folder. */
const alikeFiles: Alike = (before, after, matching) => {
  const named = (node: Node) => fileOf(node, matching)?.replace(/\.journey$/, '') ?? '';
  return likenessOf(named(before), named(after)) >= 0.5 ? alikePaths(before, after, matching) : 0;
};
