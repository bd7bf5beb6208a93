import { evidenceInWords, metricInWords, wordsOf } from '../../src/formats/words.ts';
import { clean } from '../../src/map/clean.ts';
import { duration } from '../../src/map/layout/format.ts';
import {
  feelingAt,
  isMomentOfTruth,
  type Journey,
  type Level,
  levels,
  type Model,
  meanScore,
  type Opportunity,
  type Pain,
  type Stage,
  type Touchpoint,
  titleOf,
  touchpointsOf,
} from '../../src/model/index.ts';
import { words } from './words.ts';

/** What is written about a place of the journey: some lines of one kind. */
export interface NoteSection {
  readonly kind: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** How someone feels, or all do on average. */
export interface Mood {
  /** Who; empty where there is nobody to be told from others. */
  readonly who: string;
  /** From -2 to +2. */
  readonly score?: number;
  /** The emotion in a word; empty without one. */
  readonly word: string;
  readonly quote?: string;
}

/** Of a long list only so many are told. */
const mostTold = 5;

/** How each persona feels at a touchpoint; without personas, everybody. */
export function moodsAt(model: Model, journey: Journey, touchpoint: Touchpoint): Mood[] {
  const { persona, emotion } = wordsOf(model, journey);
  const whose = journey.personas.length > 0 ? journey.personas : [undefined];
  return whose.flatMap((key): Mood[] => {
    const feeling = feelingAt(touchpoint, key);
    if (!feeling) return [];
    return [
      {
        who: key !== undefined && journey.personas.length > 1 ? persona(key) : '',
        word: emotion(feeling),
        ...(feeling.score !== undefined && { score: feeling.score }),
        ...(feeling.quote && { quote: clean(feeling.quote) }),
      },
    ];
  });
}

/** The mean of all feelings of a stage; nothing where nobody feels anything. */
export function moodOf(stage: Stage, { personas }: Journey): Mood | undefined {
  const score = meanScore(stage, personas);
  return score === undefined ? undefined : { who: words.mean, word: '', score };
}

/** Where and when a touchpoint is, in a few words each. */
export function circumstancesOf(model: Model, touchpoint: Touchpoint): string[] {
  const { channels, after, takes } = touchpoint;
  return [
    ...channels.map((key) => clean(titleOf(model, 'channels', key))),
    ...(after ? [words.after(duration(after))] : []),
    ...(takes ? [words.takes(duration(takes))] : []),
    ...(isMomentOfTruth(touchpoint) ? [words.momentOfTruth] : []),
  ];
}

/** How much a stage holds, in a few words each. */
export function extentOf({ takes, touchpoints }: Stage): string[] {
  const pains = touchpoints.flatMap((each) => each.pains).length;
  const opportunities = touchpoints.flatMap((each) => each.opportunities).length;
  return [
    ...(takes ? [words.takes(duration(takes))] : []),
    words.touchpoints(touchpoints.length),
    ...(pains > 0 ? [words.pains(pains)] : []),
    ...(opportunities > 0 ? [words.opportunities(opportunities)] : []),
  ];
}

/** All that is written about a touchpoint. */
export function touchpointNotes(model: Model, journey: Journey, touchpoint: Touchpoint): NoteSection[] {
  const say = wordsOf(model, journey);
  const moods = moodsAt(model, journey, touchpoint);
  const stated = (kind: 'does' | 'thinks' | 'says') =>
    section(kind, touchpoint.statements.filter((each) => each.kind === kind).map(say.statement));
  const acted = (row: 'frontstage' | 'backstage' | 'support') =>
    section(row, touchpoint.actions.filter((each) => each.row === row).map(say.action));
  const linked = (kind: 'leads-to' | 'continues-in') =>
    section(
      kind,
      touchpoint.links.filter((each) => each.kind === kind).map(({ title }) => clean(title)),
    );
  const quotes = moods.flatMap(({ who, quote }) => (quote ? [`${who === '' ? '' : `${who}: `}“${quote}”`] : []));
  const lanes = [...new Set(touchpoint.laneEntries.map(({ lane }) => lane))];
  return [
    section('quotes', quotes),
    stated('does'),
    stated('thinks'),
    stated('says'),
    section('pain', touchpoint.pains.map(say.pain)),
    section('gain', touchpoint.gains.map(say.gain)),
    section('opportunity', touchpoint.opportunities.map(say.opportunity)),
    section('solution', touchpoint.solutions.map(say.solution)),
    section('metric', touchpoint.metrics.map(metricInWords)),
    ...lanes.map((lane) => ({
      kind: 'lane',
      title: clean(titleOf(model, 'lanes', lane)),
      lines: touchpoint.laneEntries.filter((each) => each.lane === lane).map(({ text }) => clean(text)),
    })),
    acted('frontstage'),
    acted('backstage'),
    acted('support'),
    section('evidence', touchpoint.evidence.map(evidenceInWords)),
    linked('leads-to'),
    linked('continues-in'),
  ].filter(isTold);
}

/** What is written about a stage, and what of its touchpoints matters most. */
export function stageNotes(model: Model, journey: Journey, stage: Stage): NoteSection[] {
  return [
    section(
      'goals',
      stage.goals.map(({ text }) => clean(text)),
    ),
    section('metric', stage.metrics.map(metricInWords)),
    ...weightiest(model, journey, stage.touchpoints),
  ].filter(isTold);
}

/** What is to be said at the end of a journey. */
export function journeyNotes(model: Model, journey: Journey): NoteSection[] {
  const touchpoints = touchpointsOf(journey);
  const extreme = (title: string, found: Touchpoint | undefined): NoteSection => ({
    kind: 'moment',
    title,
    lines: found ? [clean(found.title)] : [],
  });
  const { best, worst } = extremesOf(journey);
  return [extreme(words.best, best), extreme(words.worst, worst), ...weightiest(model, journey, touchpoints)].filter(
    isTold,
  );
}

/** The touchpoints at which people feel best and worst, where these are not the same. */
function extremesOf(journey: Journey): { best?: Touchpoint; worst?: Touchpoint } {
  const scored = touchpointsOf(journey).flatMap((touchpoint) => {
    const scores = (journey.personas.length > 0 ? journey.personas : [undefined]).flatMap(
      (key) => feelingAt(touchpoint, key)?.score ?? [],
    );
    return scores.length > 0
      ? [{ touchpoint, score: scores.reduce((sum, score) => sum + score, 0) / scores.length }]
      : [];
  });
  const [first] = scored;
  if (!first) return {};
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one), first);
  const worst = scored.reduce((one, other) => (other.score < one.score ? other : one), first);
  return best.score === worst.score ? {} : { best: best.touchpoint, worst: worst.touchpoint };
}

/** The most severe pains of touchpoints and their greatest opportunities. */
function weightiest(model: Model, journey: Journey, touchpoints: readonly Touchpoint[]): NoteSection[] {
  const say = wordsOf(model, journey);
  const pains = touchpoints.flatMap((each) => each.pains);
  const opportunities = touchpoints.flatMap((each) => each.opportunities);
  return [
    section('pain', someOf(heaviest<Pain>(pains, ({ severity }) => severity).map(say.pain))),
    section('opportunity', someOf(heaviest<Opportunity>(opportunities, ({ impact }) => impact).map(say.opportunity))),
  ];
}

function heaviest<T>(all: readonly T[], weight: (each: T) => Level | undefined): T[] {
  const rank = (each: T) => {
    const level = weight(each);
    return level ? levels.indexOf(level) : -1;
  };
  return [...all].sort((one, other) => rank(other) - rank(one));
}

function someOf(lines: readonly string[]): readonly string[] {
  const rest = lines.length - mostTold;
  return rest > 1 ? [...lines.slice(0, mostTold), words.more(rest)] : lines;
}

function section(kind: keyof typeof words.sections, lines: readonly string[]): NoteSection {
  return { kind, title: words.sections[kind], lines: lines.filter((line) => line !== '') };
}

function isTold({ lines }: NoteSection): boolean {
  return lines.length > 0;
}
