import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/map/index.ts';
import type { Scene } from '../../src/map/scene.ts';
import { feelingAt, type Model, touchpointsOf } from '../../src/model/index.ts';
import { anyModel } from './fixtures/arbitrary-model.ts';
import { intersect, isInside, lineRect, type Placed, type Rect, shapesOf } from './fixtures/walk.ts';

const runs = { numRuns: 150 };
const widths = fc.constantFrom(undefined, 500, 1280, 2400);
const drawn = fc.tuple(anyModel, widths);

function sceneOf(model: Model, width?: number): Scene {
  const [journey] = model.journeys;
  if (!journey) throw new Error('The model has no journey.');
  return layout(model, journey, width === undefined ? {} : { width });
}

const rectOf = ({ shape, x, y }: Placed): Rect | undefined =>
  shape.kind === 'group' || shape.kind === 'box'
    ? { x: x + shape.x, y: y + shape.y, width: shape.width, height: shape.height }
    : undefined;

const boxed = new Set([
  'note',
  'touchpoint',
  'action',
  'persona',
  'label',
  'metric',
  'link',
  'stage',
  'feeling',
  'divider',
  'remark',
]);

describe('a laid out map', { timeout: 60_000 }, () => {
  it('keeps every text inside the page and its own box', () => {
    fc.assert(
      fc.property(drawn, ([model, width]) => {
        const scene = sceneOf(model, width);
        const page = { x: 0, y: 0, width: scene.width, height: scene.height };
        const outside = [...shapesOf(scene)].flatMap(({ shape, x, y, groups }) => {
          if (shape.kind !== 'text') return [];
          const around = groups.findLast(({ group }) => boxed.has(group.role));
          return shape.lines.flatMap((line) => {
            const rect = lineRect(shape, line, x, y);
            const inside = isInside(rect, page) && (!around || isInside(rect, around.rect, 1.5));
            return inside
              ? []
              : [{ text: line.text, rect, box: around?.rect, roles: groups.map(({ group }) => group.role) }];
          });
        });
        expect(outside).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps every box inside the page', () => {
    fc.assert(
      fc.property(drawn, ([model, width]) => {
        const scene = sceneOf(model, width);
        const page = { x: 0, y: 0, width: scene.width, height: scene.height };
        const outside = [...shapesOf(scene)].filter((placed) => {
          const rect = placed.shape.kind === 'box' ? rectOf(placed) : undefined;
          return rect && !isInside(rect, page, 2);
        });
        expect(outside).toEqual([]);
      }),
      runs,
    );
  });

  it('lets no two cards, notes, entries or feelings cover each other', () => {
    const apart = new Set(['note', 'touchpoint', 'action', 'entry', 'metric', 'persona', 'link']);
    fc.assert(
      fc.property(drawn, ([model, width]) => {
        const boxes = [...shapesOf(sceneOf(model, width))].flatMap((placed) =>
          placed.shape.kind === 'group' && apart.has(placed.shape.role)
            ? [{ part: placed.shape.part, rect: rectOf(placed) as Rect }]
            : [],
        );
        const covering = boxes.flatMap((one, index) =>
          boxes.slice(index + 1).flatMap((other) => (intersect(one.rect, other.rect) ? [[one, other]] : [])),
        );
        expect(covering).toEqual([]);
      }),
      runs,
    );
  });

  it('puts lanes one below the other, and labels beside the columns', () => {
    fc.assert(
      fc.property(drawn, ([model, width]) => {
        const scene = sceneOf(model, width);
        scene.lanes.forEach((lane, index) => {
          const above = scene.lanes[index - 1];
          if (above) expect(lane.y).toBeGreaterThanOrEqual(above.y + above.height - 0.01);
        });
        for (const placed of shapesOf(scene)) {
          if (placed.shape.kind !== 'group' || placed.shape.role !== 'label') continue;
          const rect = rectOf(placed) as Rect;
          expect(rect.x + rect.width).toBeLessThanOrEqual(scene.left);
        }
      }),
      runs,
    );
  });

  it('shows a face for each feeling with a score, in its own column, and for nothing else', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const scene = sceneOf(model);
        const [journey] = model.journeys;
        if (!journey) return;
        const personas = [...new Set(journey.personas)].slice(0, 4);
        const whose = personas.length > 0 ? personas : [undefined];
        const feelings = touchpointsOf(journey).flatMap((touchpoint) =>
          whose.flatMap((persona) => {
            const feeling = feelingAt(touchpoint, persona);
            return feeling?.score === undefined ? [] : [{ touchpoint: touchpoint.id, score: feeling.score }];
          }),
        );
        const faces = [...shapesOf(scene)].flatMap(({ shape, x, groups }) => {
          if (shape.kind !== 'face' || groups.at(-1)?.group.role !== 'feeling') return [];
          const column = scene.columns.find((each) => x + shape.x >= each.x && x + shape.x <= each.x + each.width);
          expect(Math.abs(x + shape.x - ((column?.x ?? 0) + (column?.width ?? 0) / 2))).toBeLessThanOrEqual(45);
          return [{ touchpoint: column?.part, score: shape.score }];
        });
        const order = (all: readonly object[]) => all.map((each) => JSON.stringify(each)).sort();
        expect(order(faces)).toEqual(order(feelings));
      }),
      runs,
    );
  });

  it('draws a lane exactly when something is written in it', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const [journey] = model.journeys;
        if (!journey) return;
        const touchpoints = touchpointsOf(journey);
        const keys = new Set(sceneOf(model).lanes.map((lane) => lane.key));
        expect(keys.has('pain')).toBe(touchpoints.some(({ pains }) => pains.length > 0));
        expect(keys.has('gain')).toBe(touchpoints.some(({ gains }) => gains.length > 0));
        expect(keys.has('evidence')).toBe(touchpoints.some(({ evidence }) => evidence.length > 0));
        expect(keys.has('legal')).toBe(
          touchpoints.some(({ laneEntries }) => laneEntries.some(({ lane }) => lane === 'legal')),
        );
        for (const row of ['frontstage', 'backstage', 'support']) {
          expect(keys.has(row)).toBe(touchpoints.some(({ actions }) => actions.some((action) => action.row === row)));
        }
      }),
      runs,
    );
  });

  it('is the same for the same model, whatever was laid out before', () => {
    fc.assert(
      fc.property(anyModel, anyModel, (one, other) => {
        const before = JSON.stringify(sceneOf(one));
        sceneOf(other);
        expect(JSON.stringify(sceneOf(structuredClone(one)))).toBe(before);
        expect(JSON.stringify(sceneOf(one))).toBe(before);
      }),
      { numRuns: 60 },
    );
  });
});
