import type { ChangeKind, Value } from './change.ts';
import type { Side } from './diff.ts';
import type { Matching } from './matching.ts';
import { allIn, around, type Node } from './tree.ts';

/** Tells which changes only follow from others: of this file, or of those that it uses. */
export class Implications {
  private readonly before: Side;
  private readonly after: Side;
  private readonly matching: Matching;

  constructor(before: Side, after: Side, matching: Matching) {
    this.before = before;
    this.after = after;
    this.matching = matching;
  }

  /** Whether a change follows from another one. */
  of(kind: ChangeKind, old: Node | undefined, now: Node | undefined, field: string | undefined): true | undefined {
    const node = now ?? old;
    if (!node) return undefined;
    const journey = around(node, 'journey');
    if (journey?.list === 'revised') return true;
    const whole = field === undefined;
    if (whole && node.parent && !node.parent.parent) return this.isElsewhere(old, now) || undefined;
    if (!old || !now || kind === 'moved') return undefined;
    if (node.kind === 'feeling' && field === 'feeling') return this.followsEmotion(old, now) || undefined;
    if (node.kind === 'journey' && field === 'personas') return (isMentioned(old) && isMentioned(now)) || undefined;
    if (node.kind === 'link' && field === 'title') return true;
    if (field === 'builtin') return true;
    if (field !== undefined && isPath(node, field)) return this.leadsToTheSame(old, now, field) || undefined;
    if (field === 'revises' && node.kind === 'journey') return this.sameRevised(old, now) || undefined;
    return undefined;
  }

  /** A declaration of another file, which is in the model for as long as this file uses it. */
  private isElsewhere(old: Node | undefined, now: Node | undefined): boolean {
    const elsewhere = ({ sources, model }: Side, node: Node | undefined) =>
      node !== undefined && sources !== undefined && sources[node.id]?.uri !== model.uri;
    return elsewhere(this.before, old) || elsewhere(this.after, now);
  }

  /** From the folder where the file lies now, the path leads where it led from the other one. */
  private leadsToTheSame(old: Node, now: Node, field: string): boolean {
    const was = targetOf(this.before.model.uri, old.part[field]);
    return was !== undefined && was === targetOf(this.after.model.uri, now.part[field]);
  }

  /** The emotion is the same, and both times the score is the emotion's own, which is another one now. */
  private followsEmotion(old: Node, now: Node): boolean {
    const [was, is] = [emotionOf(old), emotionOf(now)];
    return (
      this.matching.after(was) === is &&
      old.part.score === was?.part.score &&
      now.part.score === is?.part.score &&
      (was !== undefined || old.part.emotion === now.part.emotion)
    );
  }

  /** The same journey, whose title changed. */
  private sameRevised(old: Node, now: Node): boolean {
    const [was, is] = [old, now].map(({ part }) => part.revises as { readonly key?: string } | undefined);
    return was?.key !== undefined && was.key === is?.key;
  }
}

/** Whether a property holds a path from the folder of the file. */
const isPath = ({ kind }: Node, field: string) =>
  ['path', 'photo', 'link'].includes(field) || (kind === 'image' && field === 'text');

/** Where a path that is written in a file leads. */
function targetOf(uri: string, path: Value | undefined): string | undefined {
  return typeof path === 'string' && URL.canParse(path, uri) ? new URL(path, uri).href : undefined;
}

function emotionOf(feeling: Node): Node | undefined {
  let root = feeling;
  while (root.parent) root = root.parent;
  return root.children.find(({ kind, part }) => kind === 'emotion' && part.key === feeling.part.emotion);
}

/** Whether a journey is said to be of those whom its touchpoints mention, as it is where it does not say whose it is. */
function isMentioned(journey: Node): boolean {
  const mentioned = new Set<unknown>();
  for (const { part } of allIn(journey)) if (part.persona !== undefined) mentioned.add(part.persona);
  const personas = (journey.part.personas ?? []) as readonly string[];
  return personas.every((key) => mentioned.has(key)) && mentioned.size === personas.length;
}
