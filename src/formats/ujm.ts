import { clean } from '../map/clean.ts';
import {
  find,
  type Journey,
  type Metric,
  type Model,
  type PartId,
  type Stage,
  type Touchpoint,
  titleOf,
  touchpointsOf,
} from '../model/index.ts';
import { type Feeler, feelersOf } from './facts.ts';
import type { Export } from './format.ts';
import { wordsOf } from './words.ts';

/** The context of the draft UJM 1.0. The last line is ours: it says that the personas of a journey are resources. */
const context = {
  '@vocab': 'https://www.openuji.org/ns/ujm#',
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  id: '@id',
  type: '@type',
  journey: { '@type': '@id' },
  journeyRun: { '@type': '@id' },
  step: { '@type': '@id' },
  start: { '@type': '@id' },
  end: { '@type': '@id' },
  from: { '@type': '@id' },
  to: { '@type': '@id' },
  touchpoint: { '@type': '@id' },
  persona: { '@type': '@id' },
  channel: { '@type': '@vocab' },
  calls: { '@type': '@id' },
  entry: { '@type': '@id' },
  pattern: { '@type': '@id' },
  calleeRun: { '@type': '@id' },
  stepEvents: { '@container': '@set' },
  members: { '@container': '@set' },
  personas: { '@type': '@id' },
};

/** The channels that UJM has a word for, by kind. */
const channelWords: Readonly<Record<string, string>> = {
  web: 'Web',
  app: 'MobileApp',
  phone: 'Phone',
  store: 'InPerson',
  email: 'Email',
  sms: 'SMS',
};

/**
 * A journey as JSON-LD after the draft UJM 1.0 (User Journey Mapping): a graph of steps. Feelings and metrics stand beside it as
 * statistics of the steps, because UJM keeps what was observed out of journeys.
 */
export const ujm: Export = (model, journey) => {
  const graph = [
    journeyNode(model, journey),
    ...journey.personas.map((key) => personaNode(model, key)),
    ...statistics(model, journey),
  ];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, undefined, 2)}\n`;
};

function journeyNode(model: Model, journey: Journey): object {
  const touchpoints = touchpointsOf(journey);
  const goals = journey.goals.map(({ text }) => clean(text));
  return {
    id: iri(journey.id),
    type: 'Journey',
    title: clean(journey.title),
    goal: goals.length > 0 ? goals.join('\n') : undefined,
    modified: /^\d{4}-\d{2}-\d{2}$/.test(journey.updated ?? '') ? `${journey.updated}T00:00:00Z` : undefined,
    personas: journey.personas.map((key) => personaIri(model, key)),
    tags: journey.type ? [journey.type] : undefined,
    steps: touchpoints.map((touchpoint) => stepNode(model, journey, touchpoint)),
    transitions: transitions(touchpoints),
    phases: journey.stages.filter((stage) => stage.touchpoints.length > 0).map(phaseNode),
    start: iriOf(touchpoints[0]),
    end: iriOf(touchpoints.at(-1)),
  };
}

/** A step; one that continues in another journey calls it. */
function stepNode(model: Model, journey: Journey, touchpoint: Touchpoint): object {
  const { statement } = wordsOf(model, journey);
  const done = touchpoint.statements.filter(({ kind }) => kind === 'does').map(statement);
  const [persona, ...others] = journey.personas;
  const callee = touchpoint.links.find(({ kind }) => kind === 'continues-in');
  return {
    id: iri(touchpoint.id),
    type: callee ? 'CallStep' : 'Step',
    name: clean(touchpoint.title),
    description: done.length > 0 ? done.join('\n') : undefined,
    channel: channelOf(model, touchpoint),
    persona: persona !== undefined && others.length === 0 ? personaIri(model, persona) : undefined,
    calls: callee && iri(`journey/${callee.target}`),
  };
}

function channelOf(model: Model, { channels }: Touchpoint): string | undefined {
  const [key] = channels;
  if (key === undefined) return undefined;
  const channel = find(model, 'channels', key);
  return channelWords[channel?.kind ?? key] ?? iri(channel?.id ?? `channel/${key}`);
}

/** From each touchpoint to the next, and to those that it leads to. */
function transitions(touchpoints: readonly Touchpoint[]): object[] {
  return touchpoints.flatMap((touchpoint, index) => {
    const next = touchpoints[index + 1];
    const led = touchpoint.links
      .filter(({ kind }) => kind === 'leads-to')
      .flatMap(({ target }) => touchpoints.find(({ key }) => key === target) ?? []);
    const targets = [...new Set([...(next ? [next] : []), ...led])].filter((target) => target.id !== touchpoint.id);
    return targets.map((target) => ({ type: 'Transition', from: iri(touchpoint.id), to: iri(target.id) }));
  });
}

function phaseNode(stage: Stage): object {
  return {
    id: iri(stage.id),
    type: 'Phase',
    name: clean(stage.title),
    members: stage.touchpoints.map(({ id }, index) => ({ step: iri(id), order: index + 1 })),
  };
}

function personaNode(model: Model, key: string): object {
  const bio = find(model, 'personas', key)?.bio;
  return {
    id: personaIri(model, key),
    type: 'Persona',
    name: clean(titleOf(model, 'personas', key)),
    description: bio && clean(bio),
  };
}

function statistics(model: Model, journey: Journey): object[] {
  const feelers = feelersOf(model, journey);
  return touchpointsOf(journey).flatMap((touchpoint) => {
    const emotions = feelers.flatMap((feeler) => emotionNode(model, feeler, touchpoint));
    const metrics = touchpoint.metrics.flatMap(metricNode);
    if (emotions.length + metrics.length === 0) return [];
    const ids = { id: iri(`${touchpoint.id}#statistics`), step: iri(touchpoint.id), journey: iri(journey.id) };
    return [{ ...ids, type: 'StepStatistics', emotions, metrics }];
  });
}

function emotionNode(model: Model, { key, feelingAt }: Feeler, touchpoint: Touchpoint): object[] {
  const feeling = feelingAt(touchpoint);
  if (!feeling) return [];
  return [
    {
      type: 'Emotion',
      name: feeling.emotion === undefined ? undefined : clean(titleOf(model, 'emotions', feeling.emotion)),
      value: feeling.score,
      persona: key === undefined ? undefined : personaIri(model, key),
      evidence: feeling.quote && clean(feeling.quote),
    },
  ];
}

function metricNode({ title, value }: Metric): object[] {
  return value ? [{ type: 'Metric', name: clean(title), value: value.amount, unit: value.unit }] : [];
}

function iriOf(touchpoint: Touchpoint | undefined): string | undefined {
  return touchpoint && iri(touchpoint.id);
}

function personaIri(model: Model, key: string): string {
  return iri(find(model, 'personas', key)?.id ?? `persona/${key}`);
}

/** An identifier that is the same as long as the names are. */
function iri(id: PartId): string {
  return `urn:journey:${id.split('/').map(encodeURIComponent).join('/')}`;
}
