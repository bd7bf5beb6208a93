import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/map/clean.ts';
import { layout, measuredIn } from '../../src/map/index.ts';
import type { Group, Scene, Shape, Text } from '../../src/map/scene.ts';
import { feelingAt, touchpointsOf } from '../../src/model/index.ts';
import { anyRevisedModel, firstJourney, lensed } from './fixtures/any-lens.ts';
import { reviewed } from './fixtures/any-review.ts';
import { anyLargeModel, anyModel } from './fixtures/arbitrary-model.ts';
import { boundsOf, intersect, isInside, lineRect, type Placed, type Rect, shapesOf } from './fixtures/walk.ts';

const models = fc.oneof({ weight: 3, arbitrary: anyModel }, { weight: 1, arbitrary: anyLargeModel });
const lenses = lensed(fc.oneof({ weight: 1, arbitrary: models }, { weight: 1, arbitrary: anyRevisedModel }));
const drawn = fc.oneof({ weight: 3, arbitrary: lenses }, { weight: 1, arbitrary: reviewed(models) });
const runs = { numRuns: 150 };

const whereOf = ({ groups }: Placed) => groups.map(({ group }) => group.role).join(' ');

interface PlacedLine {
  readonly text: string;
  readonly rect: Rect;
  readonly where: string;
  readonly around: Placed['groups'][number] | undefined;
}

function linesOf(scene: Scene): PlacedLine[] {
  return measuredIn(scene.font, () => placedLines(scene));
}

function placedLines(scene: Scene): PlacedLine[] {
  return [...shapesOf(scene)].flatMap((placed) => {
    const { shape, x, y, groups } = placed;
    if (shape.kind !== 'text') return [];
    return shape.lines.map((line) => ({
      text: line.text,
      rect: lineRect(shape, line, x, y),
      where: whereOf(placed),
      // The plot of the curves has its origin at score 0 and no edges of its own.
      around: groups.findLast(({ group }) => group.role !== 'plot'),
    }));
  });
}

/** The pairs that cover each other, found by sweeping from left to right. */
function covering<T extends { readonly rect: Rect }>(all: readonly T[], tolerance: number): [T, T][] {
  const sorted = [...all].sort((one, other) => one.rect.x - other.rect.x);
  return sorted.flatMap((one, index) => {
    const found: [T, T][] = [];
    for (const other of sorted.slice(index + 1)) {
      if (other.rect.x > one.rect.x + one.rect.width) break;
      if (intersect(one.rect, other.rect, tolerance)) found.push([one, other]);
    }
    return found;
  });
}

describe('any journey through any lens', { timeout: 120_000 }, () => {
  it('writes no text over another', () => {
    fc.assert(
      fc.property(drawn, ({ scene }) => {
        expect(covering(linesOf(scene), 0.75)).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps every text inside its group, and inside the box that it stands on', () => {
    fc.assert(
      fc.property(drawn, ({ scene }) => {
        const outside = linesOf(scene).filter(({ rect, around }) => {
          if (!around) return true;
          const boxes = around.group.shapes.flatMap((shape) =>
            shape.kind === 'box'
              ? [{ x: around.rect.x + shape.x, y: around.rect.y + shape.y, width: shape.width, height: shape.height }]
              : [],
          );
          const under = boxes.filter((box) => box.height > rect.height && intersect(rect, box));
          return !isInside(rect, around.rect, 2) || under.some((box) => !isInside(rect, box, 2));
        });
        expect(outside.map(({ text, rect, where, around }) => ({ text, rect, where, box: around?.rect }))).toEqual([]);
      }),
      runs,
    );
  });

  it('keeps everything that it draws inside the canvas', () => {
    fc.assert(
      fc.property(drawn, ({ scene }) => {
        const page = { x: 0, y: 0, width: scene.width, height: scene.height };
        const outside = [...shapesOf(scene)].flatMap((placed) => {
          const rect = boundsOf(placed.shape);
          if (!rect) return [];
          const onPage = { ...rect, x: placed.x + rect.x, y: placed.y + rect.y };
          return isInside(onPage, page, 1) ? [] : [{ kind: placed.shape.kind, onPage, where: whereOf(placed) }];
        });
        expect(outside).toEqual([]);
      }),
      runs,
    );
  });

  it('lets no two boxes of one row cover each other', () => {
    const rows = new Set(['note', 'touchpoint', 'action', 'entry', 'metric', 'persona', 'link', 'label', 'picture']);
    fc.assert(
      fc.property(drawn, ({ scene }) => {
        const boxes = [...shapesOf(scene)].flatMap(({ shape, x, y }) =>
          shape.kind === 'group' && rows.has(shape.role)
            ? [{ part: shape.part, role: shape.role, rect: { ...shape, x: x + shape.x, y: y + shape.y } as Rect }]
            : [],
        );
        expect(covering(boxes, 0.5).map((pair) => pair.map(({ part, role }) => `${role} ${part}`))).toEqual([]);
      }),
      runs,
    );
  });

  it('joins feelings of neighbours by a line, and leaves a gap where one is missing', () => {
    fc.assert(
      fc.property(models, (model) => {
        const journey = firstJourney(model);
        const scene = layout(model, journey);
        const centers = scene.columns.map(({ x, width }) => x + width / 2);
        const columnOf = new Map(scene.columns.map(({ part }, index) => [part, centers[index] ?? 0]));
        const touchpoints = touchpointsOf(journey);
        const personas = [...new Set(journey.personas)].slice(0, 4);
        const whose = personas.length > 0 ? personas : [undefined];
        const expected = whose.map((persona) => {
          const felt = touchpoints.flatMap((touchpoint, index) =>
            feelingAt(touchpoint, persona)?.score === undefined ? [] : [index],
          );
          const joined = felt.filter((index, place) => place > 0 && felt[place - 1] === index - 1).length;
          return { joined, gaps: Math.max(0, felt.length - 1 - joined) };
        });
        const curves = [...shapesOf(scene)].flatMap(({ shape, groups }) =>
          shape.kind === 'path' && groups.at(-1)?.group.role === 'plot' && shape.d.includes('C') && shape.stroke
            ? [shape]
            : [],
        );
        const bends = (dotted: boolean) =>
          curves
            .filter(({ dash }) => (dash === '1 5') === dotted)
            .reduce((sum, { d }) => sum + (d.match(/C/g)?.length ?? 0), 0);
        expect(bends(false)).toBe(expected.reduce((sum, { joined }) => sum + joined, 0));
        expect(bends(true)).toBe(expected.reduce((sum, { gaps }) => sum + gaps, 0));
        const xs = curves.flatMap(({ d }) =>
          [...d.matchAll(/(?:M|C\S+ \S+ \S+ \S+ )(\S+) /g)].map((match) => Number(match[1])),
        );
        for (const x of xs) {
          expect(Math.min(...[...columnOf.values()].map((center) => Math.abs(center - x)))).toBeLessThanOrEqual(45.1);
        }
      }),
      runs,
    );
  });

  it('cuts nothing without an ellipsis, and then tells the whole text', () => {
    fc.assert(
      fc.property(drawn, ({ model, lens, scene }) => {
        const byPart = new Map<string, string>();
        for (const { shape } of shapesOf(scene)) {
          if (shape.kind !== 'group' || shape.part === undefined) continue;
          byPart.set(shape.part, `${byPart.get(shape.part) ?? ''}\n${toldBy(shape)}`);
        }
        for (const { shape } of shapesOf(scene)) {
          if (shape.kind === 'text' && shape.full !== undefined) expect(shape.lines.at(-1)?.text).toMatch(/…$|\+\d+$/);
        }
        if (lens.kind !== 'map') return;
        const facts = touchpointsOf(firstJourney(model)).flatMap((touchpoint) => [
          { id: touchpoint.id, text: touchpoint.title },
          ...touchpoint.statements,
          ...touchpoint.evidence,
          ...touchpoint.laneEntries,
          ...[...touchpoint.pains, ...touchpoint.gains, ...touchpoint.opportunities, ...touchpoint.solutions].map(
            ({ id, title }) => ({ id, text: title }),
          ),
        ]);
        for (const { id, text } of facts) expect(bare(byPart.get(id) ?? ''), text).toContain(bare(oneLine(text)));
      }),
      runs,
    );
  });
});

/** All that a group tells: its texts, the whole of those that are cut, and its name. */
function toldBy(group: Group): string {
  const texts = (shape: Shape): string[] =>
    shape.kind === 'text' ? [wholeOf(shape)] : shape.kind === 'group' ? shape.shapes.flatMap(texts) : [];
  return [group.title ?? '', ...group.shapes.flatMap(texts)].join('\n');
}

const wholeOf = ({ full, lines }: Text) => full ?? lines.map(({ text }) => text).join('');

/** Without what is put in or left out where a line ends. */
const bare = (text: string) => oneLine(text).replace(/[\s-]/gu, '');
