import { clean } from '../map/clean.ts';
import { duration } from '../map/layout/format.ts';
import {
  type BlueprintRow,
  type Feeling,
  type Journey,
  type Model,
  type StatementKind,
  type Touchpoint,
  titleOf,
  touchpointsOf,
} from '../model/index.ts';
import { t } from '../words/index.ts';
import { evidenceInWords, metricInWords, wordsOf } from './words.ts';

/** One kind of fact that touchpoints tell. */
export interface FactKind {
  readonly title: string;
  /** What a touchpoint says of it, a line a fact. Lines are not empty, and well-formed Unicode without control characters. */
  readonly of: (touchpoint: Touchpoint) => readonly string[];
}

/** All kinds of facts but feelings, in the order of the map: those that the language knows, and the journey's own lanes. */
export function factKinds(model: Model, journey: Journey): FactKind[] {
  const words = wordsOf(model, journey);
  const stated = (kind: StatementKind) => (touchpoint: Touchpoint) =>
    touchpoint.statements.filter((statement) => statement.kind === kind).map(words.statement);
  const acted = (row: BlueprintRow) => (touchpoint: Touchpoint) =>
    touchpoint.actions.filter((action) => action.row === row).map(words.action);
  const leading = (kind: 'leads-to' | 'continues-in') => (touchpoint: Touchpoint) =>
    touchpoint.links.filter((link) => link.kind === kind).map((link) => clean(link.title));
  const kinds: FactKind[] = [
    { title: t('Tags'), of: ({ tags }) => tags.map((tag) => clean(tag)) },
    { title: t('Channels'), of: ({ channels }) => channels.map((key) => clean(titleOf(model, 'channels', key))) },
    { title: t('After'), of: ({ after }) => (after ? [duration(after)] : []) },
    { title: t('Takes'), of: ({ takes }) => (takes ? [duration(takes)] : []) },
    { title: t('Does'), of: stated('does') },
    { title: t('Thinks'), of: stated('thinks') },
    { title: t('Says'), of: stated('says') },
    { title: t('Pains'), of: ({ pains }) => pains.map(words.pain) },
    { title: t('Gains'), of: ({ gains }) => gains.map(words.gain) },
    { title: t('Opportunities'), of: ({ opportunities }) => opportunities.map(words.opportunity) },
    { title: t('Solutions'), of: ({ solutions }) => solutions.map(words.solution) },
    ...ownLanes(model, journey),
    { title: t('Evidence'), of: ({ evidence }) => evidence.map(evidenceInWords) },
    { title: t('Images'), of: ({ images }) => images.map(({ text }) => clean(text)) },
    { title: t('Frontstage'), of: acted('frontstage') },
    { title: t('Backstage'), of: acted('backstage') },
    { title: t('Support'), of: acted('support') },
    { title: t('Leads to'), of: leading('leads-to') },
    { title: t('Continues in'), of: leading('continues-in') },
    { title: t('Metrics'), of: ({ metrics }) => metrics.map(metricInWords) },
  ];
  return kinds.map(({ title, of }) => ({ title, of: (touchpoint) => of(touchpoint).filter((line) => line !== '') }));
}

/** The lanes of one's own that the journey fills: in the order declared, then those that are not declared. */
function ownLanes(model: Model, journey: Journey): FactKind[] {
  const used = new Set(touchpointsOf(journey).flatMap(({ laneEntries }) => laneEntries.map(({ lane }) => lane)));
  const declared = model.lanes.map(({ key }) => key).filter((key) => used.has(key));
  return [...new Set([...declared, ...used])].map((key) => ({
    title: clean(titleOf(model, 'lanes', key)),
    of: ({ laneEntries }) => laneEntries.filter(({ lane }) => lane === key).map(({ text }) => clean(text)),
  }));
}

/** Whose feelings a journey tells. */
export interface Feeler {
  /** Key and title of the persona; without them, everybody in a journey without personas. */
  readonly key?: string;
  readonly persona?: string;
  readonly feelingAt: (touchpoint: Touchpoint) => Feeling | undefined;
}

/** The personas of a journey, and others whose feelings are told; everybody, where nobody is named. */
export function feelersOf(model: Model, journey: Journey): Feeler[] {
  const everybody = (touchpoint: Touchpoint) => touchpoint.feelings.find(({ persona }) => persona === undefined);
  const mentioned = touchpointsOf(journey).flatMap(({ feelings }) => feelings.flatMap(({ persona }) => persona ?? []));
  const keys = [...new Set([...journey.personas, ...mentioned])];
  if (keys.length === 0) return [{ feelingAt: everybody }];
  const { persona } = wordsOf(model, journey);
  return keys.map((key) => ({
    key,
    persona: persona(key),
    feelingAt: (touchpoint) =>
      touchpoint.feelings.find((feeling) => feeling.persona === key) ??
      (journey.personas.includes(key) ? everybody(touchpoint) : undefined),
  }));
}
