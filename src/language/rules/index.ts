import { blueprintWithoutBackstage } from './blueprint-without-backstage.ts';
import { channelInCircle } from './channel-in-circle.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { emptyStage } from './empty-stage.ts';
import { emptyText } from './empty-text.ts';
import { futureWithoutRevises } from './future-without-revises.ts';
import { longText } from './long-text.ts';
import { missingImport } from './missing-import.ts';
import { missingPicture } from './missing-picture.ts';
import { momentOfTruthNegative } from './moment-of-truth-negative.ts';
import { noChannel } from './no-channel.ts';
import { noEmotion } from './no-emotion.ts';
import { noPersona } from './no-persona.ts';
import { painWithoutEvidence } from './pain-without-evidence.ts';
import { painWithoutOpportunity } from './pain-without-opportunity.ts';
import { personaNotInJourney } from './persona-not-in-journey.ts';
import { revisesInCircle } from './revises-in-circle.ts';
import type { Rule, RuleDescription } from './rule.ts';
import { scoreContradictsEmotion } from './score-contradicts-emotion.ts';
import { scoreOutOfRange } from './score-out-of-range.ts';
import { singleFactTwice } from './single-fact-twice.ts';
import { staleEvidence } from './stale-evidence.ts';
import { incompleteLine, misplacedLine, syntax, unknownWord } from './syntax.ts';
import { tooManyPersonas } from './too-many-personas.ts';
import { unknownName } from './unknown-name.ts';
import { unknownValue } from './unknown-value.ts';
import { unusedDeclaration } from './unused-declaration.ts';
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
  scoreContradictsEmotion,
  duplicateTitle,
  tooManyPersonas,
  channelInCircle,
  emptyText,
  missingPicture,
  noPersona,
  emptyStage,
  futureWithoutRevises,
  blueprintWithoutBackstage,
  momentOfTruthNegative,
  painWithoutEvidence,
  staleEvidence,
  longText,
  noChannel,
  noEmotion,
  painWithoutOpportunity,
  unusedDeclaration,
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
