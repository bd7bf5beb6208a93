import { whatHappensTitle } from '../../model/index.ts';
import { inLanguage, t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { lineLastIn } from '../edits/new-lines.ts';
import { quoted } from '../edits/quoted.ts';
import { removal } from '../edits/removal.ts';
import * as ast from '../generated/ast.ts';
import { keyOf } from '../parts.ts';
import { usesOf } from '../references/uses.ts';
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
        if (stage.parts.some((part) => ast.isTouchpoint(part) || ast.isUnknown(part))) continue;
        const range = keyOf(stage) === undefined ? undefined : headOf(stage);
        if (!range) continue;
        const message = t('Nothing happens in this stage. Add a touchpoint, or remove the stage.');
        yield { message, range, fixes: () => fixes(stage, context) };
      }
    }
  },
};

function fixes(stage: ast.Stage, { document, language, services }: RuleContext): Fix[] {
  const isMentioned = () => usesOf(stage, services).length > 0;
  return [
    fix(
      document,
      t('Add a touchpoint'),
      ...lineLastIn(document, stage, `touchpoint ${quoted(inLanguage(language, whatHappensTitle))}`),
    ),
    ...(stage.parts.every(ast.isTag) && !isMentioned()
      ? [fix(document, t('Remove this stage'), removal(stage, document))]
      : []),
  ];
}
