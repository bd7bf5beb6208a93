import { plural, t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { keyOf, touchpointsOf } from '../parts.ts';
import { inWords } from '../sentences.ts';
import { typeOf, whoseJourney } from './journeys.ts';
import { headOf } from './places.ts';
import type { Rule } from './rule.ts';

/** A touchpoint says how everybody feels whose journey it is. */
export const noEmotion: Rule = {
  id: 'no-emotion',
  level: 'hint',
  meaning: 'A touchpoint says how each persona of the journey feels there.',
  why: 'The curve has a gap where nothing is said. Ask, and add `feels` and an emotion; there is no quick fix, for a feeling is never made up. Service blueprints are about the work behind the scenes, so nothing is found in them.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check({ root }) {
    for (const journey of root.parts.filter(ast.isJourney)) {
      if (typeOf(journey) === 'service-blueprint') continue;
      const personas = whoseJourney(journey).map((each) => each.$refText);
      for (const touchpoint of touchpointsOf(journey)) {
        if (touchpoint.parts.some(({ $type }) => $type === ast.Feels.$type) || keyOf(touchpoint) === undefined)
          continue;
        const feeling = touchpoint.parts.filter((part) => ast.isPersonaLine(part) && ast.isFeels(part.fact));
        const named = new Set(feeling.map((part) => (part as ast.PersonaLine).persona.$refText));
        const missing = personas.filter((name) => !named.has(name));
        const range = missing.length > 0 || named.size === 0 ? headOf(touchpoint) : undefined;
        if (!range) continue;
        if (named.size === 0) {
          yield { message: t("It is not said how this feels. Add 'feels' and an emotion."), range };
        } else {
          const who = inWords(
            missing.map((name) => `'${name}'`),
            'and',
          );
          const message = plural(
            missing.length,
            "It is not said how {who} feels here. Add a line such as '{name} feels …'.",
            "It is not said how {who} feel here. Add lines such as '{name} feels …'.",
            { who, name: missing[0] ?? '' },
          );
          yield { message, range };
        }
      }
    }
  },
};
