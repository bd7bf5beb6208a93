import type { LangiumDocument } from 'langium';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { keyOfTitle, newStageTitle } from '../../../model/index.ts';
import { inLanguage, t } from '../../../words/index.ts';
import { blockOf } from '../../edits/block.ts';
import { editIn } from '../../edits/edit-in.ts';
import { freeName } from '../../edits/free-name.ts';
import { blanksAbove, eolOf, indentAt, linesOf, replaceLines, textOf } from '../../edits/lines.ts';
import { quoted } from '../../edits/quoted.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, keyOf } from '../../parts.ts';
import { areReadable, headAt, headOf } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/** Ends a stage before a touchpoint and begins a new one with it. */
export const splitStage: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document } = place;
    const touchpoint = headAt(place, ast.isTouchpoint);
    const stage = touchpoint?.$container;
    if (!touchpoint || !ast.isStage(stage) || stage.parts.find(ast.isTouchpoint) === touchpoint) return;
    const edits = splitEdits(document, stage, [{ before: touchpoint, title: titleBeside(stage, place) }]);
    if (edits) yield { title: t('Begin a new stage here'), edit: editIn(document, ...edits) };
  },
};

/** Where a new stage is to begin, and its title. */
interface Border {
  readonly before: ast.Touchpoint;
  readonly title: string;
}

/** Splits a stage before some of its touchpoints. What is told of the whole stage stays in its first part. */
export function splitEdits(
  document: LangiumDocument,
  stage: ast.Stage,
  borders: readonly [Border, ...Border[]],
): TextEdit[] | undefined {
  const block = blockOf(document, stage);
  const head = headOf(stage);
  if (!block || !head || !areReadable(document, { first: head.first, last: block.close })) return undefined;
  const facts = stage.parts.slice(stage.parts.indexOf(borders[0].before)).filter((part) => !ast.isTouchpoint(part));
  const factLines = facts.map((fact) => linesOf(document, fact));
  const lines = borders.map(({ before }) => linesOf(document, before));
  if (!factLines.every((each) => each !== undefined) || !lines.every((each) => each !== undefined)) return undefined;

  const eol = eolOf(document);
  const indent = indentAt(document, head.first);
  const kept = factLines.map((each) => textOf(document, each)).join('');
  return [
    ...lines.map(({ first }, index) => {
      const header = `${indent}stage ${quoted(borders[index]?.title ?? '')} {`;
      const border = `${index === 0 ? kept : ''}${indent}}${eol}${eol}${header}${eol}`;
      return replaceLines(blanksAbove(document, first), border);
    }),
    ...factLines.map((each) => replaceLines(each, '')),
  ];
}

/** A title for a new stage beside another, which no stage of the journey has yet. */
export function titleBeside(
  beside: ast.Stage | ast.Touchpoint,
  { language }: Pick<RefactoringPlace, 'language'>,
  titleOf = newStageTitle,
): string {
  const title = inLanguage(language, titleOf);
  const stages = journeyAround(beside)?.parts.filter(ast.isStage) ?? [];
  return freeName(title, (each) => stages.some((stage) => keyOf(stage) === keyOfTitle(each)), ' ');
}
