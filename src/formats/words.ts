import { clean } from '../map/clean.ts';
import { date, quantity, signed } from '../map/layout/format.ts';
import {
  type Action,
  type Evidence,
  evidenceWords,
  type Feeling,
  type Gain,
  type Journey,
  levelWords,
  type Metric,
  type Model,
  type Opportunity,
  type Pain,
  type PersonaStatement,
  type Solution,
  solutionStatusWords,
  titleOf,
  touchpointsOf,
} from '../model/index.ts';
import { t } from '../words/index.ts';

/** Facts of a journey as people would write them on a line: `Reviews contradict each other (high severity, for Budi)`. */
export interface Words {
  readonly persona: (key: string) => string;
  readonly statement: (statement: PersonaStatement) => string;
  readonly pain: (pain: Pain) => string;
  readonly gain: (gain: Gain) => string;
  readonly opportunity: (opportunity: Opportunity) => string;
  readonly solution: (solution: Solution) => string;
  readonly action: (action: Action) => string;
  /** The title of an emotion; empty where a feeling is a score alone. */
  readonly emotion: (feeling: Feeling) => string;
  /** Emotion, score and words: `Hopeful +1 “She will know.”`. */
  readonly feeling: (feeling: Feeling) => string;
}

export function wordsOf(model: Model, journey: Journey): Words {
  const touchpoints = touchpointsOf(journey);
  const pains = titles(touchpoints.flatMap((each) => each.pains));
  const opportunities = titles(touchpoints.flatMap((each) => each.opportunities));
  const persona = (key: string) => clean(titleOf(model, 'personas', key));
  const forWhom = (keys: readonly string[]) =>
    keys.length > 0 && t('for {personas}', { personas: keys.map(persona).join(', ') });
  const emotion = (feeling: Feeling) =>
    feeling.emotion === undefined ? '' : clean(titleOf(model, 'emotions', feeling.emotion));
  return {
    persona,
    statement: ({ persona: key, text }) => (key === undefined ? clean(text) : `${persona(key)}: ${clean(text)}`),
    pain: ({ title, severity, personas }) =>
      noted(title, [severity && t('{level} severity', { level: t(levelWords[severity]) }), forWhom(personas)]),
    gain: ({ title, personas }) => noted(title, [forWhom(personas)]),
    opportunity: ({ title, solves, impact, effort }) =>
      noted(title, [
        impact && t('{level} impact', { level: t(levelWords[impact]) }),
        effort && t('{level} effort', { level: t(levelWords[effort]) }),
        solves.length > 0 && t('solves: {pains}', { pains: solves.map(pains).join('; ') }),
      ]),
    solution: ({ title, delivers, status, link }) =>
      noted(title, [
        status && t(solutionStatusWords[status]).toLowerCase(),
        delivers.length > 0 &&
          t('delivers: {opportunities}', { opportunities: delivers.map(opportunities).join('; ') }),
        link,
      ]),
    action: ({ text, by, waits, fails }) =>
      noted(text, [
        by.length > 0 && t('by {actors}', { actors: by.map((key) => clean(titleOf(model, 'actors', key))).join(', ') }),
        waits && t('waits: {text}', { text: clean(waits) }),
        fails && t('fails: {text}', { text: clean(fails) }),
      ]),
    emotion,
    feeling: (feeling) =>
      [
        emotion(feeling),
        feeling.score !== undefined && signed(feeling.score),
        feeling.quote && `“${clean(feeling.quote)}”`,
      ]
        .filter(Boolean)
        .join(' '),
  };
}

/** `Interviews 3 and 7 (observed, 1 Mar 2026)`. */
export function evidenceInWords({ text, kind, date: day, link }: Evidence): string {
  return noted(text, [kind && t(evidenceWords[kind]).toLowerCase(), day && date(day), link]);
}

/** `Referral rate: 4.2% (was 3.1%, target 6%)`. */
export function metricInWords({ title, value, was, target }: Metric): string {
  return noted(value ? `${clean(title)}: ${clean(quantity(value))}` : title, [
    was && t('was {amount}', { amount: clean(quantity(was)) }),
    target && t('target {amount}', { amount: clean(quantity(target)) }),
  ]);
}

function noted(text: string, notes: readonly (string | false | undefined)[]): string {
  const said = notes.filter(Boolean);
  return said.length > 0 ? `${clean(text)} (${said.join(', ')})` : clean(text);
}

/** Titles by key; what has no title there is told by its key. */
function titles(facts: readonly (Pain | Opportunity)[]): (key: string) => string {
  const known = new Map(facts.map(({ key, title }) => [key, clean(title)]));
  return (key) => known.get(key) || key;
}
