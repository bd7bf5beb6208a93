import { GrammarUtils, isReference, type LangiumDocument } from 'langium';
import type { PartId } from '../model/index.ts';
import { isName } from './names.ts';
import { isNamed } from './parts.ts';
import { nodesOfParts } from './to-model.ts';

/** The text of a linked document when lines call these parts by other names, also where they are declared with a name. */
export function renamedText(document: LangiumDocument, names: ReadonlyMap<PartId, string>): string {
  const nodes = nodesOfParts(document);
  const byNode = new Map([...names].map(([id, name]) => [nodes.get(id), name]));
  const places = [
    ...document.references.filter(isReference).map(({ ref, $refNode }) => ({ cst: $refNode, name: byNode.get(ref) })),
    ...[...byNode].map(([node, name]) => ({
      cst: node && isNamed(node) ? GrammarUtils.findNodeForProperty(node.$cstNode, 'name') : undefined,
      name,
    })),
  ];
  let text = document.textDocument.getText();
  const edits = places.flatMap(({ cst, name }) => (cst && name && isName(name) ? [{ cst, name }] : []));
  for (const { cst, name } of edits.sort((one, other) => other.cst.offset - one.cst.offset)) {
    text = text.slice(0, cst.offset) + name + text.slice(cst.end);
  }
  return text;
}
