import type { LangiumDocument } from 'langium';
import { CodeActionKind, TextEdit } from 'vscode-languageserver';
import { keyOfTitle } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { blockOf } from '../../edits/block.ts';
import { editIn } from '../../edits/edit-in.ts';
import { indentOf } from '../../edits/indent.ts';
import { eolOf, indentAt, insertLines, isBlank, linesOf } from '../../edits/lines.ts';
import { framesFor } from '../../frames.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround, keyOf } from '../../parts.ts';
import { areReadable, headAt, headOf } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/** Adds those stages of a well-known frame that a journey lacks, in their order: of the frame with which it shares most. */
export const missingStages: Refactoring = {
  kind: CodeActionKind.RefactorRewrite,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document } = place;
    const node = headAt(place, (each) => ast.isJourney(each) || ast.isStage(each));
    const journey = journeyAround(node);
    if (!journey) return;
    const stages = journey.parts.filter(ast.isStage);
    const shared = (frame: readonly string[]) => frame.filter((title) => stages.some((each) => isCalled(each, title)));
    const frames = framesFor(place.language, (frame) => shared(frame).length > 0);
    const most = Math.max(...frames.map((frame) => shared(frame).length));
    if (most === 0 && stages.length > 0) return;
    for (const frame of frames.filter((each) => shared(each).length === most && most < each.length)) {
      const missing = frame.filter((title) => !shared(frame).includes(title));
      const edits = stagesEdits(document, journey, frame, missing);
      if (edits)
        yield {
          title: t('Add the missing stages: {stages}', { stages: missing.join(', ') }),
          edit: editIn(document, ...edits),
        };
    }
  },
};

/** Whether a stage has a title, or the name that is made of it, in small or large letters. */
function isCalled(stage: ast.Stage, title: string): boolean {
  const name = keyOfTitle(title);
  return keyOf(stage)?.toLowerCase() === name || keyOfTitle(stage.title ?? '') === name;
}

function stagesEdits(
  document: LangiumDocument,
  journey: ast.Journey,
  frame: readonly string[],
  missing: readonly string[],
): TextEdit[] | undefined {
  const head = headOf(journey);
  if (!head || !areReadable(document, head)) return undefined;
  const eol = eolOf(document);
  const outer = indentAt(document, head.first);
  const stages = journey.parts.filter(ast.isStage);
  const [first] = stages;
  const indent = first?.$cstNode ? indentAt(document, first.$cstNode.range.start.line) : outer + indentOf(document);
  const written = (title: string) => `${indent}stage ${keyOfTitle(title)} "${title}" {${eol}${indent}}${eol}`;
  if (!first) return intoEmpty(document, journey, missing.map(written).join(eol), outer);

  const edits: TextEdit[] = [];
  for (let index = 0; index < frame.length; ) {
    const isMissing = (title: string | undefined) => title !== undefined && missing.includes(title);
    let end = index;
    while (isMissing(frame[end])) end++;
    const texts = frame.slice(index, end).map(written);
    const before = index > 0 ? stages.find((stage) => isCalled(stage, frame[index - 1] ?? '')) : undefined;
    const behind = stages.find((stage) => isCalled(stage, frame[end] ?? ''));
    const anchor = before ?? behind;
    const lines = anchor && linesOf(document, anchor);
    if (texts.length > 0) {
      if (!lines || !areReadable(document, lines)) return undefined;
      const next = lines.last + 1;
      const isOpen = before && !isBlank(document, next) && next !== blockOf(document, journey)?.close;
      edits.push(
        before
          ? insertLines(next, texts.map((text) => eol + text).join('') + (isOpen ? eol : ''))
          : insertLines(lines.first, texts.map((text) => text + eol).join('')),
      );
    }
    index = end + 1;
  }
  return edits;
}

/** Stages for a journey that has none. */
function intoEmpty(
  document: LangiumDocument,
  journey: ast.Journey,
  stages: string,
  indent: string,
): TextEdit[] | undefined {
  const end = journey.$cstNode?.range.end;
  if (!end || !linesOf(document, journey)) return undefined;
  const eol = eolOf(document);
  if (!journey.open) return [TextEdit.insert(end, ` {${eol}${stages}${indent}}`)];
  const block = blockOf(document, journey);
  if (!block || !areReadable(document, { first: block.open, last: block.close })) return undefined;
  const isFirst = block.close === block.open + 1 || isBlank(document, block.close - 1);
  return [insertLines(block.close, (isFirst ? '' : eol) + stages)];
}
