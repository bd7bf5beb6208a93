import { expect, test } from 'vitest';
import type { Model, Touchpoint } from '../../../src/model/index.ts';
import type { ModelUpdate, StageKey, StageOutline, TouchpointKey } from '../../../src/protocol.ts';
import { ModelStore, type Shown } from '../../../webview/model-store.ts';

const uri = 'file:///shop.journey';

function touchpoint(key: string, title = key): Touchpoint {
  return { id: `journey/buy/aware/${key}`, key, title } as Touchpoint;
}

/** A stage with these touchpoints, under a key of its own. */
const stageWith = (keys: readonly TouchpointKey[], journey = 'buy'): readonly [StageKey, StageOutline] => [
  Number(`${journey.length}${keys.join('')}`),
  {
    id: `journey/${journey}/aware`,
    key: 'aware',
    title: 'Awareness',
    tags: [],
    touchpoints: keys,
  } as unknown as StageOutline,
];

function update(
  keys: readonly TouchpointKey[],
  touchpoints: ModelUpdate['touchpoints'],
  rest: Partial<ModelUpdate> = {},
): ModelUpdate {
  const persona = { id: 'persona/maya', key: 'maya', title: 'Maya' };
  const stage = stageWith(keys);
  const journey = { id: 'journey/buy', key: 'buy', title: 'Buying', personas: ['maya'], stages: [stage[0]] };
  const outline = { uri, personas: [persona], journeys: [journey] } as unknown as ModelUpdate['outline'];
  return { uri, version: 1, full: false, outline, stages: [stage], touchpoints, ...rest };
}

function modelOf(shown: Shown | undefined): Model {
  if (!shown) throw new Error('Nothing is shown.');
  return shown.model;
}

const touchpointsIn = (model: Model) => model.journeys[0]?.stages[0]?.touchpoints ?? [];
const titlesIn = (model: Model) => touchpointsIn(model).map(({ title }) => title);

const ask = touchpoint('ask', 'Asks a friend');
const order = touchpoint('order', 'Places the order');
const first = update(
  [1, 2],
  [
    [1, ask],
    [2, order],
  ],
  { full: true },
);
const broken = { message: 'A quote is not closed.', line: 3, column: 7, count: 1 };

test('a full update is put together to a model', () => {
  expect(titlesIn(modelOf(new ModelStore().accept(first)))).toEqual(['Asks a friend', 'Places the order']);
});

test('what did not change stays the same object', () => {
  const store = new ModelStore();
  const before = modelOf(store.accept(first));
  const after = modelOf(store.accept(update([1, 3], [[3, touchpoint('order', 'Orders')]])));
  expect(titlesIn(after)).toEqual(['Asks a friend', 'Orders']);
  expect(touchpointsIn(after)[0]).toBe(touchpointsIn(before)[0]);
  expect(after.personas).toBe(before.personas);
  expect(after.journeys).not.toBe(before.journeys);
});

test('an update without a change gives the same model', () => {
  const store = new ModelStore();
  const before = modelOf(store.accept(first));
  expect(modelOf(store.accept(update([1, 2], [])))).toBe(before);
});

test('what is sent anew with the same content stays the same object', () => {
  const store = new ModelStore();
  const before = modelOf(store.accept(first));
  const again = update(
    [7, 8],
    [
      [7, { ...ask }],
      [8, { ...order }],
    ],
    { full: true },
  );
  expect(modelOf(store.accept(again))).toBe(before);
});

test('an unknown touchpoint makes the page ask again, and the full answer is taken', () => {
  const store = new ModelStore();
  store.accept(first);
  expect(store.accept(update([1, 9], []))).toBeUndefined();
  expect(store.accept(first)).toBeDefined();
});

test('stages that are known are not sent again, and unknown ones are asked for', () => {
  const store = new ModelStore();
  const before = modelOf(store.accept(first));
  expect(modelOf(store.accept({ ...update([1, 2], []), stages: [] }))).toBe(before);
  expect(store.accept({ ...update([1], []), stages: [] })).toBeUndefined();
});

test('a full update makes all keys before it void', () => {
  const store = new ModelStore();
  store.accept(first);
  store.accept(update([1], [[1, order]], { full: true }));
  expect(store.accept(update([2], []))).toBeUndefined();
});

test('while the text is broken, the last model that could be read whole is held', () => {
  const store = new ModelStore();
  const whole = modelOf(store.accept(first));
  expect(store.accept(update([1], [], { broken }))).toMatchObject({ model: whole, broken, held: true });
  const repaired = store.accept(update([1, 3], [[3, order]]));
  expect(repaired?.broken).toBeUndefined();
  expect(repaired && titlesIn(repaired.model)).toEqual(['Asks a friend', 'Places the order']);
});

test('without a model that could be read whole, what can be read is shown', () => {
  const shown = new ModelStore().accept({ ...first, broken });
  expect(shown).toMatchObject({ broken, held: false });
  expect(titlesIn(modelOf(shown))).toHaveLength(2);
});

test('nothing of one file is held for another', () => {
  const store = new ModelStore();
  store.accept(first);
  const other = { ...update([1], [[1, order]], { full: true, broken }), uri: 'file:///other.journey' };
  expect(store.accept(other)).toMatchObject({ held: false });
});

test('the revised journeys of other files are put together too', () => {
  const stage = stageWith([1], 'before');
  const old = { id: 'journey/before', key: 'before', title: 'Buying before', personas: [], stages: [stage[0]] };
  const outline = { ...first.outline, revised: [old] } as unknown as ModelUpdate['outline'];
  const model = modelOf(new ModelStore().accept({ ...first, outline, stages: [...first.stages, stage] }));
  expect(model.revised?.[0]?.stages[0]?.touchpoints).toEqual([ask]);
});

test('pictures are shown with the model that they belong to, until another file is shown', () => {
  const store = new ModelStore();
  expect(store.acceptPictures(uri, [['a.png', 'https://page/a.png']])).toBeUndefined();
  store.accept(first);
  const shown = store.acceptPictures(uri, [
    ['a.png', 'https://page/a.png'],
    ['b.png', null],
  ]);
  expect(shown && titlesIn(shown.model)).toEqual(['Asks a friend', 'Places the order']);
  expect(store.acceptPictures('file:///other.journey', [['c.png', null]])).toBeUndefined();
  expect([...(store.accept(update([1], []))?.pictures ?? [])]).toEqual([
    ['a.png', 'https://page/a.png'],
    ['b.png', null],
  ]);
  expect(store.accept({ ...first, uri: 'file:///other.journey' })?.pictures.size).toBe(0);
});
