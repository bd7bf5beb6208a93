import { describe, expect, it } from 'vitest';
import { selected } from '../../src/map/index.ts';
import type { Journey } from '../../src/model/index.ts';
import { journey, stage, touchpoint } from './fixtures/build.ts';

const see = touchpoint('See', { channels: ['instagram'], tags: ['mobile'] });
const pay = touchpoint('Pay', { channels: ['app', 'store'] });
const wear = touchpoint('Wear', { pains: [{ id: 'p', key: 'p', title: 'Tight', personas: ['budi'] }] });
const told = journey('Shoes', {
  personas: ['maya', 'budi'],
  stages: [
    stage('Aware', { touchpoints: [see] }),
    stage('Buy', { tags: ['shop'], touchpoints: [pay, wear] }),
    stage('Later'),
  ],
});
const outline = ({ stages }: Journey) =>
  stages.map(({ title, touchpoints }) => [title, ...touchpoints.map((each) => each.title)].join(': '));

describe('what is looked at of a journey', () => {
  it('is all of it, and the same object, where nothing is left out', () => {
    expect(selected(told, {})).toBe(told);
    expect(selected(told, { stages: ['gone'], personas: ['gone'] })).toBe(told);
  });

  it('is the stages that are chosen', () => {
    expect(outline(selected(told, { stages: ['buy'] }))).toEqual(['Buy: Pay: Wear']);
  });

  it('is the touchpoints on any of the channels, without stages that have none', () => {
    expect(outline(selected(told, { channels: ['store', 'instagram'] }))).toEqual(['Aware: See', 'Buy: Pay']);
    expect(outline(selected(told, { channels: ['gone'] }))).toEqual([]);
  });

  it('is the touchpoints with any of the tags, or whose stage has one', () => {
    expect(outline(selected(told, { tags: ['mobile'] }))).toEqual(['Aware: See']);
    expect(outline(selected(told, { tags: ['shop'] }))).toEqual(['Buy: Pay: Wear']);
    expect(outline(selected(told, { tags: ['shop'], channels: ['app'] }))).toEqual(['Buy: Pay']);
  });

  it('is told of the chosen personas alone', () => {
    const { personas, stages } = selected(told, { personas: ['maya'] });
    expect(personas).toEqual(['maya']);
    expect(stages[1]?.touchpoints[1]?.pains).toEqual([]);
  });

  it('leaves out the touchpoints of folded stages, and says how many', () => {
    expect(outline(selected(told, { folded: ['buy', 'later'] }))).toEqual(['Aware: See', 'Buy (2)', 'Later']);
  });

  it('holds the same objects when it is taken again, so that nothing is laid out twice', () => {
    const [once, again] = [selected(told, { channels: ['app'] }), selected({ ...told }, { channels: ['app'] })];
    expect(again.stages[0]).toBe(once.stages[0]);
  });
});
