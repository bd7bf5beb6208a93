import { type AstNode, type CstNode, GrammarAST, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/** The tokens of a node that belong to none of the nodes inside it, in the order written. */
export function ownLeaves(node: AstNode): LeafCstNode[] {
  const leavesIn = (cst: CstNode): LeafCstNode[] => {
    if (cst.hidden || cst.astNode !== node) return [];
    if (isLeafCstNode(cst)) return [cst];
    return isCompositeCstNode(cst) ? cst.content.flatMap(leavesIn) : [];
  };
  return node.$cstNode ? leavesIn(node.$cstNode) : [];
}

/** Whether the token is a keyword, and no brace or comma. */
export function isKeywordLeaf(leaf: LeafCstNode): boolean {
  return GrammarAST.isKeyword(leaf.grammarSource) && /^\p{L}/u.test(leaf.text);
}

/** The braces of a node's block, as far as they are written. */
export function bracesOf(node: AstNode): { readonly open?: LeafCstNode; readonly close?: LeafCstNode } {
  const leaves = ownLeaves(node);
  const open = leaves.find((leaf) => leaf.text === '{');
  const close = leaves.findLast((leaf) => leaf.text === '}');
  return { ...(open && { open }), ...(close && { close }) };
}

/** Whether a node is a word on the line that the node around it begins, and no line of its own. */
export function isOnLineOf(node: AstNode, around: AstNode): boolean {
  if (ast.isDocument(around)) return false;
  const brace = bracesOf(around).open;
  return brace === undefined || (node.$cstNode?.offset ?? 0) < brace.offset;
}
