import type { AstNode, LangiumDocument } from 'langium';
import { CodeActionKind, type Range, TextEdit } from 'vscode-languageserver';
import { continuedTitle } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { editIn } from '../../edits/edit-in.ts';
import { indentOf } from '../../edits/indent.ts';
import {
  blanksAbove,
  eolOf,
  indentAt,
  insertLines,
  isBlank,
  type Lines,
  linesOf,
  replaceLines,
  textOf,
} from '../../edits/lines.ts';
import * as ast from '../../generated/ast.ts';
import { partsOf, titleOf } from '../../parts.ts';
import { findSyntaxProblems } from '../../syntax/syntax-problems.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';
import { splitEdits, titleBeside } from './split-stage.ts';

/** Puts touchpoints into a new stage: selected ones of a stage, and those that stand in no stage yet. */
export const surroundWithStage: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document } = place;
    const touchpoints = touchpointsAt(place);
    const [first] = touchpoints;
    if (!first) return;
    const edits = ast.isStage(first.$container)
      ? takeOut(place, first.$container, touchpoints)
      : wrap(place, touchpoints);
    if (edits) yield { title: t('Surround with a stage'), edit: editIn(document, ...edits) };
  },
};

/** The touchpoints of one block that are selected; without a selection, those without a stage around the cursor. */
function touchpointsAt(place: RefactoringPlace): ast.Touchpoint[] {
  const { document, range } = place;
  const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
  if (!isEmpty) {
    const block = smallestBlock(document.parseResult.value, range);
    return (block ? partsOf(block) : []).filter(ast.isTouchpoint).filter((each) => isSelected(each, range));
  }
  const touchpoint = headAt(place, ast.isTouchpoint);
  if (!touchpoint || !ast.isJourney(touchpoint.$container)) return [];
  const siblings: readonly AstNode[] = touchpoint.$container.parts;
  let first = siblings.indexOf(touchpoint);
  let end = first;
  while (ast.isTouchpoint(siblings[first - 1])) first--;
  while (ast.isTouchpoint(siblings[end])) end++;
  return siblings.slice(first, end).filter(ast.isTouchpoint);
}

/** The journey or stage that holds a whole selection. */
function smallestBlock(root: AstNode, { start, end }: Range): AstNode | undefined {
  const holds = (node: AstNode) => {
    const range = node.$cstNode?.range;
    return range !== undefined && range.start.line < start.line && end.line <= range.end.line;
  };
  const journey = partsOf(root).filter(ast.isJourney).find(holds);
  return journey?.parts.filter(ast.isStage).find(holds) ?? journey;
}

/** Whether a selection reaches into a node; one that ends before the first mark of a line does not mean that line. */
function isSelected({ $cstNode }: AstNode, { start, end }: Range): boolean {
  if (!$cstNode) return false;
  const { range } = $cstNode;
  const begins =
    range.start.line < end.line || (range.start.line === end.line && range.start.character < end.character);
  return begins && range.end.line >= start.line;
}

/** Touchpoints that stand in a journey itself are indented, and get a stage around them. */
function wrap(place: RefactoringPlace, touchpoints: readonly ast.Touchpoint[]): TextEdit[] | undefined {
  const { document } = place;
  const lines = linesOfAll(document, touchpoints);
  const [first] = touchpoints;
  if (!lines || !first || !hasOnlyMisplaced(document, touchpoints, lines)) return undefined;
  const indent = indentAt(document, first.$cstNode?.range.start.line ?? lines.first);
  const eol = eolOf(document);
  const deeper = indentOf(document);
  const edits = [insertLines(lines.first, `${indent}stage "${titleBeside(first, place)}" {${eol}`)];
  for (let line = lines.first; line <= lines.last; line++) {
    if (!isBlank(document, line)) edits.push(TextEdit.insert({ line, character: 0 }, deeper));
  }
  return [...edits, insertLines(lines.last + 1, `${indent}}${eol}`)];
}

/** Whether the only problem of some touchpoints is where they stand. */
function hasOnlyMisplaced(
  document: LangiumDocument,
  touchpoints: readonly ast.Touchpoint[],
  { first, last }: Lines,
): boolean {
  const heads = touchpoints.map((each) => each.$cstNode?.range.start.line);
  return findSyntaxProblems(document)
    .filter(({ range }) => range.end.line >= first && range.start.line <= last)
    .every(({ code, range }) => code === 'misplaced-line' && heads.includes(range.start.line));
}

/** Selected touchpoints of a stage become a stage of their own, before it or in its middle. */
function takeOut(
  place: RefactoringPlace,
  stage: ast.Stage,
  touchpoints: readonly ast.Touchpoint[],
): TextEdit[] | undefined {
  const { document } = place;
  const all = stage.parts.filter(ast.isTouchpoint);
  const [first] = touchpoints;
  if (!first || touchpoints.length === all.length) return undefined;
  if (first === all[0]) return putBefore(place, stage, touchpoints);
  const behind = all[all.indexOf(first) + touchpoints.length];
  const begin = { before: first, title: titleBeside(stage, place) };
  if (!behind) return splitEdits(document, stage, [begin]);
  return splitEdits(document, stage, [
    begin,
    { before: behind, title: titleBeside(stage, place, () => continuedTitle(titleOf(stage))) },
  ]);
}

function putBefore(
  place: RefactoringPlace,
  stage: ast.Stage,
  touchpoints: readonly ast.Touchpoint[],
): TextEdit[] | undefined {
  const { document } = place;
  const lines = linesOfAll(document, touchpoints);
  const whole = linesOf(document, stage);
  const next = stage.parts.filter(ast.isTouchpoint)[touchpoints.length];
  const nextLines = next && linesOf(document, next);
  if (!lines || !whole || !nextLines || !areReadable(document, whole)) return undefined;
  const eol = eolOf(document);
  const indent = indentAt(document, stage.$cstNode?.range.start.line ?? whole.first);
  const text = `${indent}stage "${titleBeside(stage, place)}" {${eol}${textOf(document, lines)}${indent}}${eol}${eol}`;
  const gap = blanksAbove(document, nextLines.first);
  return [insertLines(whole.first, text), replaceLines({ first: lines.first, last: gap.last }, '')];
}

/** The lines from the first to the last of some neighbours; undefined where something else stands between them or on their lines. */
function linesOfAll(document: LangiumDocument, nodes: readonly AstNode[]): Lines | undefined {
  const siblings = nodes[0]?.$container ? partsOf(nodes[0].$container) : [];
  const from = siblings.indexOf(nodes[0] as AstNode);
  if (!nodes.every((node, index) => siblings[from + index] === node)) return undefined;
  const lines = nodes.map((node) => linesOf(document, node));
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last && lines.every((each) => each !== undefined)
    ? { first: first.first, last: last.last }
    : undefined;
}
