import { type AstNode, AstUtils, type CstNode, DocumentState, type LangiumDocument, type Reference } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { keyOf, type NamedNode } from '../parts.ts';

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
export function usesOf(target: NamedNode, services: JourneyServices): Use[] {
  const own = AstUtils.getDocument(target);
  // What is named inside of a journey is not seen outside of it, but for the stages, which views name.
  if (!ast.isDeclaration(target) && !ast.isStage(target)) return usesIn(own, target);
  const others = services.shared.workspace.LangiumDocuments.all.filter((each) => each !== own);
  return [...usesIn(own, target), ...others.flatMap((document) => usesIn(document, target))];
}

/** Where a thing is mentioned in one file, in the order written. */
export function usesIn(document: LangiumDocument, target: NamedNode): Use[] {
  if (document.state < DocumentState.Linked) return [];
  const key = keyOf(target);
  // Comparing names first keeps this fast in large workspaces: hardly any name is looked up.
  return document.references
    .filter((each) => each.$refText === key && (each as Reference).ref === target)
    .flatMap(({ $refNode }) => $refNode ?? [])
    .sort((a, b) => a.offset - b.offset)
    .map((name) => useAt(name, document));
}

/** Ranges are only made for those who ask: of thousands of mentions mostly a few are shown. */
function useAt(name: CstNode, document: LangiumDocument): Use {
  return {
    document,
    node: name.astNode,
    get range() {
      return name.range;
    },
  };
}
