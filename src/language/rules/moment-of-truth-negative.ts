import { betterMomentTitle, momentOfTruth } from '../../model/index.ts';
import { inLanguage, t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { lineLastIn } from '../edits/new-lines.ts';
import { quoted } from '../edits/quoted.ts';
import * as ast from '../generated/ast.ts';
import { touchpointsOf } from '../parts.ts';
import { scoreOf } from '../values.ts';
import { solvedPains } from './journeys.ts';
import { headOf } from './places.ts';
import type { Rule } from './rule.ts';

/** Where it is decided that the customer leaves, somebody means to do something. */
export const momentOfTruthNegative: Rule = {
  id: 'moment-of-truth-negative',
  level: 'information',
  meaning: 'A moment of truth at which somebody feels bad has an opportunity.',
  why: 'A moment of truth decides whether the customer goes on. Where one of the personas feels below 0 there, it is the first place to act. It is answered by an opportunity in the touchpoint, or by one elsewhere in the journey that solves one of its pains.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels frustrated "Did I just pay twice?" #moment-of-truth
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels frustrated "Did I just pay twice?" #moment-of-truth {
      opportunity "Hold the basket for fifteen minutes"
    }
  }
}
`,
  *check({ document, language, root }) {
    for (const journey of root.parts.filter(ast.isJourney)) {
      const touchpoints = touchpointsOf(journey);
      const moments = touchpoints.filter(({ parts }) => parts.some(isMomentOfTruth) && parts.some(feelsBad));
      if (moments.length === 0) continue;
      const solved = solvedPains(touchpoints);
      for (const touchpoint of moments) {
        const isAnswered = touchpoint.parts.some(
          (part) => ast.isOpportunity(part) || (ast.isPain(part) && solved.has(part)),
        );
        const range = headOf(touchpoint);
        if (isAnswered || !range) continue;
        const opportunity = `opportunity ${quoted(inLanguage(language, betterMomentTitle))}`;
        yield {
          message: t('This moment of truth goes badly, and no opportunity answers it. Add one.'),
          range,
          fixes: () => [fix(document, t('Add an opportunity'), ...lineLastIn(document, touchpoint, opportunity))],
        };
      }
    }
  },
};

type TouchpointPart = ast.Touchpoint['parts'][number];

function isMomentOfTruth(part: TouchpointPart): boolean {
  return ast.isTag(part) && part.value === `#${momentOfTruth}`;
}

function feelsBad(part: TouchpointPart): boolean {
  const feels = ast.isPersonaLine(part) ? part.fact : part;
  if (!ast.isFeels(feels)) return false;
  const score = feels.score ?? feels.emotion?.ref?.score;
  return score !== undefined && (scoreOf(score) ?? 0) < 0;
}
