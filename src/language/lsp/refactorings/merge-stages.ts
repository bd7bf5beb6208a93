import type { AstNode, LangiumDocument } from 'langium';
import { CodeActionKind, TextEdit } from 'vscode-languageserver';
import { t } from '../../../words/index.ts';
import { blockOf } from '../../edits/block.ts';
import { editIn } from '../../edits/edit-in.ts';
import { indentOf } from '../../edits/indent.ts';
import {
  blanksAbove,
  eolOf,
  insertLines,
  isBlank,
  type Lines,
  lineAt,
  linesOf,
  replaceLines,
  textOf,
} from '../../edits/lines.ts';
import * as ast from '../../generated/ast.ts';
import { braceOf, titleOf } from '../../parts.ts';
import { usesOf } from '../../references/uses.ts';
import { areReadable, headAt, headOf } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/**
 * Makes one stage of two: the one before keeps its name and gets what the other tells and its touchpoints. Not where something
 * refers to the other one, or where it has a duration of its own.
 */
export const mergeStages: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document, services } = place;
    const stage = headAt(place, ast.isStage);
    const journey = stage?.$container;
    if (!stage || !ast.isJourney(journey)) return;
    const before = journey.parts[journey.parts.indexOf(stage) - 1];
    if (!before || !ast.isStage(before) || stage.parts.some(ast.isTakes)) return;
    if (usesOf(stage, services).length > 0) return;
    const edits = mergeEdits(document, before, stage);
    if (edits)
      yield {
        title: t('Merge with stage “{title}” before it', { title: titleOf(before) }),
        edit: editIn(document, ...edits),
      };
  },
};

function mergeEdits(document: LangiumDocument, one: ast.Stage, other: ast.Stage): TextEdit[] | undefined {
  const [oneBlock, otherBlock] = [blockOf(document, one), blockOf(document, other)];
  const [oneHead, otherHead] = [headOf(one), headOf(other)];
  if (!oneBlock || !otherBlock || !oneHead || !otherHead) return undefined;
  if (!areReadable(document, { first: oneHead.first, last: otherBlock.close })) return undefined;
  const isBare = lineAt(document, oneBlock.close).trim() === '}' && lineAt(document, otherBlock.open).endsWith('{');
  if (!isBare || otherHead.first !== otherHead.last) return undefined;
  const touchpoints = [...one.parts, ...other.parts].filter(ast.isTouchpoint);
  const [oneFacts, otherFacts] = [factsOf(document, one), factsOf(document, other)];
  const touchpointLines = touchpoints.map((each) => linesOf(document, each));
  if (!oneFacts || !otherFacts || !touchpointLines.every((each) => each !== undefined)) return undefined;

  const firstOf = (stage: ast.Stage) => {
    const first = stage.parts.find(ast.isTouchpoint);
    return first && touchpointLines[touchpoints.indexOf(first)]?.first;
  };
  const border = { first: blanksAbove(document, oneBlock.close).first, last: (firstOf(other) ?? otherBlock.close) - 1 };
  const gap = firstOf(other) === undefined ? '' : gapAmong(document, one, other);
  const heading = commentsAmong(document, { first: oneBlock.close + 1, last: otherBlock.open - 1 }, []);
  const inside = commentsAmong(document, { first: otherBlock.open + 1, last: border.last }, otherFacts);
  return [
    ...tagEdits(one, other),
    ...factEdits(document, oneFacts, otherFacts, firstOf(one) ?? oneBlock.close, oneBlock.open),
    replaceLines(border, gap + heading.map((line) => indentOf(document) + line).join('') + inside.join('')),
    ...otherFacts.filter(({ first }) => first > border.last).map((each) => replaceLines(each, '')),
  ];
}

/** Where the lines stand that tell of a stage as a whole; undefined where one of them shares its lines. */
function factsOf(document: LangiumDocument, { parts }: ast.Stage): Lines[] | undefined {
  const isInBlock = (part: AstNode) => !ast.isTouchpoint(part) && !ast.isTag(part);
  const found = parts.filter(isInBlock).map((part) => linesOf(document, part));
  return found.every((each) => each !== undefined) ? found : undefined;
}

function tagEdits(one: ast.Stage, other: ast.Stage): TextEdit[] {
  const known = one.parts.filter(ast.isTag).map((tag) => tag.value);
  const added = other.parts.filter(ast.isTag).map((tag) => tag.value);
  const missing = added.filter((tag) => !known.includes(tag));
  const brace = braceOf(one)?.range.start;
  return brace && missing.length > 0 ? [TextEdit.insert(brace, `${missing.join(' ')} `)] : [];
}

/** Adds the facts of the other stage behind those of the first that stand before its touchpoints. */
function factEdits(
  document: LangiumDocument,
  oneFacts: readonly Lines[],
  otherFacts: readonly Lines[],
  touchpoints: number,
  open: number,
): TextEdit[] {
  if (otherFacts.length === 0) return [];
  const last = oneFacts.findLast((each) => each.last < touchpoints)?.last;
  const gap = last === undefined && !isBlank(document, open + 1) ? eolOf(document) : '';
  const text = otherFacts.map((each) => textOf(document, each)).join('');
  return [insertLines((last ?? open) + 1, text + gap)];
}

/** Those of some lines that are neither blank nor facts: comments. */
function commentsAmong(document: LangiumDocument, { first, last }: Lines, facts: readonly Lines[]): string[] {
  const comments: string[] = [];
  for (let line = first; line <= last; line++) {
    if (isBlank(document, line) || facts.some((each) => each.first <= line && line <= each.last)) continue;
    comments.push(textOf(document, { first: line, last: line }));
  }
  return comments;
}

/** The blank lines between the last touchpoints of the one stage, or else of the other. */
function gapAmong(document: LangiumDocument, ...stages: readonly ast.Stage[]): string {
  for (const stage of stages) {
    const touchpoints = stage.parts.filter(ast.isTouchpoint);
    const last = touchpoints.slice(1).at(-1);
    const lines = last && linesOf(document, last);
    if (lines) return textOf(document, blanksAbove(document, lines.first));
  }
  return '';
}
