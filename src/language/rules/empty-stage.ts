import { editIn } from '../edits/edit-in.ts';
import { lineLastIn, removeLines } from '../edits/new-lines.ts';
import * as ast from '../generated/ast.ts';
import { headOf } from './places.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';

/** A stage has touchpoints. */
export const emptyStage: Rule = {
  id: 'empty-stage',
  level: 'information',
  meaning: 'A stage has touchpoints.',
  why: 'An empty column on the map may mean that nothing happens, or that nobody looked. Add what the customer does in this stage, or leave the stage out.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Awareness"
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Awareness" {
    touchpoint "Sees a friend's new shoes" on word-of-mouth feels curious
  }
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check(context) {
    for (const journey of context.root.parts.filter(ast.isJourney)) {
      for (const stage of journey.parts.filter(ast.isStage)) {
        const range = stage.name || stage.title ? headOf(stage) : undefined;
        if (!range || stage.parts.some((part) => ast.isTouchpoint(part) || ast.isUnknown(part))) continue;
        const message = 'Nothing happens in this stage. Add a touchpoint, or remove the stage.';
        yield { message, range, fixes: () => fixes(stage, context) };
      }
    }
  },
};

function fixes(stage: ast.Stage, { document, services }: RuleContext): Fix[] {
  const add = editIn(document, ...lineLastIn(document, stage, 'touchpoint "What happens"'));
  const isMentioned = () => !services.references.References.findReferences(stage, {}).isEmpty();
  return [
    { title: 'Add a touchpoint', edit: add },
    ...(stage.parts.every(ast.isTag) && !isMentioned()
      ? [{ title: 'Remove this stage', edit: editIn(document, ...removeLines(document, stage)) }]
      : []),
  ];
}
