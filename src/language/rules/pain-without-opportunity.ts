import { GrammarUtils } from 'langium';
import { TextEdit } from 'vscode-languageserver-types';
import { solvingTitle } from '../../model/index.ts';
import { inLanguage, t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import { lineBehind } from '../edits/new-lines.ts';
import { newName } from '../edits/new-name.ts';
import { quoted } from '../edits/quoted.ts';
import * as ast from '../generated/ast.ts';
import { keyOf, touchpointsOf } from '../parts.ts';
import { solvedPains } from './journeys.ts';
import { headOf } from './places.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';

/** A pain leads to an opportunity. */
export const painWithoutOpportunity: Rule = {
  id: 'pain-without-opportunity',
  level: 'hint',
  meaning: 'For every pain there is an opportunity in the journey.',
  why: 'A map of pains alone is a list of complaints. An opportunity answers a pain if it `solves` it, anywhere in the journey, or if it stands in the same touchpoint and does not say what it solves.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Fills the basket" on app feels unsure {
      pain late-shipping "The shipping cost shows at the last step"
    }
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Fills the basket" on app feels unsure {
      pain late-shipping "The shipping cost shows at the last step"
      opportunity "Shipping cost beside the price" solves late-shipping
    }
  }
}
`,
  *check(context) {
    for (const journey of context.root.parts.filter(ast.isJourney)) {
      const touchpoints = touchpointsOf(journey);
      const solved = solvedPains(touchpoints);
      for (const touchpoint of touchpoints) {
        const isAnswered = touchpoint.parts.some((part) => ast.isOpportunity(part) && !part.parts.some(ast.isSolves));
        if (isAnswered) continue;
        for (const pain of touchpoint.parts.filter(ast.isPain)) {
          const range = keyOf(pain) !== undefined && !solved.has(pain) ? headOf(pain) : undefined;
          if (!range) continue;
          const message = t('No opportunity solves this pain. Add one, or let one solve it.');
          yield { message, range, fixes: () => fixes(pain, touchpoint, journey, context) };
        }
      }
    }
  },
};

function fixes(
  pain: ast.Pain,
  touchpoint: ast.Touchpoint,
  journey: ast.Journey,
  { document, language, services }: RuleContext,
): Fix[] {
  const pains = services.references.ScopeProvider.scopeOfJourney(journey, ast.Pain.$type).getAllElements();
  const isTaken = pain.name !== undefined && !pains.some(({ node }) => node === pain);
  const keyword = pain.$cstNode && GrammarUtils.findNodeForKeyword(pain.$cstNode, 'pain');
  if (isTaken || !keyword) return [];
  const name = pain.name ?? newName(pain.title ?? '', 'pain', new Set(pains.map((each) => each.name)));
  const naming = pain.name ? [] : [TextEdit.insert(keyword.range.end, ` ${name}`)];
  const add = lineBehind(document, pain, `opportunity ${quoted(inLanguage(language, solvingTitle))} solves ${name}`);
  const open = touchpoint.parts.filter(ast.isOpportunity).flatMap((opportunity) => {
    const last = opportunity.parts.find(ast.isSolves)?.pains.at(-1)?.$refNode;
    return last && keyOf(opportunity) ? [{ opportunity, last }] : [];
  });
  return [
    fix(document, t('Add an opportunity that solves this pain'), ...naming, ...add),
    ...open.map(({ opportunity, last }) =>
      fix(
        document,
        t("Let '{name}' solve this pain", { name: keyOf(opportunity) ?? '' }),
        ...naming,
        TextEdit.insert(last.range.end, `, ${name}`),
      ),
    ),
  ];
}
