import type { AstNode } from 'langium';
import { eolOf, linesOf } from '../../edits/lines.ts';
import { gapAmong } from '../../edits/whole-lines.ts';
import * as ast from '../../generated/ast.ts';
import type { GesturePlace } from './gesture-place.ts';

/** The blank lines that stages, or touchpoints, have between them in a journey: rather in this stage, or else in the first that tells. */
export function gapIn({ document }: GesturePlace, journey: ast.Journey | undefined, near: AstNode): string {
  const linesIn = (parts: readonly AstNode[]) => parts.flatMap((each) => linesOf(document, each) ?? []);
  const stages = journey?.parts.filter(ast.isStage) ?? [];
  if (ast.isJourney(near)) return gapAmong(document, linesIn(stages)) ?? eolOf(document);
  for (const stage of [near, ...stages].filter(ast.isStage)) {
    const gap = gapAmong(document, linesIn(stage.parts.filter(ast.isTouchpoint)));
    if (gap !== undefined) return gap;
  }
  return '';
}
