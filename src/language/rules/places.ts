import { type AstNode, GrammarUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { firstLeaf, type NamedNode } from '../parts.ts';

/** Where a property of a node is written. */
export function rangeOf(node: AstNode, property: string): Range | undefined {
  return GrammarUtils.findNodeForProperty(node.$cstNode, property)?.range;
}

/** What a finding about the whole of something marks: its title, or else its name, or its keyword. */
export function headOf(node: NamedNode): Range | undefined {
  return rangeOf(node, node.title ? 'title' : 'name') ?? (node.$cstNode && firstLeaf(node.$cstNode).range);
}
