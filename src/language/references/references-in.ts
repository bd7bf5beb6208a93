import type { AstNode, Reference } from 'langium';
import { reflection } from '../generated/ast.ts';
import { partsOf } from '../parts.ts';

/** Told of a reference, of the node that it stands in, and of the property of that. */
export type ToldOfReference = (reference: Reference, container: AstNode, property: string) => void;

/** Tells of all references in a node and in the lines below it, in the order written; looks only at what can refer to something. */
export function forEachReference(node: AstNode, tell: ToldOfReference): void {
  for (const property of referringPropertiesOf(node.$type)) {
    const value = (node as unknown as Record<string, Reference | readonly Reference[] | undefined>)[property];
    if (value === undefined) continue;
    if (isMany(value)) for (const reference of value) tell(reference, node, property);
    else tell(value, node, property);
  }
  for (const part of partsOf(node)) forEachReference(part, tell);
}

const known = new Map<string, readonly string[]>();

function referringPropertiesOf(type: string): readonly string[] {
  let properties = known.get(type);
  if (!properties) {
    properties = Object.values(reflection.getTypeMetaData(type).properties)
      .filter((property) => property.referenceType !== undefined)
      .map((property) => property.name);
    known.set(type, properties);
  }
  return properties;
}

function isMany(value: Reference | readonly Reference[]): value is readonly Reference[] {
  return Array.isArray(value);
}
