import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { partsOf, placeIn } from '../parts.ts';
import type { Place } from '../vocabulary/index.ts';
import { incompleteness } from './incomplete-line.ts';
import { misplacement } from './misplaced-line.ts';
import { enough, type SyntaxProblem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';
import { explainWord } from './unknown-word.ts';

/** Collects what is wrong with the lines below a node: of each line the first problem, for the others mostly follow from it. */
export function findLineProblems(parent: AstNode, place: Place | undefined, problems: SyntaxProblem[]): void {
  const siblings = partsOf(parent);
  let explained = -1;
  siblings.forEach((part, index) => {
    const node = part.$cstNode;
    if (problems.length >= enough || !node) return;
    const around: Surroundings = { parent, place, siblings, index };
    if (ast.isUnknown(part) || ast.isStray(part)) {
      const problem = explained === node.range.start.line ? undefined : explainWord(part, around);
      if (problem) {
        problems.push(problem);
        explained = node.range.start.line;
      }
    } else {
      const problem = misplacement(part, around) ?? incompleteness(part, around);
      if (problem) {
        problems.push(problem);
        explained = node.range.end.line;
      }
    }
    if (!ast.isUnknown(part)) findLineProblems(part, placeIn(part) ?? place, problems);
    else if (part.open) findLineProblems(part, undefined, problems);
  });
}
