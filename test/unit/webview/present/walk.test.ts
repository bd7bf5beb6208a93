import { describe, expect, it, test } from 'vitest';
import { layout } from '../../../../src/map/index.ts';
import { bodyOf, cameraFor, sightOf } from '../../../../webview/present/camera.ts';
import { askOf } from '../../../../webview/present/keys.ts';
import { indexOf, inOtherPace, placeAt, type Step, startOfWalk, stepsOf } from '../../../../webview/present/steps.ts';
import { feels, journey, model, stage, touchpoint } from '../../../map/fixtures/build.ts';

const points = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => touchpoint(`${name} ${index}`, { feelings: [feels((index % 5) - 2)] }));

const order = journey('Order', {
  stages: [
    stage('Look', { touchpoints: points(3, 'Look') }),
    stage('Buy', { touchpoints: points(8, 'Buy') }),
    stage('Later'),
  ],
});

const namesOf = (steps: readonly Step[]) =>
  steps
    .map((step) => (step.kind === 'touchpoint' ? step.touchpoint : step.kind === 'stage' ? step.stage : step))
    .map((each) => ('title' in each ? each.title : each.kind));

describe('the walk', () => {
  it('goes from the start over each stage and its touchpoints to the end', () => {
    expect(namesOf(stepsOf(order, 'touchpoints')).slice(0, 6)).toEqual([
      'start',
      'Look',
      'Look 0',
      'Look 1',
      'Look 2',
      'Buy',
    ]);
    expect(stepsOf(order, 'touchpoints')).toHaveLength(1 + 3 + 11 + 1);
  });

  it('goes from stage to stage where that is asked for', () => {
    expect(namesOf(stepsOf(order, 'stages'))).toEqual(['start', 'Look', 'Buy', 'Later', 'end']);
  });

  it('has a start and an end where there is nothing between', () => {
    expect(namesOf(stepsOf(journey('Nothing'), 'touchpoints'))).toEqual(['start', 'end']);
  });

  it('ends at both ends', () => {
    const steps = stepsOf(order, 'stages');
    expect(placeAt(steps, -1)).toEqual(startOfWalk);
    expect(placeAt(steps, 99)).toEqual({ part: 'end', index: 4 });
  });

  it('stays at its touchpoint when others are written before it', () => {
    const steps = stepsOf(order, 'touchpoints');
    const place = placeAt(steps, 4);
    const longer = journey('Order', {
      stages: [stage('New', { touchpoints: [touchpoint('New one')] }), ...order.stages],
    });
    expect(namesOf(stepsOf(longer, 'touchpoints'))[indexOf(stepsOf(longer, 'touchpoints'), place)]).toBe('Look 2');
  });

  it('goes on where its touchpoint was when that is deleted', () => {
    const steps = stepsOf(order, 'touchpoints');
    const shorter = stepsOf(
      journey('Order', { stages: [stage('Look', { touchpoints: points(1, 'Look') })] }),
      'touchpoints',
    );
    expect(indexOf(shorter, placeAt(steps, 3))).toBe(3);
    expect(indexOf(shorter, placeAt(steps, 9))).toBe(shorter.length - 1);
  });

  it('stays in the stage when the pace changes', () => {
    const [all, stages] = [stepsOf(order, 'touchpoints'), stepsOf(order, 'stages')];
    const place = inOtherPace(stages, all[8] as Step);
    expect(namesOf(stages)[place.index]).toBe('Buy');
    expect(namesOf(all)[inOtherPace(all, stages[place.index] as Step).index]).toBe('Buy');
    expect(inOtherPace(stages, { kind: 'end' }).part).toBe('end');
  });
});

describe('what is seen of the map', () => {
  const scene = layout(model({ journeys: [order] }), order, { lanes: ['emotion'] });
  const steps = stepsOf(order, 'touchpoints');
  const room = { width: 1200, height: 700 };
  const sights = steps.map((step) => sightOf(scene, step, 'touchpoints'));

  it('grows with every touchpoint, and is all at the end', () => {
    const walked = sights.map((sight) => sight.walked);
    expect(walked.toSorted((a, b) => a - b)).toEqual(walked);
    expect(walked[0]).toBe(scene.left);
    expect(walked.at(-1)).toBe(scene.width);
  });

  it('holds nothing of a stage before its touchpoints are told one by one, and all of it where only stages are told', () => {
    const buy = steps[5] as Step;
    const first = scene.columns[3];
    expect(sightOf(scene, buy, 'touchpoints').walked).toBe(first?.x);
    expect(sightOf(scene, buy, 'stages').walked).toBe((scene.columns[10]?.x ?? 0) + (scene.columns[10]?.width ?? 0));
  });

  it('holds the whole height of the map, and what the step is about beside the labels', () => {
    for (const { focus } of sights.slice(1, -1)) {
      const camera = cameraFor(scene, focus, room);
      expect(bodyOf(scene).height * camera.scale).toBeLessThanOrEqual(room.height + 0.01);
      const [from, to] = [(focus?.from ?? 0) - camera.x, (focus?.to ?? 0) - camera.x];
      expect(from).toBeGreaterThanOrEqual(scene.left - 1);
      expect(to * camera.scale).toBeLessThanOrEqual(room.width + 1);
    }
  });

  it('is the whole map at the end', () => {
    const { scale, x } = cameraFor(scene, undefined, room);
    const last = scene.columns.at(-1);
    expect(((last?.x ?? 0) + (last?.width ?? 0)) * scale).toBeLessThanOrEqual(room.width);
    expect(x).toBeLessThanOrEqual(0);
  });

  it('stays large enough for something to be seen of a map of a thousand touchpoints', () => {
    const long = journey('Long', { stages: [stage('One', { touchpoints: points(1000, 'One') })] });
    const wide = layout(model({ journeys: [long] }), long, { lanes: ['emotion'] });
    const { scale, x } = cameraFor(wide, undefined, room);
    expect(bodyOf(wide).height * scale).toBeGreaterThan(50);
    expect(x + room.width / scale).toBeGreaterThan(wide.columns.at(-1)?.x ?? 0);
  });
});

describe('keys', () => {
  const press = (key: string, modifiers = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...modifiers,
  });

  test.each([
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['S', 'stages'],
    ['n', 'notes'],
    ['f', 'full-screen'],
    ['Escape', 'end'],
    ['x', undefined],
    ['toString', undefined],
  ])('%s asks for %s', (key, ask) => {
    expect(askOf(press(key), false)).toBe(ask);
  });

  it('belong to others with Ctrl, and press the button that has the focus', () => {
    expect(askOf(press('f', { ctrlKey: true }), false)).toBeUndefined();
    expect(askOf(press(' '), true)).toBeUndefined();
    expect(askOf(press('ArrowRight'), true)).toBe('next');
    expect(askOf(press(' ', { shiftKey: true }), false)).toBe('previous');
  });
});
