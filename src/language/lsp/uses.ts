import { type AstNode, AstUtils, DocumentState, type LangiumDocument, type Reference } from 'langium';
import type { Range } from 'vscode-languageserver';
import { keyOf, type NamedNode } from '../parts.ts';
import type { JourneyEditorServices } from './module.ts';

/** A place where something is mentioned by its name. */
export interface Use {
  readonly document: LangiumDocument;
  /** The line or modifier that mentions it. */
  readonly node: AstNode;
  /** The name there. */
  readonly range: Range;
}

/**
 * Where a thing is mentioned: in its own file first, then in the others of the workspace, each in the order written. Files whose
 * names are not resolved yet are left out.
 */
export function usesOf(target: NamedNode, services: JourneyEditorServices): Use[] {
  const own = AstUtils.getDocument(target);
  const others = services.shared.workspace.LangiumDocuments.all.filter((each) => each !== own);
  return [...usesIn(own, target), ...others.flatMap((document) => usesIn(document, target))];
}

/** Where a thing is mentioned in one file, in the order written. */
export function usesIn(document: LangiumDocument, target: NamedNode): Use[] {
  if (document.state < DocumentState.Linked) return [];
  const key = keyOf(target);
  // Comparing names first keeps this fast in large workspaces: hardly any name is looked up.
  const references = document.references.filter(
    (each) => each.$refText === key && (each as Reference).ref === target && each.$refNode,
  );
  return references
    .flatMap(({ $refNode }) => ($refNode ? [{ document, node: $refNode.astNode, range: $refNode.range }] : []))
    .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}
