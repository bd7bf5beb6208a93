import { duplicateName } from './duplicate-name.ts';
import { missingImport } from './missing-import.ts';
import { personaNotInJourney } from './persona-not-in-journey.ts';
import { revisesInCircle } from './revises-in-circle.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { scoreOutOfRange } from './score-out-of-range.ts';
import { singleFactTwice } from './single-fact-twice.ts';
import { incompleteLine, misplacedLine, syntax, unknownWord } from './syntax.ts';
import { unknownName } from './unknown-name.ts';
import { unknownValue } from './unknown-value.ts';
import { uselessIgnore } from './useless-ignore.ts';

/** Every check of what could be read: first the errors, then the lints. */
export const checks: readonly Rule[] = [
  unknownName,
  duplicateName,
  singleFactTwice,
  unknownValue,
  scoreOutOfRange,
  missingImport,
  revisesInCircle,
  personaNotInJourney,
];

/** Every rule: these checks, what is said of a text that cannot be read, and of comments that silence nothing. */
export const rules: readonly RuleDescription[] = [
  syntax,
  unknownWord,
  misplacedLine,
  incompleteLine,
  ...checks,
  uselessIgnore,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id. */
export function ruleOf(id: string): RuleDescription | undefined {
  return byId.get(id);
}
