import { t } from '../../words/index.ts';
import { fix, sureFix } from '../edits/fix.ts';
import { lineBehind } from '../edits/new-lines.ts';
import * as ast from '../generated/ast.ts';
import { touchpointsOf } from '../parts.ts';
import { chainFrom, revisedBy } from '../relations.ts';
import { typeOf } from './journeys.ts';
import { rangeOf } from './places.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';

/** Of many journeys, so many are offered. */
const mostOffered = 5;

/** A future state says what it changes. */
export const futureWithoutRevises: Rule = {
  id: 'future-without-revises',
  level: 'information',
  meaning: 'A journey of `type future-state` says which journey it `revises`.',
  why: 'A future can be judged only beside the present: with `revises`, the two maps can be compared touchpoint by touchpoint. Map the current state first, if there is no map of it yet. Nothing is found until the journey has a touchpoint.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  type current-state
  for maya
  stage "Purchase" {
    touchpoint pay "Pays by card" on app feels anxious
  }
}

journey order-next "Ordering shoes, next year" {
  type future-state
  for maya
  stage "Purchase" {
    touchpoint pay "Pays at the door" on courier feels calm
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  type current-state
  for maya
  stage "Purchase" {
    touchpoint pay "Pays by card" on app feels anxious
  }
}

journey order-next "Ordering shoes, next year" {
  type future-state
  revises order
  for maya
  stage "Purchase" {
    touchpoint pay "Pays at the door" on courier feels calm
  }
}
`,
  *check(context) {
    for (const journey of context.root.parts.filter(ast.isJourney)) {
      if (typeOf(journey) !== 'future-state' || journey.parts.some(ast.isRevises)) continue;
      const type = journey.parts.find(ast.isMapType);
      const range = type && rangeOf(type, 'value');
      if (!range || touchpointsOf(journey).length === 0) continue;
      const message = t("This future does not say what it changes. Add 'revises' and the name of a journey.");
      yield { message, range, fixes: () => fixes(journey, type, context) };
    }
  },
};

function fixes(journey: ast.Journey, type: ast.MapType, { document, services }: RuleContext): Fix[] {
  const current = services.references.ScopeProvider.scopeOfFile(document, ast.Journey.$type, false)
    .getAllElements()
    .filter(({ node }) => ast.isJourney(node) && isCurrent(node) && !chainFrom(node, revisedBy).has(journey))
    .map(({ name }) => name)
    .limit(mostOffered)
    .toArray();
  return current.map((name) => {
    const line = `revises ${name}`;
    return (current.length === 1 ? sureFix : fix)(
      document,
      t("Add '{line}'", { line }),
      ...lineBehind(document, type, line),
    );
  });
}

function isCurrent(journey: ast.Journey): boolean {
  return (typeOf(journey) ?? 'current-state') === 'current-state';
}
