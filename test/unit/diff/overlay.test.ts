import { beforeAll, describe, expect, it } from 'vitest';
import { diff, layoutReview, type Models, type Review } from '../../../src/diff/index.ts';
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
});
