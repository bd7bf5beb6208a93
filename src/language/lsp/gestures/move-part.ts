import type { AstNode } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import type { Gesture } from '../../../model/index.ts';
import { phrase, t } from '../../../words/index.ts';
import { indentAt, linesOf, textOf } from '../../edits/lines.ts';
import { indentedIn, putInto, takeOut } from '../../edits/whole-lines.ts';
import * as ast from '../../generated/ast.ts';
import { journeyAround } from '../../parts.ts';
import { gapIn } from './gap.ts';
import type { GesturePlace } from './gesture-place.ts';
import { refuse } from './refusal.ts';

/** Moves a touchpoint or a stage with its comments; all other lines keep their order and the gaps between them. */
export function movePart(place: GesturePlace, { part, into, before }: Extract<Gesture, { kind: 'move' }>): TextEdit[] {
  const { document } = place;
  const node = place.nodeOf(part);
  if (!ast.isTouchpoint(node) && !ast.isStage(node)) refuse(t('Only touchpoints and stages can be moved.'));
  const target = place.nodeOfKind<ast.Stage | ast.Journey>(
    into,
    ast.isTouchpoint(node) ? ast.isStage : ast.isJourney,
    ast.isTouchpoint(node) ? phrase('a stage') : phrase('a journey'),
  );
  const next = before === undefined ? undefined : place.nodeOf(before);
  if (journeyAround(target) !== journeyAround(node)) refuse(t('This cannot be moved into another journey.'));
  const alike = (target.parts as AstNode[]).filter((each) => each.$type === node.$type);
  if (next && !alike.includes(next)) refuse(t('The text has changed meanwhile. Look at the map again.'));
  const at = alike.indexOf(node);
  if (next === node || (at >= 0 && alike[at + 1] === next)) return [];

  const lines = linesOf(document, node);
  const range = node.$cstNode?.range;
  if (!lines || !range) refuse(t(sharedLines));
  place.expectReadable(lines);
  const gap = gapIn(place, journeyAround(node), node.$container as AstNode);
  const text = indentedIn(document, textOf(document, lines), indentAt(document, range.start.line), target);
  const others = alike.filter((each) => each !== node);
  const put = putInto(document, target, text, at < 0 ? alike : others, next, gap);
  return put ? [takeOut(document, lines, node.$container), put] : refuse(t(sharedLines));
}

const sharedLines = phrase(
  'Something else stands on the same line. Put each stage and touchpoint on lines of their own first.',
);
