import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, mix } from '../../src/map/color.ts';
import {
  branded,
  darkTheme,
  highContrastDarkTheme,
  highContrastLightTheme,
  lightTheme,
  measuredIn,
  printTheme,
  type Theme,
} from '../../src/map/index.ts';
import { type Sample, samplesOf } from '../../src/map/layout/curve.ts';
import { stageSteps } from '../../src/map/palette.ts';
import type { Scene } from '../../src/map/scene.ts';
import { colorOf, type Paint } from '../../src/map/theme.ts';
import type { Model } from '../../src/model/index.ts';
import { anyRevisedModel, lensed, throughAllLenses } from './fixtures/any-lens.ts';
import { reviewed } from './fixtures/any-review.ts';
import { anyModel } from './fixtures/arbitrary-model.ts';
import { runningShoes } from './fixtures/running-shoes.ts';
import { boundsOf, lineRect, type Placed, type Rect, shapesOf } from './fixtures/walk.ts';

const drawn = fc.oneof(
  { weight: 3, arbitrary: lensed(fc.oneof(anyModel, anyRevisedModel)) },
  { weight: 1, arbitrary: reviewed(anyModel) },
);

const themes: [string, Theme][] = [
  ['light', lightTheme],
  ['dark', darkTheme],
  ['high contrast light', highContrastLightTheme],
  ['high contrast dark', highContrastDarkTheme],
  ['print', printTheme],
];

/** Lines and grounds that order the page, and say nothing that is not said by place, number or word as well. */
const decoration = new Set<Paint>([
  ...(['bg', 'surface', 'card', 'cardShadow', 'hair', 'line', 'grid', 'rule', 'dot', 'track', 'zero'] as const),
  ...(['band1', 'band2', 'band3', 'support', 'supportEdge', 'customer', 'customerEdge'] as const),
  ...(['painTint', 'painRest', 'painEdge', 'gainTint', 'gainEdge', 'waitTint', 'waitEdge'] as const),
  ...(['opportunityTint', 'opportunityRest', 'opportunityEdge', 'noteTint', 'noteEdge', 'bubbleEdge'] as const),
  ...(['addedTint', 'removedTint', 'removedRule', 'movedTint'] as const),
  ...(['persona1Bubble', 'persona2Bubble', 'persona3Bubble', 'persona4Bubble'] as const),
]);

interface Ground {
  readonly rect: Rect;
  readonly color: string;
}

/** The colour that is seen at a place, of what was drawn so far. */
function groundAt(grounds: readonly Ground[], x: number, y: number, theme: Theme): string {
  const found = grounds.findLast(
    ({ rect }) => x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height,
  );
  return found?.color ?? theme.bg;
}

/** The strongest and weakest share of the area below the curve: as it is drawn. */
const area = { strongest: 0.42, weakest: 0.04 };

/** The same ground where the area below a curve covers it, `y` px below score 0; it reaches as far as `reach`. */
function underArea(ground: string, y: number, reach: number, theme: Theme): string {
  const share = area.weakest + (area.strongest - area.weakest) * Math.min(1, Math.abs(y) / reach);
  return mix(ground, y < 0 ? theme.areaUp : theme.areaDown, share);
}

interface Seen {
  readonly what: string;
  readonly paint: string;
  readonly on: string;
  readonly contrast: number;
  readonly least: number;
}

/** Points on the edge of the area below the first curve, from score 0. */
function areaEdge(d: string): Sample[] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/M(\S+) 0V([^CM]+)|C([^CVM]+)/g)].flatMap(([, startX, startY, bend]) => {
    if (bend === undefined) {
      [x, y] = [Number(startX), Number(startY)];
      return [];
    }
    const numbers = bend.split(' ').map(Number) as [number, number, number, number, number, number];
    const samples = samplesOf([x, y, ...numbers]);
    [x, y] = [numbers[4], numbers[5]];
    return samples;
  });
}

/** Whether any of a word stands on the area. */
function standsOn(edge: readonly Sample[], { x, y, width, height }: Rect): boolean {
  return edge.some((at) => at.x >= x && at.x <= x + width && y < Math.max(0, at.y) && y + height > Math.min(0, at.y));
}

/** What can be seen too badly: texts below 4.5 (large ones below 3), graphics below 3. */
function badlySeen(scene: Scene, theme: Theme): Seen[] {
  const reach = scene.gradients[0]?.bottom ?? 1;
  const grounds: Ground[] = [];
  const bad: Seen[] = [];
  const look = (what: string, paint: Paint, on: readonly string[], least: number) => {
    const color = colorOf(paint, theme);
    if (color === 'none') return;
    for (const ground of on) {
      const seen = contrast(color, ground);
      if (seen < least) bad.push({ what, paint: `${paint} ${color}`, on: ground, contrast: seen, least });
    }
  };
  let edge: readonly Sample[] = [];
  for (const placed of shapesOf(scene)) {
    const { shape, x, y, groups } = placed;
    const zero = groups.find(({ group }) => group.role === 'plot')?.rect.y;
    const on = (placeX: number, placeY: number): string[] => [groundAt(grounds, placeX, placeY, theme)];
    if (shape.kind === 'path' && typeof shape.fill === 'object') edge = areaEdge(shape.d);
    switch (shape.kind) {
      case 'text':
        for (const line of shape.lines) {
          const rect = lineRect(shape, line, x, y);
          const large = shape.style.size >= 24 || (shape.style.size >= 18.66 && shape.style.weight === 600);
          const ground = groundAt(grounds, rect.x + rect.width / 2, rect.y + rect.height / 2, theme);
          const below = zero === undefined ? undefined : { ...rect, y: rect.y - zero };
          const covered = below && !shape.halo && ground === theme.surface && standsOn(edge, below);
          const middle = below ? below.y + below.height / 2 : 0;
          const on = covered ? [ground, underArea(ground, middle, reach, theme)] : [ground];
          look(`“${line.text}”`, shape.paint, on, large ? 3 : 4.5);
        }
        break;
      case 'box':
      case 'path': {
        const rect = boundsOf(shape);
        if (!rect) break;
        const [left, top] = [x + rect.x, y + rect.y];
        const fill = typeof shape.fill === 'string' ? shape.fill : undefined;
        const ground = on(left + rect.width / 2, top + rect.height / 2);
        for (const paint of [fill, shape.stroke]) {
          if (paint !== undefined && !isDecoration(paint)) look(shape.kind, paint, ground, 3);
        }
        if (fill !== undefined && colorOf(fill, theme) !== 'none') {
          grounds.push({ rect: { ...rect, x: left, y: top }, color: colorOf(fill, theme) });
        }
        break;
      }
      case 'icon':
        look(`icon ${shape.name}`, shape.paint, on(x + shape.x + shape.size / 2, y + shape.y + shape.size / 2), 3);
        break;
      case 'marker': {
        const paint = shape.stroke && colorOf(shape.stroke, theme) !== 'none' ? shape.stroke : shape.fill;
        if (!isDecoration(paint)) look('marker', paint, on(x + shape.x, y + shape.y), 3);
        grounds.push({ rect: markerRect(placed), color: colorOf(shape.fill, theme) });
        break;
      }
      case 'meter':
        look('meter', shape.paint, on(x + shape.x, y + shape.y), 3);
        break;
      case 'star':
        look('star', 'starEdge', [shape.disc === undefined ? theme.bg : theme.starTint], 3);
        if (shape.disc !== undefined) look('star', 'starBorder', on(x + shape.x, y + shape.y), 3);
        break;
    }
  }
  return bad;
}

const isDecoration = (paint: Paint) => decoration.has(paint) || paint.startsWith('stage') || paint.startsWith('tint');

function markerRect({ shape, x, y }: Placed): Rect {
  const radius = shape.kind === 'marker' ? shape.radius : 0;
  const at = 'x' in shape ? { x: x + shape.x - radius, y: y + shape.y - radius } : { x, y };
  return { ...at, width: 2 * radius, height: 2 * radius };
}

const asBlueprint = (model: Model): Model => ({
  ...model,
  journeys: model.journeys.map((journey) => ({ ...journey, type: 'service-blueprint' as const })),
});

describe.each(themes)('in the colours of any brand, over the %s theme', { timeout: 60_000 }, (_, theme) => {
  const uncoloured = {
    ...runningShoes,
    personas: runningShoes.personas.map(({ color: _color, ...persona }) => persona),
  };

  it.each(['#00875A', '#FFE500', '#0A0A40', '#FF0000', '#FFF', '#000000', '#808080'])('%s', (accent) => {
    const brand = branded(theme, accent);
    for (const model of [uncoloured, asBlueprint(uncoloured)]) {
      for (const { lens, scene } of throughAllLenses(model)) expect(badlySeen(scene, brand), lens.key).toEqual([]);
    }
    for (let step = 0; step < stageSteps; step++) {
      const stage = brand[`stage${step as 0}`];
      expect(contrast(brand.stageInk, stage), `${step} ${stage}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(brand.stageInk2, stage), `${step} ${stage}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe.each(themes)('in the %s theme', { timeout: 60_000 }, (_, theme) => {
  it('all text is seen at 4.5 and all graphics at 3, through all lenses of running shoes', () => {
    for (const model of [runningShoes, asBlueprint(runningShoes)]) {
      for (const { lens, scene } of throughAllLenses(model)) expect(badlySeen(scene, theme), lens.key).toEqual([]);
    }
  });

  it('all text is seen at 4.5 and all graphics at 3, through any lens of any journey', () => {
    fc.assert(
      fc.property(drawn, ({ lens, scene }) => {
        expect(
          measuredIn(scene.font, () => badlySeen(scene, theme)),
          lens.key,
        ).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
