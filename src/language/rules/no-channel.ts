import { TextEdit } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix } from '../edits/fix.ts';
import * as ast from '../generated/ast.ts';
import { keyOf, touchpointsOf } from '../parts.ts';
import { typeOf } from './journeys.ts';
import { headOf } from './places.ts';
import type { Fix, Rule, RuleContext } from './rule.ts';

/** So many of a journey's channels are offered. */
const mostOffered = 3;

/** A touchpoint says where customer and company meet. */
export const noChannel: Rule = {
  id: 'no-channel',
  level: 'hint',
  meaning: 'A touchpoint says on which channel customer and company meet.',
  why: 'Who wants to mend a touchpoint must know where it happens. In a day in the life, much happens where nobody from the company is, so nothing is found there.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Fills the basket" on app feels hopeful
    touchpoint "Pays" feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Fills the basket" on app feels hopeful
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check(context) {
    for (const journey of context.root.parts.filter(ast.isJourney)) {
      if (typeOf(journey) === 'day-in-the-life') continue;
      for (const touchpoint of touchpointsOf(journey)) {
        if (touchpoint.parts.some(({ $type }) => $type === ast.On.$type) || keyOf(touchpoint) === undefined) continue;
        const range = headOf(touchpoint);
        if (!range) continue;
        const message = t("It is not said where this happens. Add 'on' and a channel.");
        yield { message, range, fixes: () => fixes(journey, range.end, context) };
      }
    }
  },
};

function fixes(journey: ast.Journey, place: TextEdit['range']['end'], { document }: RuleContext): Fix[] {
  return mostUsedChannels(journey).map((name) =>
    fix(document, t("Add 'on {name}'", { name }), TextEdit.insert(place, ` on ${name}`)),
  );
}

function mostUsedChannels(journey: ast.Journey): string[] {
  const counts = new Map<string, number>();
  const channels = touchpointsOf(journey).flatMap((each) => each.parts.filter(ast.isOn).flatMap((on) => on.channels));
  for (const { ref, $refText } of channels) {
    if (ref) counts.set($refText, (counts.get($refText) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, mostOffered).map(([name]) => name);
}
