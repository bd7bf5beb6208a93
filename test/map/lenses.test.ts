import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout, lensesOf } from '../../src/map/index.ts';
import type { Group, Scene } from '../../src/map/scene.ts';
import type { Duration, Model, Touchpoint, View } from '../../src/model/index.ts';
import { touchpointsOf } from '../../src/model/index.ts';
import { anyRevisedModel, firstJourney, throughAllLenses, view } from './fixtures/any-lens.ts';
import { anyModel } from './fixtures/arbitrary-model.ts';
import { does, feels, gain, journey, model, pain, persona, stage, touchpoint } from './fixtures/build.ts';
import { runningShoes } from './fixtures/running-shoes.ts';
import { shapesOf } from './fixtures/walk.ts';

const lensKeys = (shown: Model, of = firstJourney(shown)) => lensesOf(shown, of).map(({ key }) => key);

function sceneOf(shown: Model, key: string, options: { width?: number } = {}): Scene {
  const of = firstJourney(shown);
  const lens = lensesOf(shown, of).find((each) => each.key === key);
  if (!lens) throw new Error(`There is no lens ${key}.`);
  return layout(shown, of, { ...options, lens });
}

const groupsOf = (scene: Scene, role: string): Group[] =>
  [...shapesOf(scene)].flatMap(({ shape }) => (shape.kind === 'group' && shape.role === role ? [shape] : []));

/** All that is written in a scene, each text on one line. */
const textsOf = (scene: Scene): string[] =>
  [...shapesOf(scene)].flatMap(({ shape }) =>
    shape.kind === 'text' ? [shape.full ?? shape.lines.map(({ text }) => text).join(' ')] : [],
  );

const minutes = (amount: number): Duration => ({ amount, unit: 'minute' });

const two = model({
  personas: [persona('maya', 'Maya Putri'), persona('budi', 'Budi Santoso')],
  journeys: [
    journey('Shoes', {
      personas: ['maya', 'budi'],
      stages: [
        stage('Look', {
          touchpoints: [
            touchpoint('Searches', {
              feelings: [feels(1, 'hopeful', { persona: 'maya' }), feels(-2, 'angry', { persona: 'budi' })],
              statements: [does('Opens six tabs'), does('Asks a friend', { persona: 'maya' })],
              pains: [pain('Jargon'), pain('No size 43', { personas: ['budi'] })],
            }),
            touchpoint('Compares', { feelings: [feels(-1, 'confused')], gains: [gain('A shortlist')] }),
          ],
        }),
        stage('Buy', { touchpoints: [touchpoint('Pays', { feelings: [feels(2, 'relieved', { persona: 'budi' })] })] }),
      ],
    }),
  ],
});

describe('the lenses of a journey', () => {
  it('are those that have something to show', () => {
    expect(lensKeys(model({ journeys: [journey('Empty')] }))).toEqual(['map']);
    expect(lensKeys(two)).toEqual(['map', 'curve', 'table', 'personas']);
    const alone = firstJourney(two);
    expect(lensKeys({ ...two, journeys: [{ ...alone, personas: ['maya'] }] })).toEqual(['map', 'curve', 'table']);
  });

  it('has a blueprint where the company’s side is told', () => {
    const actions = [{ id: 'a', row: 'backstage' as const, text: 'Packs', by: [] }];
    const stages = [stage('One', { touchpoints: [touchpoint('Waits', { actions })] })];
    expect(lensKeys(model({ journeys: [journey('Parcel', { stages })] }))).toEqual(['map', 'blueprint', 'table']);
  });

  it('has the views of this journey', () => {
    const views = [view('board', 'shoes'), view('other', 'another')];
    expect(lensKeys({ ...two, views })).toEqual(['map', 'curve', 'table', 'personas', 'view board']);
  });

  it('compares with what it revises, with what revises it, and with nothing else', () => {
    const now = journey('Now');
    const next = journey('Next', { revises: { key: 'now', title: 'Now' } });
    expect(lensKeys(model({ journeys: [now, next] }), now)).toContain('compare');
    expect(lensKeys(model({ journeys: [now, next] }), next)).toContain('compare');
    expect(lensKeys(model({ journeys: [next], revised: [now] }))).toContain('compare');
    expect(lensKeys(model({ journeys: [next] }))).not.toContain('compare');
    const circle = journey('Next', { revises: { key: 'next', title: 'Next' } });
    expect(lensKeys(model({ journeys: [circle] }))).not.toContain('compare');
  });
});

describe('the emotion curve alone', () => {
  it('has no other lanes, and every quote', () => {
    const quote = 'Whose size is this?';
    const touchpoints = [-2, -1, 0].map((score) =>
      touchpoint(`Feels ${score}`, { feelings: [feels(score, undefined, score === -1 ? { quote } : {})] }),
    );
    const stages = [stage('One', { touchpoints })];
    const shown = model({ journeys: [journey('Quoted', { stages })] });
    expect(sceneOf(shown, 'curve').lanes.map(({ key }) => key)).toEqual(['stage', 'touchpoint', 'emotion']);
    expect(textsOf(sceneOf(shown, 'curve')).join()).toContain(quote);
    expect(textsOf(sceneOf(shown, 'map')).join()).not.toContain(quote);
  });

  it('is higher than on the full map', () => {
    const heightOf = (key: string) => sceneOf(two, key).lanes.find((lane) => lane.key === 'emotion')?.height ?? 0;
    expect(heightOf('curve')).toBeGreaterThan(1.4 * heightOf('map'));
  });
});

describe('a view', () => {
  const shown = (parts: Partial<View>) => sceneOf({ ...two, views: [view('board', 'shoes', parts)] }, 'view board');

  it('shows only its lanes, stages and personas, and says for whom it is', () => {
    const scene = shown({ title: 'For the board', personas: ['budi'], stages: ['look'], lanes: ['pain'] });
    expect(scene.lanes.map(({ key }) => key)).toEqual(['stage', 'touchpoint', 'pain']);
    expect(scene.columns.map(({ part }) => part)).toEqual(['touchpoint/searches', 'touchpoint/compares']);
    expect(groupsOf(scene, 'persona').map(({ key }) => key)).toEqual(['budi']);
    expect(textsOf(scene)).toContain('For the board');
    expect(scene.title).toBe('Shoes: For the board');
  });

  it('leaves out what is said of other personas alone', () => {
    const texts = textsOf(shown({ personas: ['maya'] }));
    expect(texts).toContain('Asks a friend');
    expect(texts).toContain('Opens six tabs');
    expect(texts).toContain('Jargon');
    expect(texts).not.toContain('No size 43');
    expect(texts).not.toContain('angry');
  });

  it('draws a persona as the full map does', () => {
    const outlines = groupsOf(shown({ personas: ['budi'] }), 'feeling').map(
      ({ shapes }) => shapes.find((shape) => shape.kind === 'face')?.outline,
    );
    expect(new Set(outlines)).toEqual(new Set(['square']));
  });

  it('shows everything where nothing of what it names is there', () => {
    const scene = shown({ personas: ['nobody'], stages: ['nowhere'] });
    expect(scene.columns.length).toBe(3);
    expect(groupsOf(scene, 'persona').length).toBe(2);
  });
});

describe('persona by persona', () => {
  const scene = sceneOf(two, 'personas');
  const lane = (key: string) => {
    const parts = groupsOf(scene, 'stage-column').flatMap(({ shapes }) =>
      shapes.filter((shape): shape is Group => shape.kind === 'group' && shape.key.endsWith(` ${key}`)),
    );
    if (parts.length === 0) throw new Error(`There is no lane ${key}.`);
    return { ...scene, groups: parts };
  };
  const scoresIn = (key: string) =>
    groupsOf(lane(key), 'feeling').flatMap(({ shapes }) =>
      shapes.flatMap((shape) => (shape.kind === 'face' ? [shape.score] : [])),
    );

  it('has each persona’s own curve, in which a feeling for everybody counts', () => {
    expect(scoresIn('emotion maya')).toEqual([1, -1]);
    expect(scoresIn('emotion budi')).toEqual([-2, -1, 2]);
  });

  it('has in the same scale the same score at the same height', () => {
    const heightOf = (key: string, part: string) => {
      const { y, shapes } = groupsOf(lane(key), 'feeling').find((group) => group.part?.includes(part)) as Group;
      const face = shapes.find((shape) => shape.kind === 'face');
      return y + (face?.y ?? 0);
    };
    const shared = touchpointsOf(firstJourney(two))[1]?.feelings[0]?.id ?? '';
    expect(heightOf('emotion maya', shared)).toBe(heightOf('emotion budi', shared));
  });

  it('has below each curve what is said of this persona by name', () => {
    expect(textsOf(lane('only maya'))).toEqual(['Asks a friend']);
    expect(textsOf(lane('only budi'))).toEqual(['No size 43']);
  });

  it('shows personas beyond those that the full map has curves for', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f'];
    const stages = [stage('One', { touchpoints: [touchpoint('Meets', { feelings: [feels(1)] })] })];
    const many = sceneOf(model({ journeys: [journey('Many', { personas: keys, stages })] }), 'personas');
    expect(many.lanes.map(({ key }) => key)).toEqual(['stage', 'touchpoint', ...keys.map((key) => `emotion ${key}`)]);
  });
});

describe('the table', () => {
  it('has a row for each touchpoint, in order, and only columns with something in them', () => {
    const scene = sceneOf(two, 'table');
    expect(groupsOf(scene, 'touchpoint').map(({ part }) => part)).toEqual(
      touchpointsOf(firstJourney(two)).map(({ id }) => id),
    );
    expect(groupsOf(scene, 'label').map(({ key }) => key)).toEqual(['touchpoint', 'emotion', 'doing', 'pain', 'gain']);
  });

  it('tells all that the touchpoints say', () => {
    const texts = textsOf(sceneOf(runningShoes, 'table'));
    for (const each of touchpointsOf(firstJourney(runningShoes))) {
      for (const { title } of [each, ...each.pains, ...each.gains, ...each.opportunities]) {
        expect(texts).toContain(title);
      }
      for (const { text } of each.statements) expect(texts.join('\n')).toContain(text);
    }
  });

  it('is no wider than the page unless its columns would be too narrow', () => {
    expect(sceneOf(runningShoes, 'table', { width: 1280 }).width).toBe(1280);
    const narrow = sceneOf(runningShoes, 'table', { width: 500 });
    expect(narrow.width).toBeGreaterThan(900);
    expect(narrow.width).toBeLessThan(1100);
  });
});

describe('current and future', () => {
  const named = (key: string, title: string, parts: Partial<Touchpoint> = {}) =>
    touchpoint(title, { id: `${key} ${title}`, key, ...parts });
  const size = pain('Sizes differ', { id: 'pain before' });
  const before = journey('Shoes', {
    id: 'before',
    stages: [
      stage('Look', {
        id: 'before look',
        touchpoints: [
          named('search', 'Searches', { feelings: [feels(1, undefined, { id: 'search before' })], takes: minutes(40) }),
          named('shop', 'Drives to the shop', { feelings: [feels(-2, undefined, { id: 'shop before' })] }),
          named('compare', 'Compares', {
            feelings: [feels(-1, undefined, { id: 'compare before' })],
            pains: [size, pain('Too many tabs', { id: 'tabs before' })],
          }),
        ],
      }),
      stage('Wait', { id: 'before wait', touchpoints: [named('wait', 'Waits')] }),
    ],
  });
  const after = journey('Shoes, next year', {
    id: 'after',
    revises: { key: 'shoes', title: 'Shoes' },
    stages: [
      stage('Look', {
        id: 'after look',
        touchpoints: [
          named('search', 'Answers three questions', { feelings: [feels(1, undefined, { id: 'search now' })] }),
          named('ask', 'Asks a runner', { feelings: [feels(2, undefined, { id: 'ask now' })] }),
        ],
      }),
      stage('Buy', {
        id: 'after buy',
        touchpoints: [
          named('compare', 'Compares', {
            feelings: [feels(1, undefined, { id: 'compare now' })],
            pains: [pain('Sizes differ', { id: 'pain now' })],
          }),
        ],
      }),
    ],
  });
  const scene = sceneOf(model({ journeys: [after], revised: [before] }), 'compare');
  /** The word of the mark on what shows a part. */
  const markOn = (part: string) => {
    const found = [...shapesOf(scene)].find(({ shape }) => shape.kind === 'group' && shape.part === part)?.shape;
    if (found?.kind !== 'group') throw new Error(`${part} is not shown.`);
    const mark = found.shapes.find((shape) => shape.kind === 'group' && shape.role === 'mark');
    return mark?.kind === 'group'
      ? mark.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.lines[0]?.text : []))
      : [];
  };

  it('has the columns of both, what is gone behind what it stood behind', () => {
    expect(scene.columns.map(({ part }) => part)).toEqual([
      'search Answers three questions',
      'shop Drives to the shop',
      'ask Asks a runner',
      'wait Waits',
      'compare Compares',
    ]);
  });

  it('marks what is new, gone and moved in words, and what stays not at all', () => {
    expect(markOn('shop Drives to the shop')).toEqual(['Gone']);
    expect(markOn('ask Asks a runner')).toEqual(['New']);
    expect(markOn('compare Compares')).toEqual(['Moved']);
    expect(markOn('search Answers three questions')).toEqual([]);
    expect([markOn('before wait'), markOn('after buy'), markOn('after look')]).toEqual([['Gone'], ['New'], []]);
    expect([markOn('tabs before'), markOn('pain now')]).toEqual([['Gone'], []]);
    expect(textsOf(scene)).toEqual(expect.arrayContaining(['1 touchpoint new, 2 gone, 1 moved', 'Revises Shoes']));
  });

  it('strikes out what is gone', () => {
    const struck = groupsOf(scene, 'touchpoint').filter(({ shapes }) =>
      shapes.some((shape) => shape.kind === 'path' && shape.strokeWidth === 1.25),
    );
    expect(struck.map(({ part }) => part)).toEqual(['shop Drives to the shop', 'wait Waits']);
  });

  it('says how it was', () => {
    const texts = textsOf(scene);
    expect(texts).toContain('“Searches”');
    expect(texts).toContain('Took 40 minutes');
    expect(texts).toContain('In “Look”');
  });

  it('has the old face only where it is otherwise now, on the old score in the same column', () => {
    const faces = groupsOf(scene, 'feeling-before').map(({ part, x, width }) => ({ part, x: x + width / 2 }));
    const middles = scene.columns.map((column) => column.x + column.width / 2);
    expect(faces).toEqual([
      { part: 'shop before', x: middles[1] },
      { part: 'compare before', x: middles[4] },
    ]);
  });

  it('goes with the new curve past what is gone', () => {
    const curve = groupsOf(scene, 'plot')[0]?.shapes.find(
      (shape) => shape.kind === 'path' && shape.strokeWidth === 3.5,
    );
    expect(curve?.kind === 'path' && curve.d.match(/M/g)).toEqual(['M']);
  });

  it('looks the same from both journeys', () => {
    const both = model({ journeys: [before, after] });
    const [of] = lensesOf(both, before).filter(({ kind }) => kind === 'compare');
    expect(of && JSON.stringify(layout(both, before, { lens: of }))).toBe(JSON.stringify(scene));
  });
});

describe('every lens of any journey', { timeout: 120_000 }, () => {
  const widths = fc.constantFrom({}, { width: 500 }, { width: 2400 });
  const scenes = fc
    .tuple(fc.oneof(anyModel, anyRevisedModel), widths)
    .map(([any, options]) => throughAllLenses(any, options));

  it('has every face of a curve in the middle of its column', () => {
    fc.assert(
      fc.property(scenes, (all) => {
        for (const { lens, scene } of all.filter(({ lens: { kind } }) => kind !== 'table')) {
          for (const { shape, x, groups } of shapesOf(scene)) {
            if (shape.kind !== 'face' || groups.at(-1)?.group.role !== 'feeling') continue;
            const at = x + shape.x;
            const off = Math.min(...scene.columns.map((column) => Math.abs(at - column.x - column.width / 2)));
            expect(off, lens.key).toBeLessThanOrEqual(45);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same model, whatever was laid out before', () => {
    fc.assert(
      fc.property(anyRevisedModel, anyModel, (one, other) => {
        const draw = (any: Model) =>
          lensesOf(any, firstJourney(any)).map((lens) => JSON.stringify(layout(any, firstJourney(any), { lens })));
        const before = draw(one);
        draw(other);
        expect(draw(structuredClone(one))).toEqual(before);
        expect(draw(one)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });
});

describe('laying a lens out again', () => {
  const original = structuredClone(runningShoes);
  const changed = (): Model => {
    const of = firstJourney(original);
    const [first, ...others] = of.stages;
    if (!first) throw new Error('The journey has no stage.');
    const touchpoints = first.touchpoints.map((each, index) => (index === 0 ? { ...each, title: 'Sees it' } : each));
    return { ...original, journeys: [{ ...of, stages: [{ ...first, touchpoints }, ...others] }] };
  };

  it.each([
    ['curve', 'stage-cells'],
    ['personas', 'stage-cells'],
    ['table', 'rows'],
  ])('finds what did not change of the %s as it was', (key, role) => {
    const before = groupsOf(sceneOf(original, key), role);
    const after = groupsOf(sceneOf(changed(), key), role);
    const kept = after.filter((group) => before.includes(group)).length;
    const stages = firstJourney(original).stages.length;
    expect(before.length).toBeGreaterThanOrEqual(stages);
    // Only the first stage's groups are new.
    expect(kept).toBeGreaterThanOrEqual((before.length * (stages - 1)) / stages - 1);
  });
});
