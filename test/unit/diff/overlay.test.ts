import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { diff, layoutReview, type Models, type Review } from '../../../src/diff/index.ts';
import { drawSvg, lightTheme } from '../../../src/map/index.ts';
import { shapesOf } from '../../map/fixtures/walk.ts';
import { november, october, others } from './november.ts';
import { sideOf } from './read-sides.ts';

describe('the overlay of changes', () => {
  let models: Models;
  let review: Review;
  let changes: ReturnType<typeof diff>;

  beforeAll(async () => {
    const [before, after] = [await sideOf(october, others), await sideOf(november, others)];
    models = { before: before.model, after: after.model };
    changes = diff(before, after);
    review = layoutReview(models, changes, 'journey/buy-running-shoes');
  });

  it('gives every change a number, from left to right and from top to bottom', () => {
    expect(review.marks.map(({ number }) => number)).toEqual(review.marks.map((_, index) => index + 1));
    const told = changes.changes.filter(({ implied }) => !implied).map(({ id }) => id);
    expect(review.marks.flatMap((mark) => mark.changes).sort()).toEqual(told.sort());
    const columns = review.scene.columns.map(({ x, width }) => x + width);
    const places = [...shapesOf(review.scene)].flatMap(({ shape, x, y }) =>
      shape.kind === 'group' && shape.mark !== undefined
        ? [{ mark: shape.mark, column: columns.findIndex((end) => x + shape.x < end), y: y + shape.y }]
        : [],
    );
    const first = review.marks.flatMap(({ number }) => places.find(({ mark }) => mark === number) ?? []);
    const sorted = [...first].sort((one, other) => one.column - other.column || one.y - other.y);
    expect(first.map(({ mark }) => mark)).toEqual(sorted.map(({ mark }) => mark));
  });

  it('keeps the column of what is gone, and the place of what moved', () => {
    const { columns } = review.scene;
    const parts = columns.map(({ part }) => part);
    expect(parts).toContain('gone journey/buy-running-shoes/purchase/basket');
    expect(parts.indexOf('journey/buy-running-shoes/purchase/pay')).toBe(
      parts.indexOf('gone journey/buy-running-shoes/purchase/basket') + 1,
    );
    const slot = [...shapesOf(review.scene)].find(({ shape }) => shape.kind === 'group' && shape.role === 'slot');
    const chart = columns[parts.indexOf('journey/buy-running-shoes/consideration/size-chart')];
    expect(slot?.shape).toMatchObject({ x: (chart?.x ?? 0) - 80 });
  });

  it('marks only what is asked for', () => {
    const { marks } = layoutReview(models, changes, 'journey/buy-running-shoes', {
      isShown: ({ kind }) => kind === 'added',
    });
    expect(marks.map(({ kind }) => kind)).toEqual(['added', 'added', 'added']);
  });

  it('is the same to the byte each time', () => {
    expect(JSON.stringify(layoutReview(models, changes, 'journey/buy-running-shoes'))).toBe(JSON.stringify(review));
  });

  // Whoever changes this picture on purpose looks at the new one before it is kept: npx vitest run test/unit/diff/overlay.test.ts -u
  it('looks as it did', async () => {
    const { scene } = layoutReview(models, changes, 'journey/buy-running-shoes', { hasList: true });
    const golden = fileURLToPath(new URL('golden/november.svg', import.meta.url));
    await expect(`${drawSvg(scene, lightTheme).replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(golden);
  });

  it('tells of a journey that is new or gone as a whole', () => {
    const nothing = { ...models.after, journeys: [] };
    const made = diff({ model: nothing }, { model: models.after });
    const { marks } = layoutReview({ before: nothing, after: models.after }, made, 'journey/buy-running-shoes');
    expect(marks).toEqual([
      {
        number: 1,
        kind: 'added',
        changes: ['added journey/buy-running-shoes'],
        part: 'journey/buy-running-shoes',
      },
    ]);
    const bare = { ...models.before, journeys: [] };
    const left = diff({ model: models.before }, { model: bare });
    const review = layoutReview({ before: models.before, after: bare }, left, 'journey/buy-running-shoes');
    expect(review.marks.map(({ kind }) => kind)).toEqual(['removed']);
  });

  it('lists beside the map what each number says', () => {
    const { scene, marks } = layoutReview(models, changes, 'journey/buy-running-shoes', { hasList: true });
    const listed = [...shapesOf(scene)].filter(({ shape }) => shape.kind === 'group' && shape.role === 'listed');
    expect(listed).toHaveLength(marks.length);
    expect(scene.width).toBe(review.scene.width + 400);
  });

  it('lays out a thousand touchpoints with fifty changes', () => {
    const journey = models.before.journeys.find(({ id }) => id === 'journey/buy-running-shoes');
    const [stage] = journey?.stages ?? [];
    const [touchpoint] = stage?.touchpoints ?? [];
    if (!journey || !stage || !touchpoint) throw new Error('The example has no touchpoints.');
    const long = (title: (index: number) => string) => ({
      ...models.before,
      journeys: [
        {
          ...journey,
          stages: Array.from({ length: 20 }, (_, at) => ({
            ...stage,
            id: `${journey.id}/s${at}`,
            key: `s${at}`,
            touchpoints: Array.from({ length: 50 }, (_, index) => ({
              ...touchpoint,
              id: `${journey.id}/s${at}/t${at}-${index}`,
              key: `t${at}-${index}`,
              name: `t${at}-${index}`,
              title: title(50 * at + index),
            })),
          })),
        },
      ],
    });
    const [old, now] = [long((at) => `Step ${at}`), long((at) => `Step ${at}${at % 20 === 0 ? ' anew' : ''}`)];
    const many = layoutReview({ before: old, after: now }, diff({ model: old }, { model: now }), journey.id);
    expect(many.marks).toHaveLength(50);
    expect(many.scene.columns).toHaveLength(1000);
  });
});
