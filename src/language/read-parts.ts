import type { AstNode, Reference } from 'langium';
import type { Named, PartId, Statement } from '../model/index.ts';
import * as ast from './generated/ast.ts';
import type { KnownTouchpoints } from './known-touchpoints.ts';
import { keyOf, type NamedNode, writtenTitle } from './parts.ts';

/** What is carried along while a document is read into the model. */
export interface Reading {
  /** Told of every part and the node that it was read from. */
  readonly note: (id: PartId, node: AstNode) => void;
  readonly ids: PartIds;
  /** Told of every reference to a declaration. */
  readonly use: (reference: Reference | undefined) => void;
  /** The touchpoints that were read before; without them, all are read, and every part in them is noted. */
  readonly known?: KnownTouchpoints;
}

/** Gives out part ids; of things that would have the same, the later ones get a number. */
export class PartIds {
  private readonly taken = new Map<PartId, number>();

  /** An id that nothing else has. */
  unique(id: PartId): PartId {
    const count = (this.taken.get(id) ?? 0) + 1;
    this.taken.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  }
}

/** Reads name and title of a block, whose id is its key below the parent's. */
export function readNamed(parent: PartId, node: NamedNode, reading: Reading): Named {
  const key = keyOf(node) ?? '';
  return named(reading.ids.unique(`${parent}/${key}`), key, node, reading);
}

/** Reads name and title of a fact, such as a pain: its id is its name, or else its number among the facts of its kind. */
export function readNamedFact(parent: PartId, kind: string, node: NamedNode, index: number, reading: Reading): Named {
  return named(reading.ids.unique(`${parent}#${kind}/${node.name ?? index + 1}`), keyOf(node) ?? '', node, reading);
}

function named(id: PartId, key: string, node: NamedNode, reading: Reading): Named {
  reading.note(id, node);
  return { id, key, ...(node.name !== undefined && { name: node.name }), title: writtenTitle(node) };
}

/** Reads all facts with a keyword that are one text each. */
export function readStatements(
  parts: readonly AstNode[],
  keyword: string,
  parent: PartId,
  reading: Reading,
): Statement[] {
  return parts
    .filter((part) => (ast.isTextFact(part) || ast.isStatementFact(part)) && part.keyword === keyword)
    .map((part, index) => {
      const id = `${parent}#${keyword}/${index + 1}`;
      reading.note(id, part);
      return { id, text: (part as ast.TextFact).text ?? '' };
    });
}

/** Reads the one fact with a keyword that is a text. */
export function textOf(
  parts: readonly AstNode[],
  keyword: string,
  parent: PartId,
  reading: Reading,
): string | undefined {
  const part = parts.filter(ast.isTextFact).find((each) => each.keyword === keyword);
  if (part) reading.note(`${parent}#${keyword}`, part);
  return part?.text;
}

/** The keys that references are written with; each declaration that they lead to is used. */
export function readKeys(references: readonly Reference[], reading: Reading): string[] {
  for (const reference of references) reading.use(reference);
  return references.map((reference) => reference.$refText);
}
