import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Position } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';
import { isNamed, type NamedNode } from '../parts.ts';
import type { JourneyEditorServices } from './module.ts';

/** What a place in a text names. */
export interface NamedPlace {
  /** The token at the place. */
  readonly leaf: LeafCstNode;
  /** What it names, declared here or elsewhere. */
  readonly node: NamedNode;
  /** Whether the token is the node's own name or title, or stands where the node is mentioned. */
  readonly as: 'name' | 'title' | 'mention';
}

/** The token at a position or right before it; a word wins over punctuation, comments are none. */
export function leafAt(document: LangiumDocument, position: Position): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  const offset = document.textDocument.offsetAt(position);
  const at = (place: number) => {
    const leaf = place < 0 ? undefined : CstUtils.findLeafNodeAtOffset(root, place);
    return leaf?.hidden ? undefined : leaf;
  };
  const here = at(offset);
  return here && !/^[,:{}]$/.test(here.text) ? here : (at(offset - 1) ?? here);
}

/** What the name or title at a position names; undefined where nothing is named, or nobody knows the name. */
export function namedAt(
  document: LangiumDocument,
  position: Position,
  services: JourneyEditorServices,
): NamedPlace | undefined {
  const leaf = leafAt(document, position);
  if (!leaf) return undefined;
  const around = leaf.astNode;
  if (isNamed(around) && leaf.tokenType.name === 'TEXT') return { leaf, node: around, as: 'title' };
  const node: AstNode | undefined =
    services.references.References.findDeclarations(leaf)[0] ?? subjectOf(around, document, services);
  return node && isNamed(node) ? { leaf, node, as: node === around ? 'name' : 'mention' } : undefined;
}

/** The persona with whose name a line begins that has no verb yet. */
function subjectOf(
  node: AstNode,
  document: LangiumDocument,
  { references }: JourneyEditorServices,
): AstNode | undefined {
  if (!ast.isUnknown(node) || node.parts.length > 0) return undefined;
  return references.ScopeProvider.scopeOfFile(document, ast.Persona.$type).getElement(node.word)?.node;
}
