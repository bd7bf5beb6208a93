import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { removal } from '../edits/removal.ts';
import * as ast from '../generated/ast.ts';
import { chainFrom, revisedBy } from '../relations.ts';
import type { Rule } from './rule.ts';

/** A journey does not, through any others, revise itself. */
export const revisesInCircle: Rule = {
  id: 'revises-in-circle',
  level: 'error',
  meaning: 'A journey does not, through others or directly, revise itself.',
  why: 'Of journeys that revise each other none was there first, so nothing can be said to have changed.',
  wrong: `journey now "Ordering today" {
  revises next
}

journey next "Ordering next year" {
  revises now
}
`,
  right: `journey now "Ordering today" {
}

journey next "Ordering next year" {
  revises now
}
`,
  *check({ document, root }) {
    for (const journey of root.parts.filter(ast.isJourney)) {
      const line = journey.parts.find(ast.isRevises);
      const range = line?.journey?.$refNode?.range;
      if (line && range && chainFrom(journey, revisedBy).has(journey)) {
        yield {
          message: t("'{name}' revises itself. Name the journey that was there before it.", {
            name: journey.name ?? journey.title ?? '',
          }),
          range,
          fixes: () => [fix(document, t('Remove this line'), removal(line, document))],
        };
      }
    }
  },
};
