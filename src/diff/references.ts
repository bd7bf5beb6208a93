import type { Value } from './change.ts';
import type { Field, PartKind } from './kinds.ts';
import { around, type Node, type Properties } from './tree.ts';

/** The kinds whose names belong to their journey. */
const local: ReadonlySet<PartKind> = new Set(['stage', 'touchpoint', 'pain', 'gain', 'opportunity', 'solution']);

/** What the parts of an older model that got another key are called in the newer one. */
export class NewKeys {
  private readonly keys = new Map<string, string>();

  /** Notes what a part is called now. Of several with the same key the first counts, as in the language. */
  note(before: Node, key: string): void {
    const old = place(before.kind, String(before.part.key), around(before, 'journey'));
    if (!this.keys.has(old)) this.keys.set(old, key);
  }

  /** What a property of an older part says when all that it refers to is called by its newer key. */
  translated(before: Node, field: Field, value: Value): Value {
    if (this.keys.size === 0 || field.refersTo === undefined || value === null) return value;
    const kind = field.refersTo === 'journey or touchpoint' ? linked(before.part) : field.refersTo;
    const key = (old: Value): Value => this.keys.get(place(kind, String(old), scopeOf(before))) ?? old;
    if (typeof value === 'string') return key(value);
    if (Array.isArray(value)) return value.map(key);
    if (typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, name === 'key' || name === 'emotion' ? key(each) : each]),
    );
  }
}

const linked = (link: Properties): PartKind => (link.kind === 'continues-in' ? 'journey' : 'touchpoint');

function place(kind: PartKind, key: string, scope: Node | undefined): string {
  return local.has(kind) ? `${scope?.id} ${kind} ${key}` : `${kind} ${key}`;
}

/** The journey whose stages and touchpoints a part refers to. */
function scopeOf(node: Node): Node | undefined {
  if (node.kind !== 'view') return around(node, 'journey');
  return node.parent?.children.find(({ kind, part }) => kind === 'journey' && part.key === node.part.journey);
}
