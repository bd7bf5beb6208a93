import { describe, expect, it } from 'vitest';
import { layout } from '../../src/map/index.ts';
import type { Group, Scene } from '../../src/map/scene.ts';
import type { Model } from '../../src/model/index.ts';
import { runningShoes } from './fixtures/running-shoes.ts';
import { shapesOf } from './fixtures/walk.ts';

const original = structuredClone(runningShoes);

/** The model with another title for one touchpoint, as an update brings it: all the rest of the touchpoints are the same objects. */
function retitled(model: Model, stageIndex: number, touchpointIndex: number, title: string): Model {
  const [journey] = model.journeys;
  if (!journey) throw new Error('The model has no journey.');
  const stages = journey.stages.map((stage, index) => ({
    ...stage,
    touchpoints: stage.touchpoints.map((touchpoint, position) =>
      index === stageIndex && position === touchpointIndex ? { ...touchpoint, title } : touchpoint,
    ),
  }));
  return {
    ...model,
    personas: structuredClone(model.personas),
    channels: structuredClone(model.channels),
    journeys: [{ ...journey, stages }],
  };
}

function sceneOf(model: Model): Scene {
  const [journey] = model.journeys;
  if (!journey) throw new Error('The model has no journey.');
  return layout(model, journey);
}

function groupsOf(scene: Scene, role: string): Group[] {
  return [...shapesOf(scene)].flatMap(({ shape }) => (shape.kind === 'group' && shape.role === role ? [shape] : []));
}

describe('laying out again', () => {
  it('finds all stages of all lanes as they were when nothing changed', () => {
    const before = groupsOf(sceneOf(original), 'stage-cells');
    const after = groupsOf(sceneOf(retitled(original, -1, -1, '')), 'stage-cells');
    expect(after.length).toBe(before.length);
    const fresh = after.filter((group) => !before.includes(group) && !group.key.startsWith('journey/'));
    expect(fresh.map((group) => group.key)).toEqual([]);
  });

  it('makes only the cells anew in which something changed', () => {
    const before = new Set(groupsOf(sceneOf(original), 'touchpoint'));
    const after = groupsOf(sceneOf(retitled(original, 2, 1, 'Pays in the app')), 'touchpoint');
    expect(after.filter((group) => !before.has(group)).map((group) => group.part)).toEqual([
      'touchpoint/pays-at-checkout',
    ]);
  });

  it('lays out what changed as if it had never been otherwise', () => {
    sceneOf(original);
    const changed = retitled(original, 2, 1, 'Pays in the app, then waits for the bank to answer');
    expect(JSON.stringify(sceneOf(changed))).toBe(JSON.stringify(sceneOf(structuredClone(changed))));
  });
});
