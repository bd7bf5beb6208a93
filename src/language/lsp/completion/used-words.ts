import type { AstNode } from 'langium';
import type { Duration } from '../../../model/index.ts';
import * as ast from '../../generated/ast.ts';
import { keywordOf, walk } from '../../parts.ts';
import { durationOf, quantityOf } from '../../values.ts';

/** A text that a file uses, and the line or word that it stands on. */
export interface UsedText {
  readonly text: string;
  readonly node: AstNode;
}

/** What is written in a file that may be written again. */
export interface UsedWords {
  /** By the keyword that they stand behind, or the name of a lane with a colon; in their order. */
  readonly texts: ReadonlyMap<string, readonly UsedText[]>;
  /** Tags, each as often as it is used. */
  readonly tags: readonly string[];
  /** By keyword, each as often as it is used. */
  readonly durations: ReadonlyMap<string, readonly string[]>;
  /** Of figures: `%`, currency codes, and others in quotes. */
  readonly units: readonly string[];
  readonly colors: readonly string[];
}

/** Looked for once for each text that was read. */
const known = new WeakMap<AstNode, UsedWords>();

/** Finds what is written in a file that may be written again. */
export function usedWords(root: AstNode): UsedWords {
  let used = known.get(root);
  if (!used) {
    used = find(root);
    known.set(root, used);
  }
  return used;
}

function find(root: AstNode): UsedWords {
  const texts = new Map<string, UsedText[]>();
  const durations = new Map<string, string[]>();
  const tags: string[] = [];
  const units: string[] = [];
  const colors: string[] = [];
  const add = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const values = map.get(key);
    if (values) values.push(value);
    else map.set(key, [value]);
  };
  // Asked of every node of a file at once, which is dear of a long one unless its type is told by name.
  for (const node of walk(root)) {
    const text = textIn(node);
    if (text) add(texts, keyOfText(node), { text, node });
    switch (node.$type) {
      case ast.Tag.$type:
        tags.push((node as ast.Tag).value);
        break;
      case ast.Color.$type:
        colors.push((node as ast.Color).value ?? '');
        break;
      case ast.Takes.$type:
      case ast.After.$type: {
        const duration = durationOf((node as ast.Takes | ast.After).duration ?? '');
        if (duration) add(durations, keywordOf(node) ?? '', written(duration));
        break;
      }
      case ast.Metric.$type:
      case ast.Was.$type:
      case ast.Target.$type: {
        const unit = unitOf(node as ast.Metric | ast.Was | ast.Target);
        if (unit) units.push(unit);
        break;
      }
    }
  }
  return { texts, tags, durations, units, colors };
}

function written({ amount, unit }: Duration): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}

/** The unit of a figure as it is written; undefined where it has none, or is a duration. */
export function unitOf({ value }: ast.Metric | ast.Was | ast.Target): string | undefined {
  if (value?.unit) return `"${value.unit.replace(/["\\]/g, '\\$&')}"`;
  return durationOf(value?.amount ?? '') ? undefined : quantityOf(value?.amount ?? '')?.unit;
}

/** The properties that hold what stands in quotes on a line or behind a word on it. */
const textProperties: readonly string[] = ['title', 'text', 'quote', 'target'];

function textIn(node: AstNode): string | undefined {
  const properties = node as unknown as Readonly<Record<string, unknown>>;
  const text = textProperties.map((property) => properties[property]).find((each) => typeof each === 'string');
  return text as string | undefined;
}

function keyOfText(node: AstNode): string {
  return ast.isLaneEntry(node) ? `${node.lane?.$refText}:` : (keywordOf(node) ?? '');
}
