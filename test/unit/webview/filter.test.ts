import { expect, test } from 'vitest';
import type { Lens } from '../../../src/map/index.ts';
import { noFilter } from '../../../src/model/index.ts';
import { choicesOf, effective, selectionOf, summaryOf, toggled } from '../../../webview/filter.ts';
import { journey, model, persona, stage, touchpoint } from '../../map/fixtures/build.ts';

const map: Lens = { kind: 'map', key: 'map', title: 'Full map' };
const table: Lens = { kind: 'table', key: 'table', title: 'Table' };
const touchpoints = [
  touchpoint('See', { channels: ['app', 'tv'], tags: ['mobile'] }),
  touchpoint('Buy', { channels: ['app'] }),
];
const told = journey('Shoes', {
  personas: ['maya', 'budi'],
  stages: [stage('Aware', { tags: ['first'], touchpoints })],
});
const whole = model({ personas: [persona('maya', 'Maya Putri'), persona('budi', 'Budi')], journeys: [told] });
const lanes = ['stage', 'emotion', 'pain'].map((key) => ({ key, title: `The ${key}`, y: 0, height: 10 }));
const choices = choicesOf(whole, told, map, lanes);

test('a journey can be filtered by what it has, each once', () => {
  const keys = Object.fromEntries(Object.entries(choices).map(([facet, all]) => [facet, all.map(({ key }) => key)]));
  expect(keys).toEqual({
    personas: ['maya', 'budi'],
    stages: ['aware'],
    channels: ['app', 'tv'],
    tags: ['first', 'mobile'],
    lanes: ['emotion', 'pain'],
  });
  expect(choicesOf(whole, told, table, lanes).lanes).toEqual([]);
});

test('what is ticked is told in a few words', () => {
  const filter = toggled(toggled(noFilter, 'personas', 'maya'), 'tags', 'mobile');
  expect(summaryOf(filter, choices)).toBe('Maya Putri · #mobile');
  expect(summaryOf(toggled(filter, 'personas', 'maya'), choices)).toBe('#mobile');
  expect(summaryOf(noFilter, choices)).toBe('');
});

test('what the journey does not have any more does not filter it', () => {
  expect(effective({ ...noFilter, channels: ['gone', 'tv'], lanes: ['gone'] }, choices)).toEqual({
    ...noFilter,
    channels: ['tv'],
  });
});

test('a comparison shows everything', () => {
  const compare: Lens = { kind: 'compare', key: 'compare', title: 'Current and future' };
  const filter = { ...noFilter, channels: ['tv'] };
  expect(selectionOf(filter, { stages: ['aware'], lanes: [] }, compare)).toEqual({});
  expect(selectionOf(filter, { stages: ['aware'], lanes: [] }, map)).toMatchObject({
    channels: ['tv'],
    folded: ['aware'],
  });
});
