/** Elements within elements: no drawing has more, and each level takes time. */
const deepest = 200;

const tag = /<(\/?)([\w:-]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
const idIn = /\sid\s*=\s*["']([^"']*)/;
const targetIn = /\shref\s*=\s*["']\s*#([^"']*)|:href\s*=\s*["']\s*#([^"']*)/;

/** An element with an id: what it draws, and what it has drawn again of others. */
interface Named {
  elements: number;
  readonly uses: string[];
}

/**
 * How many elements an SVG draws at most, once each `use` stands for what it uses: a few lines of them that use each other are billions.
 * Infinity, where one uses itself, or they stand too deep in each other.
 */
export function elementsDrawnBy(svg: string): number {
  const whole: Named = { elements: 0, uses: [] };
  const named = new Map<string, Named>();
  const open: (Named | undefined)[] = [];
  for (const [, end, name, inside = ''] of svg.matchAll(tag)) {
    if (end) {
      open.pop();
      continue;
    }
    const id = idIn.exec(inside)?.[1];
    const own: Named | undefined = id === undefined ? undefined : { elements: 0, uses: [] };
    if (id !== undefined && own) named.set(id, own);
    const [, target, older] = /(^|:)use$/.test(name ?? '') ? (targetIn.exec(inside) ?? []) : [];
    const used = target ?? older;
    // What stands in several named elements is counted in each: it is drawn with any of them.
    for (const each of new Set([whole, own, ...open])) {
      if (!each) continue;
      each.elements += 1;
      if (used !== undefined) each.uses.push(used);
    }
    if (!inside.endsWith('/')) open.push(own);
    if (open.length > deepest) return Number.POSITIVE_INFINITY;
  }
  return drawn(whole, named, new Map());
}

function drawn(from: Named, named: ReadonlyMap<string, Named>, known: Map<Named, number>): number {
  const before = known.get(from);
  if (before !== undefined) return before;
  known.set(from, Number.POSITIVE_INFINITY);
  let sum = from.elements;
  for (const id of from.uses) {
    const used = named.get(id);
    if (used) sum += drawn(used, named, known);
  }
  known.set(from, sum);
  return sum;
}
