import { beforeAll, describe, expect, it } from 'vitest';
import { toModel } from '../../../src/language/to-model.ts';
import { layout, type Scene } from '../../../src/map/index.ts';
import type { Journey, Model, Touchpoint } from '../../../src/model/index.ts';
import { moveBy, removeAt, samePlace, scoreBy } from '../../../webview/editing/gestures.ts';
import { doingByKey } from '../../../webview/editing/keys.ts';
import {
  channelItems,
  emotionItems,
  itemsFor,
  type MenuActs,
  moreChannelItems,
} from '../../../webview/editing/menu-items.ts';
import { type PartPlace, partsOf, wordsShownAs } from '../../../webview/editing/parts.ts';
import { additionAt, facesOf, scoreAt, stageInsertion, touchpointInsertion } from '../../../webview/editing/places.ts';
import { addFile, createServices } from '../../language/language-services.ts';

const text = `persona maya "Maya" {
  role "Designer"
}
persona budi "Budi"

journey j "Journey" {
  for maya, budi
  scenario "Before it all"
  stage one "One" {
    goal "Know"
    touchpoint a "Alpha" on app, web feels happy "So good." {
      budi feels sad
      thinks "Why not"
      pain p "It hurts"
      backstage "Checks" waits "An hour" fails "At night"
    }
    touchpoint b "Beta" feels +1
  }
  stage two "Two" {
    touchpoint c "Gamma"
  }
  stage three "Three"
}
`;

let model: Model;
let journey: Journey;
let scene: Scene;
beforeAll(async () => {
  model = toModel(await addFile(await createServices(), text));
  journey = model.journeys[0] as Journey;
  scene = layout(model, journey);
});

const part = (id: string) => partsOf(model, journey).get(id) as PartPlace;
const at = (id: string) => part(`journey/j/${id}`);

describe('the parts of a journey', () => {
  it('say what they are and where', () => {
    expect(at('one/a#pain/p')).toMatchObject({ kind: 'fact', noun: 'pain', line: 'pain', touchpoint: { key: 'a' } });
    expect(at('one/a#statement/1')).toMatchObject({ noun: 'thought', line: 'thinks' });
    expect(part('journey/j#scenario').words).toEqual([{ part: 'journey/j#scenario', text: 'Before it all' }]);
  });

  it('find the words that are shown at a place', () => {
    const action = at('one/a#action/1');
    expect(wordsShownAs(action, 'At night')).toMatchObject({ field: 'fails', text: 'At night' });
    expect(wordsShownAs(action, 'An ho…')).toMatchObject({ field: 'waits' });
    expect(wordsShownAs(action, 'Something else')).toEqual({ part: action.id, text: 'Checks' });
    expect(wordsShownAs(part('persona/maya'), 'Designer')).toEqual({ part: 'persona/maya#role', text: 'Designer' });
    expect(wordsShownAs(at('one/a#feels/1'), '“So good.”')).toEqual({
      part: 'journey/j/one/a#feels/1',
      text: 'So good.',
    });
    expect(wordsShownAs(at('one/a#feels/2'), 'Sad')).toEqual({ part: 'journey/j/one/a#feels/2', text: '' });
  });
});

describe('gestures of keys', () => {
  it('move a touchpoint by one, and at the edge into the next stage', () => {
    expect(moveBy(at('one/a'), journey, 1)?.gesture).toEqual({
      kind: 'move',
      part: 'journey/j/one/a',
      into: 'journey/j/one',
    });
    expect(moveBy(at('one/b'), journey, -1)?.gesture).toMatchObject({
      into: 'journey/j/one',
      before: 'journey/j/one/a',
    });
    expect(moveBy(at('one/b'), journey, 1)?.gesture).toMatchObject({
      into: 'journey/j/two',
      before: 'journey/j/two/c',
    });
    expect(moveBy(at('two/c'), journey, -1)?.gesture).toEqual({
      kind: 'move',
      part: 'journey/j/two/c',
      into: 'journey/j/one',
    });
    expect(moveBy(at('one/a'), journey, -1)).toBeUndefined();
    expect(moveBy(at('one/a#pain/p'), journey, 1)).toBeUndefined();
  });

  it('move a stage by one', () => {
    expect(moveBy(at('one'), journey, 1)?.gesture).toMatchObject({ into: 'journey/j', before: 'journey/j/three' });
    expect(moveBy(at('two'), journey, 1)?.gesture).toEqual({ kind: 'move', part: 'journey/j/two', into: 'journey/j' });
    expect(moveBy(at('three'), journey, 1)).toBeUndefined();
  });

  it('change a score by half, within its limits', () => {
    expect(scoreBy(at('one/a#feels/1'), 'maya', 0.5)?.gesture).toMatchObject({
      part: 'journey/j/one/a',
      persona: 'maya',
      score: 2,
    });
    expect(scoreBy(at('one/b#feels/1'), undefined, -0.5)?.gesture).toEqual({
      kind: 'score',
      part: 'journey/j/one/b',
      score: 0.5,
    });
    expect(scoreBy(at('one/a'), 'maya', 0.5)).toBeUndefined();
    const feeling = at('one/b#feels/1');
    const feelings = [{ id: feeling.id, score: 2 }];
    const best = { ...feeling, touchpoint: { ...(feeling.touchpoint as Touchpoint), feelings } };
    expect(scoreBy(best, undefined, 0.5)).toBeUndefined();
  });

  it('follow the keys, but delete one part only while a key is held', () => {
    const press = (key: string, id: string, held: Partial<KeyboardEvent> = {}) =>
      doingByKey({ key, altKey: false, repeat: false, ...held }, at(id))?.(journey, () => 'maya')?.gesture;
    expect(press('ArrowLeft', 'two/c', { altKey: true, repeat: true })).toMatchObject({ kind: 'move' });
    expect(press('-', 'one/a#feels/1')).toMatchObject({ kind: 'score', score: 1 });
    expect(press('-', 'one/a')).toBeUndefined();
    expect(press('Delete', 'one/a')).toMatchObject({ kind: 'remove' });
    expect(press('Delete', 'one/a', { repeat: true })).toBeUndefined();
  });

  it('give the focus to what is beside a part that goes, and to the same place after a new title', () => {
    const parts = partsOf(model, journey);
    expect(removeAt(at('one/a'), journey).focus?.(journey, parts)).toBe('journey/j/one/b');
    expect(removeAt(at('two/c'), journey).focus?.(journey, parts)).toBe('journey/j/two');
    expect(removeAt(at('one/a#pain/p'), journey).focus?.(journey, parts)).toBe('journey/j/one/a');
    const [one, ...others] = journey.stages;
    if (!one) throw new Error('There is no stage.');
    const renamed = { ...journey, stages: [{ ...one, id: 'journey/j/uno' }, ...others] };
    expect(samePlace(at('one#goal/1'), journey)(renamed, parts)).toBe('journey/j/uno#goal/1');
  });
});

describe('places on the map', () => {
  const column = (key: string) => {
    const found = scene.columns.find((each) => each.part === `journey/j/${key}`);
    if (!found) throw new Error(`There is no column ${key}.`);
    return found;
  };

  it('tell each face of a feeling, and how high a score is', () => {
    expect(facesOf(scene, 'journey/j/one/b#feels/1').map(({ persona, step }) => [persona, step])).toEqual(
      [
        ['maya', 52],
        ['budi', 52],
      ].sort(),
    );
    expect(facesOf(scene, 'journey/j/one/a#feels/1').map(({ persona }) => persona)).toEqual(['maya']);
  });

  it.each([
    [1, -52, 2],
    [1, 30, 0.5],
    [0, 900, -2],
    [0.5, 20, 0],
  ])('a face at %s that is moved by %s px has the score %s', (from, moved, score) => {
    expect(scoreAt(from, moved, 52)).toBe(score);
  });

  it('tell where a touchpoint would go', () => {
    const { x, width } = column('one/b');
    expect(touchpointInsertion(scene, journey, x + 10)).toEqual({
      into: 'journey/j/one',
      before: 'journey/j/one/b',
      x,
    });
    expect(touchpointInsertion(scene, journey, x + width - 10)).toEqual({ into: 'journey/j/one', x: x + width });
    expect(touchpointInsertion(scene, journey, column('three').x + 5)).toMatchObject({ into: 'journey/j/three' });
    expect(touchpointInsertion(scene, journey, -50)).toMatchObject({ before: 'journey/j/one/a' });
    expect(touchpointInsertion(scene, journey, 1e6)).toMatchObject({ into: 'journey/j/three' });
  });

  it('tell where a stage would go', () => {
    expect(stageInsertion(scene, journey, column('one/a').x + 10)).toMatchObject({ before: 'journey/j/one' });
    expect(stageInsertion(scene, journey, column('one/b').x + 150)).toMatchObject({ before: 'journey/j/two' });
    expect(stageInsertion(scene, journey, column('three').x + 150)).toEqual({
      into: 'journey/j',
      x: column('three').x + column('three').width,
    });
  });

  it('offer what can be added there', () => {
    const lane = (key: string) => {
      const found = scene.lanes.find((each) => each.key === key);
      if (!found) throw new Error(`There is no lane ${key}.`);
      return found.y + 5;
    };
    const { x, width } = column('one/b');
    expect(additionAt(scene, journey, { x: x + 3, y: lane('touchpoint') })).toMatchObject({
      line: 'touchpoint',
      before: 'journey/j/one/b',
    });
    expect(additionAt(scene, journey, { x: x + width / 2, y: lane('touchpoint') })).toBeUndefined();
    expect(additionAt(scene, journey, { x: x + width / 2, y: lane('pain') })).toMatchObject({
      line: 'pain',
      into: 'journey/j/one/b',
    });
    expect(additionAt(scene, journey, { x: column('three').x + 80, y: lane('touchpoint') })).toMatchObject({
      line: 'touchpoint',
      into: 'journey/j/three',
    });
    expect(additionAt(scene, journey, { x: column('three').x + 80, y: lane('pain') })).toBeUndefined();
    expect(additionAt(scene, journey, { x: 5, y: lane('pain') })).toBeUndefined();
    expect(additionAt(scene, journey, { x: column('two/c').x + 2, y: lane('stage') })).toMatchObject({
      line: 'stage',
      before: 'journey/j/two',
    });
  });
});

describe('the menu of a part', () => {
  const sent: unknown[] = [];
  const acts: MenuActs = {
    titleOf: (key) => key.toUpperCase(),
    send: (intent) => sent.push(intent?.gesture),
    reword: () => {},
    write: (...line) => sent.push(line),
    show: () => {},
    chooseChannel: () => {},
    chooseMoreChannels: () => {},
    chooseEmotion: (persona) => sent.push(persona),
  };
  const labels = (id: string) => itemsFor(part(id), journey, undefined, acts).map(({ label }) => label);

  it('names all that can be done with it', () => {
    expect(labels('journey/j/one/a')).toEqual([
      'Show in Text',
      'Reword',
      'Channel',
      'Also On',
      'Emotion of MAYA',
      'Emotion of BUDI',
      'Add Pain',
      'Add Gain',
      'Add Opportunity',
      'Add Action',
      'Add Thought',
      'Add Quote',
      'Add Touchpoint Before',
      'Add Touchpoint Behind',
      'Move Right',
      'Delete Touchpoint',
    ]);
    expect(labels('journey/j/one/a#feels/1')).toEqual([
      'Show in Text',
      'Write Quote',
      'Better',
      'Worse',
      'Emotion',
      'Delete Feeling',
    ]);
    expect(labels('journey/j/one/a#pain/p')).toEqual(['Show in Text', 'Reword', 'Add Another Pain', 'Delete Pain']);
    expect(labels('journey/j')).toEqual(['Show in Text', 'Reword', 'Add Stage', 'Add Goal']);
    expect(labels('persona/maya')).toEqual(['Show in Text', 'Reword']);
  });

  it('puts what is added where it says', () => {
    sent.length = 0;
    const items = itemsFor(part('journey/j/one/a'), journey, undefined, acts);
    for (const label of ['Add Pain', 'Add Touchpoint Before', 'Add Touchpoint Behind']) {
      items.find((each) => each.label === label)?.onChoose();
    }
    expect(sent).toEqual([
      ['pain', 'journey/j/one/a'],
      ['touchpoint', 'journey/j/one', 'journey/j/one/a'],
      ['touchpoint', 'journey/j/one', 'journey/j/one/b'],
    ]);
  });

  it('lists channels and emotions, the one that holds marked', () => {
    sent.length = 0;
    const choices = {
      channels: [
        { key: 'app', title: 'App' },
        { key: 'web', title: 'Website' },
        { key: 'sms', title: 'SMS' },
      ],
      emotions: [{ key: 'sad', title: 'Sad', score: -1 }],
    };
    const channels = channelItems(at('one/a'), journey, choices, acts);
    expect(channels.map(({ checked }) => checked)).toEqual([true, false, false]);
    for (const { onChoose } of channels) onChoose();
    expect(sent).toEqual(
      [['app', 'web'], ['web'], ['sms', 'web']].map((keys) => ({
        kind: 'channels',
        part: 'journey/j/one/a',
        channels: keys,
      })),
    );
    sent.length = 0;
    for (const { onChoose } of moreChannelItems(at('one/a'), journey, choices, acts)) onChoose();
    expect(sent).toMatchObject([{ channels: ['app'] }, { channels: ['app', 'web', 'sms'] }]);
    expect(emotionItems(at('one/a'), journey, 'budi', choices, acts)).toMatchObject([{ keys: '−1', checked: true }]);
    expect(emotionItems(at('one/a'), journey, 'maya', choices, acts)).toMatchObject([{ checked: false }]);
  });
});
