import { beforeAll, describe, expect, it } from 'vitest';
import { ujm } from '../../src/formats/ujm.ts';
import type { Journey, Model } from '../../src/model/index.ts';
import { everything, told } from './fixtures.ts';

interface Node {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

describe('UJM', () => {
  let model: Model;
  const graphOf = (key: string): readonly Node[] => {
    const journey = model.journeys.find((each) => each.key === key) as Journey;
    return JSON.parse(ujm(model, journey, {}) as string)['@graph'];
  };
  beforeAll(async () => {
    ({ model } = await told(everything));
  });

  it('is a graph of steps in phases', () => {
    const [journey] = graphOf('buy');
    const ask = 'urn:journey:journey/buy/aware/ask';
    const pay = 'urn:journey:journey/buy/aware/pay';
    expect(journey).toEqual({
      id: 'urn:journey:journey/buy',
      type: 'Journey',
      title: 'Buying shoes',
      goal: 'Find the gaps',
      modified: '2026-04-14T00:00:00Z',
      personas: ['urn:journey:persona/maya', 'urn:journey:persona/budi'],
      tags: ['service-blueprint'],
      steps: [
        {
          id: ask,
          type: 'CallStep',
          name: 'Asks a friend',
          description: 'Sends a note',
          channel: 'urn:journey:channel/toko',
          calls: 'urn:journey:journey/next',
        },
        { id: pay, type: 'Step', name: 'Pays' },
      ],
      transitions: [{ type: 'Transition', from: ask, to: pay }],
      phases: [
        {
          id: 'urn:journey:journey/buy/aware',
          type: 'Phase',
          name: 'Awareness',
          members: [
            { step: ask, order: 1 },
            { step: pay, order: 2 },
          ],
        },
      ],
      start: ask,
      end: pay,
    });
  });

  it('keeps feelings and metrics out of the journey, as statistics of its steps', () => {
    const graph = graphOf('buy');
    expect(JSON.stringify(graph[0])).not.toMatch(/Emotion|Metric/);
    expect(graph.filter(({ type }) => type === 'StepStatistics')).toEqual([
      {
        id: 'urn:journey:journey/buy/aware/ask%23statistics',
        type: 'StepStatistics',
        step: 'urn:journey:journey/buy/aware/ask',
        journey: 'urn:journey:journey/buy',
        emotions: [
          { type: 'Emotion', name: 'Lega', value: 1, persona: 'urn:journey:persona/maya', evidence: 'At last' },
          { type: 'Emotion', name: 'Anxious', value: -1.5, persona: 'urn:journey:persona/budi' },
        ],
        metrics: [{ type: 'Metric', name: 'First answer', value: 14, unit: 'hour' }],
      },
    ]);
  });

  it('tells each thing once, and refers only to what it tells or to other journeys', () => {
    const graph = graphOf('buy');
    const ids = [...JSON.stringify(graph).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [...JSON.stringify(graph).matchAll(/"(?:from|to|step|start|end|persona|journey)":"([^"]+)"/g)];
    for (const [, id] of named) expect(ids).toContain(id);
  });

  it('takes a journey without anything', () => {
    expect(graphOf('next')).toEqual([
      {
        id: 'urn:journey:journey/next',
        type: 'Journey',
        title: 'Next year',
        personas: [],
        steps: [],
        transitions: [],
        phases: [],
      },
    ]);
  });
});
