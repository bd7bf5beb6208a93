import { expect, test } from 'vitest';
import { ModelStream } from '../../../src/server/model-stream.ts';
import { ModelStore } from '../../../webview/model-store.ts';
import { journey, model, stage, touchpoint } from '../../map/fixtures/build.ts';

const told = (title: string) =>
  journey(title, { stages: [stage('One', { touchpoints: [touchpoint(`${title} queues`)] })] });
const shown = model({ journeys: [told('Next')], revised: [told('Now')] });

test('a model arrives as it was sent, with the journeys of other files that it revises', () => {
  const update = { uri: shown.uri, version: 1, ...new ModelStream().next(shown) };
  expect(new ModelStore().accept(update)?.model).toEqual(shown);
});

test('a touchpoint of a revised journey travels once', () => {
  const stream = new ModelStream();
  expect(stream.next(shown).touchpoints.length).toBe(2);
  expect(stream.next(structuredClone(shown)).touchpoints).toEqual([]);
  const changed = { ...shown, revised: [told('Then')] };
  expect(stream.next(changed).touchpoints.map(([, { title }]) => title)).toEqual(['Then queues']);
});

test('a stage travels once, and again when its touchpoints change', () => {
  const stream = new ModelStream();
  const two = (title: string) =>
    model({
      journeys: [
        journey('Next', {
          stages: [
            stage('One', { touchpoints: [touchpoint('Asks')] }),
            stage('Two', { touchpoints: [touchpoint(title)] }),
          ],
        }),
      ],
    });
  expect(stream.next(two('Pays')).stages.length).toBe(2);
  expect(stream.next(two('Pays')).stages).toEqual([]);
  expect(stream.next(two('Pays twice')).stages.map(([, { title }]) => title)).toEqual(['Two']);
});
