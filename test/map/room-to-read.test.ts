import { describe, expect, it } from 'vitest';
import { type LayoutOptions, layout } from '../../src/map/index.ts';
import type { Group, Scene, Text } from '../../src/map/scene.ts';
import type { Action, BlueprintRow, Journey, Metric, Stage } from '../../src/model/index.ts';
import { firstJourney } from './fixtures/any-lens.ts';
import { feels, id, journey, model, persona, stage, touchpoint } from './fixtures/build.ts';
import { shapesOf } from './fixtures/walk.ts';

const action = (row: BlueprintRow, text: string, parts: Partial<Action> = {}): Action => ({
  id: id(row),
  row,
  text,
  by: [],
  ...parts,
});

const metric = (title: string): Metric => ({ id: id('metric'), title, value: { amount: 62, unit: '%' } });

function sceneOf(stages: readonly Stage[], parts: Partial<Journey> = {}, options: LayoutOptions = {}): Scene {
  const told = model({ personas: [persona('ana', 'Ana')], journeys: [journey('Bank', { stages, ...parts })] });
  return layout(told, firstJourney(told), options);
}

/** As many touchpoints that the columns are as narrow as they get. */
const others = (count: number) => Array.from({ length: count }, (_, index) => touchpoint(`Later ${index}`));

const shapes = (scene: Scene) => [...shapesOf(scene)].map(({ shape }) => shape);
/** The texts that are not shown whole. */
const cut = (scene: Scene) =>
  shapes(scene).flatMap((shape) => (shape.kind === 'text' && shape.full !== undefined ? [shape.full] : []));
const textWith = (scene: Scene, word: string) =>
  shapes(scene).find(
    (shape): shape is Text => shape.kind === 'text' && shape.lines.some(({ text }) => text.includes(word)),
  );
const groupsAs = (scene: Scene, role: Group['role']) =>
  shapes(scene).flatMap((shape) => (shape.kind === 'group' && shape.role === role ? [shape] : []));

describe('where there is room for it', () => {
  it('says how an action goes wrong or makes wait in as many lines as it takes', () => {
    const troubles = { fails: 'Files are in two systems', waits: 'Up to twelve minutes at noon' };
    const rows: BlueprintRow[] = ['frontstage', 'backstage', 'support'];
    const actions = rows.map((row) => action(row, 'Compares papers by hand', troubles));
    for (const type of ['current-state', 'service-blueprint'] as const) {
      const scene = sceneOf([stage('Apply', { touchpoints: [touchpoint('Waits', { actions }), ...others(7)] })], {
        type,
      });
      expect(cut(scene)).toEqual([]);
      const cards = groupsAs(scene, 'action');
      expect(cards).toHaveLength(3);
      for (const { shapes: inside, height } of cards) {
        const bottoms = inside.flatMap((shape) => (shape.kind === 'box' ? [shape.y + shape.height] : []));
        expect(Math.max(...bottoms)).toBeLessThanOrEqual(height + 1.5);
      }
    }
  });

  it('lets the grounds between the lines of a blueprint touch each other, on every kind of map', () => {
    const actions = [action('frontstage', 'Asks'), action('backstage', 'Looks'), action('support', 'Files')];
    const scene = sceneOf([stage('Apply', { touchpoints: [touchpoint('Waits', { actions })] })]);
    const grounds = groupsAs(scene, 'backdrop').slice(-3);
    const [front, back, support] = grounds;
    expect(front && front.y + front.height).toBe(back?.y);
    expect(back && back.y + back.height).toBe(support?.y);
    const above = scene.lanes.find(({ key }) => key === 'touchpoint');
    expect(front && above && front.y - above.y - above.height).toBe(24);
  });

  it('writes the whole word for a feeling above or below its face, where it is too long for the side', () => {
    const touchpoints = [touchpoint('Asks', { feelings: [feels(-1, 'embarrassed')] }), ...others(7)];
    const scene = sceneOf([stage('Apply', { touchpoints })], { type: 'service-blueprint', personas: ['ana'] });
    expect(textWith(scene, 'Embarrass')?.lines[0]?.text).toBe('Embarrassed');
  });

  it('breaks the title of a metric, and puts several of a stage side by side', () => {
    const long = touchpoint('Calls', { metrics: [metric('Calls answered in a minute')] });
    const touchpoints = [long, ...others(3)];
    const metrics = [metric('Leave at the table'), metric('Load')];
    const scene = sceneOf([stage('Apply', { metrics, touchpoints }), stage('Own', { touchpoints: others(4) })]);
    expect(cut(scene)).toEqual([]);
    const [one, other] = groupsAs(scene, 'metric');
    expect(other?.y).toBe(one?.y);
    expect(one && other && one.x + one.width).toBeLessThan(other?.x ?? 0);
  });

  it('tells of evidence in a blueprint both how and when it was known', () => {
    const evidence = [{ id: id('evidence'), text: 'Call log', kind: 'measured' as const, date: '2026-09-30' }];
    const touchpoints = [touchpoint('Calls', { evidence }), ...others(7)];
    expect(cut(sceneOf([stage('Apply', { touchpoints })], { type: 'service-blueprint' }))).toEqual([]);
  });

  it('names in the table all who do something, on lines below each other', () => {
    const by = ['business-adviser', 'identity-desk', 'credit-bureau', 'payment-gateway', 'core-banking'];
    const full = touchpoint('Calls', {
      actions: [action('backstage', 'Checks', { by, fails: 'Rarely' })],
      feelings: [feels(1)],
    });
    const scene = sceneOf(
      [stage('Apply', { touchpoints: [full] })],
      {},
      { lens: { kind: 'table', key: 'table', title: 'Table' }, width: 720 },
    );
    expect(cut(scene)).toEqual([]);
    expect(textWith(scene, 'Backstage')?.lines.length).toBeGreaterThan(1);
  });

  it('draws the edge that a theme has for bubbles around their tails too', () => {
    const said = feels(2, 'delighted', { quote: 'At last!' });
    const scene = sceneOf([stage('Apply', { touchpoints: [touchpoint('Opens', { feelings: [said] })] })], {
      personas: ['ana'],
    });
    const edged = groupsAs(scene, 'feeling').flatMap(({ shapes: inside }) =>
      inside.filter((shape) => 'stroke' in shape && shape.stroke === 'bubbleEdge'),
    );
    expect(edged.map(({ kind }) => kind)).toEqual(['box', 'path']);
  });

  it('calls a lane of one’s own by its whole title, on two lines', () => {
    const laneEntries = [{ id: id('entry'), lane: 'rules', text: 'Section 11' }];
    const stages = [stage('Apply', { touchpoints: [touchpoint('Signs', { laneEntries })] })];
    const lanes = [{ id: 'lane/rules', key: 'rules', title: 'Regulatory requirements' }];
    const told = model({ lanes, journeys: [journey('Bank', { stages })] });
    const scene = layout(told, firstJourney(told));
    expect(textWith(scene, 'Regulatory')?.lines.map(({ text }) => text)).toEqual(['Regulatory', 'requirements']);
    const lane = scene.lanes.find(({ key }) => key === 'rules');
    const [label] = groupsAs(scene, 'label').filter(({ key }) => key === 'rules');
    expect(lane && label && label.y + label.height).toBeLessThan((lane?.y ?? 0) + (lane?.height ?? 0));
  });

  it('tells of a persona what they are and say on as many lines as it takes, and leaves abbreviations as they are', () => {
    const quotes = [{ id: id('quote'), text: 'I bake at four in the morning, I cannot sit in a branch at ten.' }];
    const role = 'CFO of a mid-sized shipping company in the far north of the country';
    const told = model({
      personas: [persona('ana', 'Ana', { age: 34, role, quotes })],
      journeys: [journey('Bank', { personas: ['ana'], stages: [stage('Apply', { touchpoints: others(1) })] })],
    });
    const scene = layout(told, firstJourney(told));
    expect(cut(scene)).toEqual([]);
    expect(textWith(scene, '34, CFO')?.lines).toHaveLength(2);
    expect(textWith(scene, 'I bake')?.lines).toHaveLength(2);
  });

  it('names in the key of the curves as much of a person as the numbers of the scale leave room for', () => {
    const told = model({
      personas: [persona('maximiliane', 'Maximiliane'), persona('ben', 'Benedikta')],
      journeys: [
        journey('Bank', {
          personas: ['maximiliane', 'ben'],
          stages: [stage('Apply', { touchpoints: [touchpoint('Asks', { feelings: [feels(1)] })] })],
        }),
      ],
    });
    const [lane] = groupsAs(layout(told, firstJourney(told)), 'lane').filter(({ key }) => key === 'emotion');
    const key = lane?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines[0]?.text] : []));
    expect(key).toEqual(['Maximiliane', 'Bened…']);
  });
});
