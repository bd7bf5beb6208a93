import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver';
import type { Gesture, TextField } from '../../../model/index.ts';
import { keyOfTitle } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { eolOf, indentAt } from '../../edits/lines.ts';
import { quoted } from '../../edits/quoted.ts';
import { removal } from '../../edits/removal.ts';
import * as ast from '../../generated/ast.ts';
import { isName } from '../../names.ts';
import { firstLeaf, isNamed, keyOf, type NamedNode } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { whoHasName } from '../renaming/rename-conflicts.ts';
import { freeNameFor } from './free-name.ts';
import type { GesturePlace } from './gesture-place.ts';
import { refuse } from './refusal.ts';
import { trimmed } from './trimmed.ts';
import { rewritten } from './written-text.ts';

/**
 * Changes a text in the quotes that it stands in. What was only known by its title keeps the name that other lines call it by: that
 * is written before the new title.
 */
export function reword(place: GesturePlace, { part, field, text }: Extract<Gesture, { kind: 'reword' }>): TextEdit[] {
  const node = textHolder(place.nodeOf(part), field);
  const wanted = text.trim().replace(/\s*[\r\n]\s*/g, '\n');
  const written = GrammarUtils.findNodeForProperty(node.$cstNode, textProperty(node));
  const range = (written ?? node.$cstNode)?.range;
  if (!range) return [];
  place.expectReadable({ first: range.start.line, last: range.end.line });
  if (wanted === '') return withoutText(place, node, written);
  const edits = isNamed(node) && !node.name ? nameEdits(place, node, wanted) : [];
  if (!written) return [...edits, TextEdit.insert(placeForText(node), ` ${quoted(wanted)}`)];
  const lines = { eol: eolOf(place.document), indent: indentAt(place.document, written.range.end.line) };
  const changed = trimmed(place.document, written.range, rewritten(written.text, wanted, lines));
  return changed.length === 0 ? [] : [...edits, ...changed];
}

/** The line or modifier in which a part's text stands. */
function textHolder(node: AstNode, field: TextField | undefined): AstNode {
  const line = ast.isPersonaLine(node) ? node.fact : node;
  if (field === undefined) return line;
  const modifiers = ast.isAction(line) ? (line.parts as AstNode[]) : [];
  return modifiers.find(field === 'waits' ? ast.isWaits : ast.isFails) ?? refuse(t('This has no such text.'));
}

function textProperty(node: AstNode): string {
  if (isNamed(node) || ast.isMetric(node)) return 'title';
  if (ast.isFeels(node)) return 'quote';
  const hasText =
    ast.isTextFact(node) ||
    ast.isStatementFact(node) ||
    ast.isEvidence(node) ||
    ast.isAction(node) ||
    ast.isLaneEntry(node) ||
    ast.isWaits(node) ||
    ast.isFails(node);
  return hasText ? 'text' : refuse(t('This has no text that could be changed here.'));
}

/** Behind what a new text is written. */
function placeForText(node: AstNode): TextEdit['range']['end'] {
  const cst = node.$cstNode as CstNode;
  if (isNamed(node)) return (GrammarUtils.findNodeForProperty(cst, 'name') ?? firstLeaf(cst)).range.end;
  return ast.isFeels(node) ? cst.range.end : refuse(t('This line is not written whole yet. Go on in the text.'));
}

function withoutText(place: GesturePlace, node: AstNode, written: CstNode | undefined): TextEdit[] {
  if (ast.isWaits(node) || ast.isFails(node)) return [removal(node, place.document)];
  if (!ast.isFeels(node)) refuse(t('A text is needed here. To take the whole part away, delete it.'));
  const before = GrammarUtils.findNodeForProperty(node.$cstNode, node.score === undefined ? 'emotion' : 'score');
  if (!written) return [];
  return [TextEdit.del({ start: (before ?? written).range.end, end: written.range.end })];
}

/** Writes the name by which other lines call something that had only a title; or one of its own where the new title gives a taken one. */
function nameEdits(place: GesturePlace, node: NamedNode, title: string): TextEdit[] {
  const start = GrammarUtils.findNodeForProperty(node.$cstNode, 'title')?.range.start;
  const [key, newKey] = [keyOf(node), keyOfTitle(title)];
  if (!start || key === newKey) return [];
  const write = (name: string) => [TextEdit.insert(start, `${name} `)];
  if (key !== undefined && isName(key) && usesOf(node, place.services).length > 0) return write(key);
  return isName(newKey) && whoHasName(newKey, node, place.services) ? write(freeNameFor(node, newKey)) : [];
}
