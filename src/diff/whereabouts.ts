import type { PartId } from '../model/index.ts';
import { kinds } from './kinds.ts';
import type { Matching } from './matching.ts';
import { allIn, around, type Node, saidBy } from './tree.ts';

/** What the parts around a node and it itself are called by others, the outermost first. */
export function keysAround(node: Node | undefined): string[] {
  if (!node?.parent) return [];
  const own = node.part.key ?? node.part.persona ?? node.part.lane ?? '';
  return [...keysAround(node.parent), `${node.kind} ${own}`];
}

/** What people call the parts around a node and it itself, the outermost first. */
export function wordsAround(node: Node): string[] {
  if (!node.parent) return [];
  const words = node.part.title ?? node.part.text ?? node.part.path;
  return [...wordsAround(node.parent), ...(typeof words === 'string' ? [words] : [])];
}

/** Which journeys use what is declared outside of them. */
export class Usage {
  private readonly uses = new Map<string, Set<PartId>>();

  constructor(oldTree: Node, newTree: Node, matching: Matching) {
    for (const journey of newTree.children) this.read(journey, journey.id, 'after');
    for (const journey of oldTree.children) {
      this.read(journey, (matching.after(journey) ?? journey).id, 'before');
    }
  }

  /** Ids of the journeys that use a declaration of the newer or the older model. */
  of(node: Node, side: 'before' | 'after'): readonly PartId[] {
    return [...(this.uses.get(sign(side, node.kind, String(node.part.key))) ?? [])];
  }

  private read(journey: Node, id: PartId, side: 'before' | 'after'): void {
    if (journey.kind !== 'journey' || journey.list !== 'journeys') return;
    for (const node of allIn(journey)) {
      for (const field of kinds[node.kind].fields) {
        if (field.refersTo === undefined) continue;
        const value = saidBy(node.part, field.of ? { ...field, name: 'emotion' } : field);
        const keys = typeof value === 'object' && value && 'emotion' in value ? value.emotion : value;
        for (const key of [keys].flat()) {
          if (typeof key !== 'string') continue;
          const use = sign(side, field.refersTo, key);
          const journeys = this.uses.get(use);
          if (journeys) journeys.add(id);
          else this.uses.set(use, new Set([id]));
        }
      }
    }
  }
}

const sign = (side: string, kind: string, key: string) => `${side} ${kind} ${key}`;

/** Ids of the journeys that a change of a part touches. */
export function journeysOf(node: Node, usage: Usage): PartId[] {
  const journey = around(node, 'journey');
  if (journey) return journey.list === 'journeys' ? [journey.id] : [];
  let declaration = node;
  while (declaration.parent?.parent) declaration = declaration.parent;
  if (declaration.kind === 'view') {
    const shown = node.parent?.children.find(({ kind, part }) => kind === 'journey' && part.key === node.part.journey);
    return shown ? [shown.id] : [];
  }
  return [...new Set([...usage.of(declaration, 'after'), ...usage.of(declaration, 'before')])];
}
