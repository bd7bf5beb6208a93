import { expect, test } from 'vitest';
import type { Review, ToldChange } from '../../../src/protocol/review.ts';
import { countsOf, effectiveFilter, passes } from '../../../webview/review/change-filter.ts';
import { journeyOf, pairsOf, partsOf } from '../../../webview/review/journeys.ts';
import { nextShown } from '../../../webview/review/review-store.ts';

const change = (given: Partial<ToldChange>): ToldChange => ({
  id: 'added x',
  fingerprint: 'x',
  kind: 'added',
  severity: 'experience',
  subject: 'touchpoint',
  part: {},
  path: [],
  before: null,
  after: null,
  journeys: [],
  message: 'X is new.',
  ...given,
});
const journey = (key: string) => ({
  id: `journey/${key}`,
  key,
  title: key,
  personas: [],
  goals: [],
  evidence: [],
  stages: [],
});
const model = (...keys: readonly string[]) => ({
  uri: 'file:///shop.journey',
  personas: [],
  actors: [],
  channels: [],
  emotions: [],
  lanes: [],
  views: [],
  journeys: keys.map(journey),
});
const review = (given: Partial<Review> = {}): Review => ({
  version: 1,
  changes: [],
  sameText: false,
  before: model('a'),
  after: model('a'),
  curve: [],
  pictures: { before: [], after: [] },
  curveMessages: [],
  ids: {},
  ...given,
});

test('changes are filtered by kind and severity, by what is there only', () => {
  const changes = [
    change({ kind: 'added' }),
    change({ kind: 'moved', severity: 'structure' }),
    change({ kind: 'moved', severity: 'experience' }),
  ];
  expect(countsOf(changes)).toEqual({
    kinds: [
      { key: 'added', count: 1 },
      { key: 'moved', count: 2 },
    ],
    severities: [
      { key: 'experience', count: 2 },
      { key: 'structure', count: 1 },
    ],
  });
  const filter = effectiveFilter({ kinds: ['moved', 'removed'], severities: ['experience'] }, changes);
  expect(filter).toEqual({ kinds: ['moved'], severities: ['experience'] });
  expect(changes.filter((each) => passes(each, filter))).toEqual([changes[2]]);
  expect(changes.filter((each) => passes(each, { kinds: [], severities: [] }))).toEqual(changes);
});

test('journeys are paired by what they are called now, those that are gone last', () => {
  const pairs = pairsOf(
    review({ before: model('old', 'gone'), after: model('new', 'now'), ids: { 'journey/old': 'journey/now' } }),
  );
  expect(pairs.map(({ id, before, after }) => [id, before?.key, after?.key])).toEqual([
    ['journey/new', undefined, 'new'],
    ['journey/now', 'old', 'now'],
    ['journey/gone', 'gone', undefined],
  ]);
  const [first, second] = pairs;
  if (!first || !second) throw new Error('There are pairs.');
  expect(journeyOf(change({ journeys: ['journey/now'] }), pairs, first)).toBe(second);
  expect(journeyOf(change({ journeys: ['journey/new', 'journey/now'] }), pairs, second)).toBe(second);
  expect(journeyOf(change({ journeys: [] }), pairs, second)).toBe(second);
});

test('a change is seen at its part, or else at what is around it, but never at the whole journey', () => {
  const pain = change({ part: { before: 'journey/a/b/c#pain/1', after: 'journey/a/b/d' } });
  expect(partsOf(pain, 'before')).toEqual(['journey/a/b/c#pain/1', 'journey/a/b/c', 'journey/a/b']);
  expect(partsOf(pain, 'after')).toEqual(['journey/a/b/d', 'journey/a/b']);
  expect(partsOf(change({ part: { after: 'persona/maya#age' } }), 'after')).toEqual([
    'persona/maya#age',
    'persona/maya',
  ]);
  expect(partsOf(change({ part: { after: 'persona/maya' } }), 'before')).toEqual([]);
});

test('while a text is broken, the last comparison of one that was whole stays', () => {
  const broken = { message: 'A brace is missing.', line: 1, column: 1, count: 1 };
  const whole = nextShown(undefined, review());
  expect(whole).toEqual({ review: review(), held: false });
  const held = nextShown(whole, review({ broken, after: model() }));
  expect(held).toEqual({ review: review(), broken, held: true });
  expect(nextShown(held, review({ broken, after: model('b') })).review).toEqual(review());
  expect(nextShown(held, review({ sameText: true })).review.before).toBe(whole.review.before);
  const atFirst = nextShown(undefined, review({ broken, after: model() }));
  expect(atFirst).toMatchObject({ broken, held: false });
  expect(nextShown(atFirst, review({ broken, after: model('b') })).review.after).toEqual(model('b'));
});
