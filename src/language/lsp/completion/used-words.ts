import type { AstNode } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isNamed, keywordOf, walk } from '../../parts.ts';
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
  for (const node of walk(root)) {
    const text = textIn(node);
    if (text) add(texts, keyOfText(node), { text, node });
    if (ast.isTag(node)) tags.push(node.value);
    if (ast.isColor(node) && node.value) colors.push(node.value);
    if (ast.isTakes(node) || ast.isAfter(node)) {
      const duration = durationOf(node.duration ?? '');
      if (duration) {
        add(durations, keywordOf(node) ?? '', `${duration.amount} ${duration.unit}${duration.amount === 1 ? '' : 's'}`);
      }
    }
    if (ast.isMetric(node) || ast.isWas(node) || ast.isTarget(node)) {
      const unit = unitOf(node);
      if (unit) units.push(unit);
    }
  }
  return { texts, tags, durations, units, colors };
}

/** The unit of a figure as it is written; undefined where it has none, or is a duration. */
export function unitOf({ value }: ast.Metric | ast.Was | ast.Target): string | undefined {
  if (value?.unit) return `"${value.unit.replace(/["\\]/g, '\\$&')}"`;
  return durationOf(value?.amount ?? '') ? undefined : quantityOf(value?.amount ?? '')?.unit;
}

/** What stands in quotes on a line or behind a word on it. */
function textIn(node: AstNode): string | undefined {
  if (isNamed(node) || ast.isMetric(node)) return node.title;
  if (ast.isReference(node)) return node.target;
  if (ast.isFeels(node)) return node.quote;
  return 'text' in node && typeof node.text === 'string' ? node.text : undefined;
}

function keyOfText(node: AstNode): string {
  return ast.isLaneEntry(node) ? `${node.lane?.$refText}:` : (keywordOf(node) ?? '');
}
