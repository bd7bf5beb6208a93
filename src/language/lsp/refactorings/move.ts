import type { AstNode, LangiumDocument } from 'langium';
import { CodeActionKind, type TextEdit } from 'vscode-languageserver';
import { phrase, t } from '../../../words/index.ts';
import { blockOf } from '../../edits/block.ts';
import { editIn } from '../../edits/edit-in.ts';
import { blanksAbove, insertLines, type Lines, linesOf, replaceLines, textOf } from '../../edits/lines.ts';
import { gapAmong } from '../../edits/whole-lines.ts';
import * as ast from '../../generated/ast.ts';
import { partsOf, titleOf } from '../../parts.ts';
import { areReadable, headAt } from './head.ts';
import type { Refactoring, RefactoringPlace, Rewriting } from './refactoring.ts';

/**
 * Moves a stage or touchpoint past its neighbour, or a touchpoint at the edge of its stage into the next one. It is what stands around that
 * is edited: so the cursor stays on what is moved, and can move it on.
 */
export const move: Refactoring = {
  kind: CodeActionKind.RefactorMove,
  *offer(place: RefactoringPlace): Iterable<Rewriting> {
    const { document } = place;
    const node = headAt(place, isMovable);
    const lines = node && linesOf(document, node);
    if (!lines) return;
    for (const way of ['up', 'down'] as const) {
      const neighbour = neighbourOf(node, way);
      if (neighbour) {
        const edits = pastNeighbour(document, lines, neighbour);
        if (edits)
          yield {
            title: t(ast.isStage(node) ? stageMoves[way] : touchpointMoves[way]),
            edit: editIn(document, ...edits),
          };
        continue;
      }
      const stage = ast.isTouchpoint(node) && node.$container ? neighbourOf(node.$container, way) : undefined;
      if (!stage || !ast.isTouchpoint(node) || !ast.isStage(stage)) continue;
      const edits = intoStage(document, node, stage, way);
      if (edits) {
        yield { title: t(movesInto[way], { title: titleOf(stage) }), edit: editIn(document, ...edits) };
      }
    }
  },
};

const stageMoves = { up: phrase('Move stage up'), down: phrase('Move stage down') };
const touchpointMoves = { up: phrase('Move touchpoint up'), down: phrase('Move touchpoint down') };
const movesInto = {
  up: phrase('Move touchpoint up, into stage “{title}”'),
  down: phrase('Move touchpoint down, into stage “{title}”'),
};

function isMovable(node: AstNode): node is ast.Stage | ast.Touchpoint {
  return ast.isStage(node) || ast.isTouchpoint(node);
}

/** The next of the same kind in the same block. */
function neighbourOf(node: AstNode, way: 'up' | 'down'): AstNode | undefined {
  if (!node.$container) return undefined;
  const alike = partsOf(node.$container).filter((part) => part.$type === node.$type);
  return alike[alike.indexOf(node) + (way === 'up' ? -1 : 1)];
}

/** Brings a neighbour to the other side; what stands between the two stays between them. */
function pastNeighbour(document: LangiumDocument, lines: Lines, neighbour: AstNode): TextEdit[] | undefined {
  const other = linesOf(document, neighbour);
  if (!other) return undefined;
  const [upper, lower] = other.first < lines.first ? [other, lines] : [lines, other];
  if (upper.last >= lower.first || !areReadable(document, { first: upper.first, last: lower.last })) return undefined;
  const gap = { first: upper.last + 1, last: lower.first - 1 };
  const between = textOf(document, gap);
  return other === lower
    ? [
        insertLines(lines.first, textOf(document, other) + between),
        replaceLines({ first: gap.first, last: lower.last }, ''),
      ]
    : [
        replaceLines({ first: upper.first, last: gap.last }, ''),
        insertLines(lines.last + 1, between + textOf(document, other)),
      ];
}

/** Brings the end of one stage and the head of the other to the other side of a touchpoint. */
function intoStage(
  document: LangiumDocument,
  node: ast.Touchpoint,
  to: ast.Stage,
  way: 'up' | 'down',
): TextEdit[] | undefined {
  const from = node.$container;
  const lines = linesOf(document, node);
  const block = blockOf(document, to);
  const own = ast.isStage(from) && blockOf(document, from);
  if (!lines || !block || !own) return undefined;
  const above = blanksAbove(document, lines.first);
  const there = touchpointLines(document, to);
  const here = touchpointLines(document, from);
  if (!there || !here) return undefined;
  if (way === 'down') {
    const next = there[0];
    const end = blanksAbove(document, next?.first ?? block.close);
    const between = { first: lines.last + 1, last: end.first - 1 };
    if (!areReadable(document, { first: above.first, last: end.last })) return undefined;
    const gap = textOf(document, above);
    const [before, behind] = next
      ? [textOf(document, end), gapAmong(document, there) ?? (here.length > 1 ? gap : '')]
      : [between.last > block.open ? gap : '', ''];
    return [
      replaceLines(above, textOf(document, between) + before),
      replaceLines({ ...between, last: end.last }, behind),
    ];
  }
  const start = blanksAbove(document, block.close).first;
  const between = { first: start, last: above.first - 1 };
  const next = here[1];
  const below = next ? blanksAbove(document, next.first) : { first: lines.last + 1, last: lines.last };
  if (!areReadable(document, { first: start, last: below.last })) return undefined;
  const gap = next && below.first === lines.last + 1 ? textOf(document, below) : textOf(document, above);
  const before = gapAmong(document, there) ?? (start > block.open + 1 ? gap : '');
  return [
    replaceLines({ first: start, last: above.last }, before),
    replaceLines(
      below.first === lines.last + 1 ? below : { first: lines.last + 1, last: lines.last },
      textOf(document, between) + (next ? textOf(document, above) : ''),
    ),
  ];
}

/** Where the touchpoints of a stage stand; undefined where one shares its lines with something else. */
function touchpointLines(document: LangiumDocument, stage: ast.Stage): Lines[] | undefined {
  const found = stage.parts.filter(ast.isTouchpoint).map((each) => linesOf(document, each));
  return found.every((each) => each !== undefined) ? found : undefined;
}
