import { type AstNode, type CstNode, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { partsOf, walk } from '../parts.ts';

/** A block in braces. */
export interface Block {
  readonly node: AstNode;
  readonly open: Leaf;
  /** Missing where the block is not closed. */
  close?: Leaf;
  readonly parent: Block | undefined;
  /** How many lines it holds, without those of the blocks in it. */
  lines: number;
  holdsBlock: boolean;
}

/** A word, text, brace or comment as written. */
export interface Leaf {
  readonly start: number;
  readonly end: number;
  /** Lines count from 0. */
  readonly startLine: number;
  readonly endLine: number;
  /** The name of its token. */
  readonly type: string;
  readonly isComment: boolean;
  /** Whether it is a word that stands where the language has no place for it. */
  readonly isUnknown: boolean;
  /** What it is the first word of, when that is a line of the file or of a block. */
  readonly begins: AstNode | undefined;
  /** The block in which it stands, or whose brace it is. */
  block: Block | undefined;
  /** Which part of the file it belongs to; they count from 0, and what stands before them all is -1. */
  readonly part: number;
  /** Of a comment, the next leaf that is none; of all others the leaf itself. */
  word?: Leaf;
}

/** All words and comments of a document, in the order written. */
export function readLeaves(root: AstNode): Leaf[] {
  const lines = linesByOffset(root);
  const opened = new Set<AstNode>([root]);
  const leaves: Leaf[] = [];
  let block: Block | undefined;
  let part = -1;
  for (const node of cstLeaves(root.$cstNode)) {
    const { start, end } = node.range;
    const type = node.tokenType.name;
    const found = node.hidden ? undefined : lines.get(node.offset);
    const line = found && opened.has(found.parent) ? found : undefined;
    if (line) {
      while (block && block.node !== line.parent) block = block.parent;
      if (block) block.lines++;
      else part++;
    }
    if (type === '}') while (block && block.node !== node.astNode) block = block.parent;
    const leaf: Leaf = {
      start: node.offset,
      end: node.end,
      startLine: start.line,
      endLine: end.line,
      type,
      isComment: node.hidden,
      isUnknown: !node.hidden && /^(Unknown|Stray)$/.test(node.astNode.$type),
      begins: line?.node,
      block,
      part,
    };
    if (type === '{') {
      if (block) block.holdsBlock = true;
      block = { node: node.astNode, open: leaf, parent: block, lines: 0, holdsBlock: false };
      leaf.block = block;
      opened.add(block.node);
    } else if (type === '}' && block) {
      block.close = leaf;
      block = block.parent;
    }
    leaves.push(leaf);
  }
  let word: Leaf | undefined;
  for (const leaf of leaves.toReversed()) {
    if (!leaf.isComment) word = leaf;
    if (word) leaf.word = word;
  }
  return leaves;
}

/** The parts of the file and of all that has a block, by where they begin. Of the latter, some are words before the block. */
function linesByOffset(root: AstNode): Map<number, { readonly node: AstNode; readonly parent: AstNode }> {
  const found = new Map<number, { node: AstNode; parent: AstNode }>();
  for (const parent of walk(root)) {
    if (parent !== root && !('open' in parent && parent.open)) continue;
    for (const node of partsOf(parent)) if (node.$cstNode) found.set(node.$cstNode.offset, { node, parent });
  }
  return found;
}

function cstLeaves(node: CstNode | undefined, found: LeafCstNode[] = []): LeafCstNode[] {
  if (isCompositeCstNode(node)) for (const child of node.content) cstLeaves(child, found);
  else if (isLeafCstNode(node)) found.push(node);
  return found;
}
