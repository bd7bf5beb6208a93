import { describe, expect, it } from 'vitest';
import { layout } from '../../src/map/index.ts';
import type { Scene, Text } from '../../src/map/scene.ts';
import type { Model, Stage, Touchpoint } from '../../src/model/index.ts';
import { firstJourney, throughAllLenses } from './fixtures/any-lens.ts';
import { feels, journey, model, opportunity, pain, stage, touchpoint } from './fixtures/build.ts';
import { shapesOf } from './fixtures/walk.ts';

/** The map of one touchpoint in one stage. */
function sceneOf(parts: Partial<Touchpoint>, stageParts: Partial<Stage> = {}, title = 'Pays'): Scene {
  const stages = [stage('Buy', { ...stageParts, touchpoints: [touchpoint(title, parts)] })];
  const shown: Model = model({ journeys: [journey('Shoes', { stages })] });
  return layout(shown, firstJourney(shown));
}

const textsOf = (scene: Scene): Text[] =>
  [...shapesOf(scene)].flatMap(({ shape }) => (shape.kind === 'text' ? [shape] : []));

const wordsOf = (scene: Scene): string[] => textsOf(scene).flatMap(({ lines }) => lines.map(({ text }) => text));

function textOf(scene: Scene, words: string): Text {
  const found = textsOf(scene).find(({ lines }) => lines[0]?.text === words);
  if (!found) throw new Error(`The map does not say ${words}.`);
  return found;
}

describe('a map of titles alone', () => {
  const scene = sceneOf({});

  it('has no lane of time, and promises nothing of its stages', () => {
    expect(scene.lanes.map(({ key }) => key)).toEqual(['stage', 'touchpoint']);
    expect(wordsOf(scene).sort()).toEqual(['Buy', 'Pays', 'Shoes', 'Stages', 'Touchpoints', 'Where they meet us']);
  });

  it('writes the name of a stage in its middle, and above the middle where it says more', () => {
    const heightOf = (of: Scene) => textOf(of, 'Buy').lines[0]?.y ?? 0;
    expect(heightOf(scene)).toBeCloseTo(64 / 2 + 0.364 * 17);
    expect(heightOf(sceneOf({}, { takes: { amount: 1, unit: 'day' } }))).toBeLessThan(heightOf(scene));
  });
});

describe('a map with little in it', () => {
  it('has a lane of time where time passes or a moment of truth is marked', () => {
    const keysOf = (parts: Partial<Touchpoint>) => sceneOf(parts).lanes.map(({ key }) => key);
    expect(keysOf({ after: { amount: 2, unit: 'day' } })).toContain('time');
    expect(keysOf({ tags: ['moment-of-truth'] })).toContain('time');
    expect(keysOf({ tags: ['mobile'] })).not.toContain('time');
  });

  it('names of the stages only what they tell', () => {
    expect(wordsOf(sceneOf({ pains: [pain('Slow')] }))).toContain('Pains');
    expect(wordsOf(sceneOf({ feelings: [feels(1)], opportunities: [opportunity('Faster')] }))).toContain('Mean, ideas');
  });

  it('says in short how long a stage takes where there is no room for more', () => {
    const touchpoints = Array.from({ length: 8 }, (_, index) => touchpoint(`Touchpoint ${index}`));
    const full = touchpoint('Waits', { pains: [pain('Slow')], opportunities: [opportunity('Faster')] });
    const takes = { amount: 40, unit: 'minute' as const };
    const stages = [
      stage('Look', { takes, touchpoints }),
      stage('Wait', { takes, touchpoints: [full] }),
      stage('Leave'),
    ];
    const shown = model({ journeys: [journey('Shoes', { stages })] });
    const words = wordsOf(layout(shown, firstJourney(shown)));
    expect(words).toContain('40 minutes');
    expect(words).toContain('40 min');
  });

  it('says what a metric was beside its value, or below where there is no room for that', () => {
    const minutes = (amount: number) => ({ amount, unit: 'minute' });
    const told = (value: number, was: number, unit?: string) =>
      wordsOf(
        sceneOf({
          metrics: [{ id: 'm', title: 'Answer', value: { amount: value, ...(unit && { unit }) }, was: minutes(was) }],
        }),
      );
    expect(told(30, 20, 'minute')).toContain('+10');
    expect(told(9000, 7, 'point of interest')).toContain('Was 7 minutes');
  });

  it('shows in the lens of personas a curve for each, also beyond four', () => {
    const personas = ['a', 'b', 'c', 'd', 'e'];
    const stages = [stage('Buy', { touchpoints: [touchpoint('Pays', { feelings: [feels(1)] })] })];
    const shown = model({ journeys: [journey('Shoes', { personas, stages })] });
    const sceneOfLens = (key: string) => throughAllLenses(shown).find(({ lens }) => lens.key === key)?.scene as Scene;
    expect(wordsOf(sceneOfLens('map'))).toContain('No curve');
    expect(wordsOf(sceneOfLens('personas'))).not.toContain('No curve');
  });

  it('begins what is read from right to left at the right edge of its card', () => {
    const { lines, anchor, rightToLeft } = textOf(sceneOf({}, {}, 'משלמת'), 'משלמת');
    expect({ anchor, rightToLeft }).toEqual({ anchor: 'end', rightToLeft: true });
    expect(lines[0]?.x).toBe(224 - 12);
  });
});
