import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { touchpointsOf } from '../parts.ts';
import { typeOf } from './journeys.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';

/** A blueprint shows what happens behind the scenes. */
export const blueprintWithoutBackstage: Rule = {
  id: 'blueprint-without-backstage',
  level: 'information',
  meaning: 'In a journey of `type service-blueprint`, some touchpoint says what happens `backstage`.',
  why: 'What a blueprint adds to a journey is the work out of the customer’s sight. Not every touchpoint has such work, so one line is enough; a blueprint without any is a current state by another name. Nothing is found until the journey has a touchpoint.',
  wrong: `persona maya "Maya Putri"
actor chat-adviser "Chat adviser"

journey order "Ordering shoes" {
  type service-blueprint
  for maya
  stage "Purchase" {
    touchpoint "Asks for her size" on chat feels relieved {
      frontstage "Answers in the chat" by chat-adviser
    }
  }
}
`,
  right: `persona maya "Maya Putri"
actor chat-adviser "Chat adviser"

journey order "Ordering shoes" {
  type service-blueprint
  for maya
  stage "Purchase" {
    touchpoint "Asks for her size" on chat feels relieved {
      frontstage "Answers in the chat" by chat-adviser
      backstage "Looks up what others kept" by chat-adviser
    }
  }
}
`,
  *check({ document, root }) {
    for (const journey of root.parts.filter(ast.isJourney)) {
      const touchpoints = touchpointsOf(journey);
      if (typeOf(journey) !== 'service-blueprint' || touchpoints.length === 0) continue;
      const lines = touchpoints.flatMap((touchpoint): ast.Touchpoint['parts'] => touchpoint.parts);
      if (lines.some((line) => ast.isAction(line) && line.row === 'backstage')) continue;
      const type = journey.parts.find(ast.isMapType);
      const range = type && rangeOf(type, 'value');
      if (!range) continue;
      const change = TextEdit.replace(range, 'current-state');
      yield {
        message: t(
          "This blueprint does not say what happens out of the customer’s sight. Add 'backstage' to a touchpoint.",
        ),
        range,
        fixes: () => [fix(document, t("Change the type to 'current-state'"), change)],
      };
    }
  },
};
