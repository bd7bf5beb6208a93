import { describe, expect, it } from 'vitest';
import { frozenOf } from '../../src/map/frozen.ts';
import { layout, lensesOf } from '../../src/map/index.ts';
import type { Shape } from '../../src/map/scene.ts';
import { runningShoes } from './fixtures/running-shoes.ts';

const [journey] = runningShoes.journeys;
if (!journey) throw new Error('The fixture has no journey.');

const textsIn = (shapes: readonly Shape[]): string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'group' ? textsIn(shape.shapes) : shape.kind === 'text' ? shape.lines.map(({ text }) => text) : [],
  );

describe('what stays in sight while a map is scrolled', () => {
  it('is the row of the stages, whose names can move along in them', () => {
    const frozen = frozenOf(layout(runningShoes, journey));
    const names = frozen?.row.names ?? [];
    expect(names.map(({ shapes }) => textsIn(shapes)[0])).toEqual(journey.stages.map(({ title }) => title));
    expect(textsIn(frozen?.row.groups ?? [])).not.toContain(journey.stages[0]?.title);
    for (const { width, room, x, stage } of names) {
      expect(x + width).toBeLessThan(stage.x + stage.width);
      expect(x + room).toBeLessThan(stage.x + stage.width);
    }
  });

  it('is what stands to the left of the columns', () => {
    const scene = layout(runningShoes, journey);
    const labels = textsIn(frozenOf(scene)?.labels?.groups ?? []);
    expect(labels).toEqual(expect.arrayContaining([...scene.lanes.map(({ title }) => title), '+2', '−2']));
    expect(labels).not.toContain(journey.stages[0]?.touchpoints[0]?.title);
  });

  it('is the row of heads of a table', () => {
    const lens = lensesOf(runningShoes, journey).find(({ kind }) => kind === 'table');
    const frozen = frozenOf(layout(runningShoes, journey, lens && { lens }));
    expect(textsIn(frozen?.row.groups ?? [])).toContain('Touchpoints');
    expect(frozen?.labels).toBeUndefined();
  });

  it('is nothing without lanes', () => {
    expect(frozenOf(layout(runningShoes, { ...journey, stages: [] }))).toBeUndefined();
  });
});
