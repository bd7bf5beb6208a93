import { type AstNode, DocumentState, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import { walk } from '../parts.ts';
import type { JourneyEditorServices } from './module.ts';

/** Asked of every file of a workspace, so kept for as long as a text stays as it is. */
const known = new WeakMap<AstNode, ReadonlyMap<string, readonly ast.Tag[]>>();

/** The tags of one file by what is written, `#` included. */
export function tagsIn(document: LangiumDocument): ReadonlyMap<string, readonly ast.Tag[]> {
  const root = document.parseResult.value;
  const cached = known.get(root);
  if (cached) return cached;
  const tags = new Map<string, ast.Tag[]>();
  for (const tag of walk(root).filter(ast.isTag)) {
    const same = tags.get(tag.value);
    if (same) same.push(tag);
    else tags.set(tag.value, [tag]);
  }
  known.set(root, tags);
  return tags;
}

/** Everything with a tag: in the given file first, then in the others of the workspace. */
export function taggedWith(
  tag: string,
  document: LangiumDocument,
  { shared }: JourneyEditorServices,
): readonly (ast.Tag & { readonly $container: AstNode })[] {
  const others = shared.workspace.LangiumDocuments.all.filter(
    (each) => each !== document && each.state >= DocumentState.Parsed,
  );
  return [document, ...others].flatMap((each) => tagsIn(each).get(tag) ?? []);
}
