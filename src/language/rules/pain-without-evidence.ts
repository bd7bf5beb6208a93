import type { AstNode } from 'langium';
import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { touchpointsOf } from '../parts.ts';
import { headOf } from './places.ts';
import type { Rule } from './rule.ts';

/** In a map that is validated, somebody has seen each pain. */
export const painWithoutEvidence: Rule = {
  id: 'pain-without-evidence',
  level: 'information',
  meaning: 'In a journey with `status validated`, each pain has evidence, in its touchpoint or for the whole journey.',
  why: 'A validated map claims that somebody has seen what it shows. Evidence that is only `assumed` does not count. While the map is a draft, nothing is found: first write down what you believe, then look.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  status validated
  stage "Purchase" {
    touchpoint "Fills the basket" on app feels unsure {
      pain late-shipping "The shipping cost shows at the last step"
      opportunity "Shipping cost beside the price" solves late-shipping
    }
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  status validated
  stage "Purchase" {
    touchpoint "Fills the basket" on app feels unsure {
      pain late-shipping "The shipping cost shows at the last step"
      opportunity "Shipping cost beside the price" solves late-shipping
      evidence "Said in 5 of 12 interviews" observed
    }
  }
}
`,
  *check({ root }) {
    for (const journey of root.parts.filter(ast.isJourney)) {
      if (journey.parts.find(ast.isStatus)?.value !== 'validated' || journey.parts.some(isEvident)) continue;
      for (const touchpoint of touchpointsOf(journey)) {
        if (touchpoint.parts.some(isEvident)) continue;
        for (const pain of touchpoint.parts.filter(ast.isPain)) {
          const range = headOf(pain);
          const message = t(
            "This journey is 'validated', but nothing shows that anybody has seen this pain. Add 'evidence' to the touchpoint, or set the status to 'draft'.",
          );
          if (range) yield { message, range };
        }
      }
    }
  },
};

/** Whether a line is evidence that is more than a belief. */
function isEvident(part: AstNode): boolean {
  return ast.isEvidence(part) && part.parts.find(ast.isFinding)?.kind !== 'assumed';
}
