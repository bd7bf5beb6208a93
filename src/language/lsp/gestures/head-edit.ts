import { type AstNode, GrammarUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { firstLeaf } from '../../parts.ts';

/** Writes words into the first line of a touchpoint: behind its title, and `feels` behind the channels. */
export function insertInHead(touchpoint: ast.Touchpoint, words: string): TextEdit[] {
  const cst = touchpoint.$cstNode;
  if (!cst) return [];
  const find = (property: string) => GrammarUtils.findNodeForProperty(cst, property);
  const brace = find('open')?.offset ?? cst.end;
  const isInHead = (part: AstNode) => ast.isOn(part) && (part.$cstNode?.offset ?? 0) < brace;
  const on = words.startsWith('feels') ? (touchpoint.parts as AstNode[]).findLast(isInHead)?.$cstNode : undefined;
  const before = on ?? find('title') ?? find('name') ?? firstLeaf(cst);
  return [TextEdit.insert(before.range.end, ` ${words}`)];
}
