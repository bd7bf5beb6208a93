import type { AstNode } from 'langium';
import { freeName } from '../../edits/free-name.ts';
import * as ast from '../../generated/ast.ts';
import { isNamed, journeyAround, keyOf, type NamedNode, namedIn, partsOf } from '../../parts.ts';

/** A name like this one that nothing of the same kind has beside a node: in its file, or in the journey around it. */
export function freeNameFor(node: NamedNode, name: string): string {
  const taken = namesakes(node.$type, node);
  return freeName(name, (each) => taken.some((other) => keyOf(other) === each));
}

/** All of a kind among which names differ: in the journey around a place, or else beside it in the file. */
export function namesakes(type: NamedNode['$type'], at: AstNode): NamedNode[] {
  const journey = ast.isDeclaration(at) && at.$type === type ? undefined : journeyAround(at);
  const all = journey ? namedIn(journey) : at.$container ? partsOf(at.$container).filter(isNamed) : [];
  return all.filter((each) => each.$type === type);
}
