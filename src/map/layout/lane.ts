import type { Stage, Touchpoint } from '../../model/index.ts';
import type { IconName } from '../icons.ts';
import type { Gradient, Group, Shape } from '../scene.ts';
import type { Frame, StagePlace, TouchpointPlace } from './frame.ts';
import { memory } from './memory.ts';

/** What a lane is laid out to; its top is at 0, its x that of the page. */
export interface Band {
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Drawn under the lines between the stages. */
  readonly backdrop?: readonly Shape[];
  /** That something in it is filled with. */
  readonly gradient?: Gradient;
  /** Where it has a card at a touchpoint, for the arrows of a blueprint. */
  readonly cards?: (place: TouchpointPlace) => { readonly top: number; readonly bottom: number } | undefined;
}

/** A row of the map. */
export interface Lane {
  /** What a view calls it: the word that its entries are written with. */
  readonly key: string;
  /** The key of the lane whose signs it uses, where that is another. */
  readonly shows?: string;
  /** Words of a journey, or those of the map itself, to be said when it is drawn. */
  readonly title: string | (() => string);
  readonly caption?: string | ((frame: Frame) => string);
  readonly icon: IconName;
  /** From the top of the lane to the middle of its title. */
  readonly labelMiddle?: number;
  /** How many lines its title may take: one without it. */
  readonly titleLines?: number;
  /** From the left margin to its label. */
  readonly labelInset?: (frame: Frame) => number;
  /** Whether a line is drawn above it. */
  readonly ruled?: boolean;
  /** Whether the journey has anything to show there. */
  readonly used: (frame: Frame) => boolean;
  readonly layout: (frame: Frame) => Band;
}

/** What is drawn in one cell: shapes relative to the top of the lane's content and the left edge of the column. */
export interface Content {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

/** What a lane is called. */
export const titleOf = ({ title }: Pick<Lane, 'title'>): string => (typeof title === 'function' ? title() : title);

/** Above and below what a lane holds. */
export const lanePadding = 16;
const lowestLane = 64;

type Ingredients = readonly unknown[];

interface CellLane extends Omit<Lane, 'used' | 'layout'> {
  /** Whether a touchpoint has anything to show there. */
  readonly has: (touchpoint: Touchpoint) => boolean;
  /** What a cell depends on besides its touchpoint and the setting. */
  readonly ingredients?: (touchpoint: Touchpoint, frame: Frame, place: TouchpointPlace) => Ingredients;
  readonly draw: (touchpoint: Touchpoint, frame: Frame, place: TouchpointPlace) => Content;
}

/** A lane that holds a cell for each touchpoint, and whose cells are kept while nothing in them changes. */
export function cellLane({ has, ingredients, draw, ...lane }: CellLane): Lane {
  const cells = cellMemory(lane.key);
  const stages = stageMemory();
  return {
    ...lane,
    used: (frame) => frame.touchpoints.some(({ touchpoint }) => has(touchpoint)),
    layout: (frame) => {
      const shapes = frame.stages.flatMap((stage) =>
        stages(stage, [frame.setting, frame.names, frame.pictures, frame.traces], () =>
          stage.touchpoints
            .filter(({ touchpoint }) => has(touchpoint))
            .map((place) => {
              const extra = ingredients?.(place.touchpoint, frame, place) ?? [];
              return cells(frame, place, lanePadding, extra, () => draw(place.touchpoint, frame, place));
            }),
        ),
      );
      const lowest = shapes.reduce((bottom, group) => Math.max(bottom, group.height), 0);
      return { height: Math.max(lowestLane, lowest + lanePadding), shapes };
    },
  };
}

/** Makes the group of a touchpoint's cell, or finds the one made before from the same. */
export function cellMemory(key: string) {
  const made = memory<Touchpoint, Group>();
  return (frame: Frame, place: TouchpointPlace, y: number, extra: Ingredients, draw: () => Content): Group =>
    made(place.touchpoint, [frame.setting, place.offset, y, ...extra], () => {
      const { shapes, height } = draw();
      const [only] = shapes;
      if (only?.kind === 'group' && shapes.length === 1) return { ...only, x: only.x + place.offset, y: only.y + y };
      return {
        kind: 'group',
        key: `${key} ${place.touchpoint.id}`,
        role: 'cell',
        x: place.offset,
        y,
        width: frame.setting.columnWidth,
        height,
        part: place.touchpoint.id,
        shapes,
      };
    });
}

/** What the group of a stage's cells is called in its lane. */
export const cellsKey = ({ id }: Stage) => `stage ${id}`;

/**
 * Puts the cells of a stage into a group, or finds the one made before from the same touchpoints and ingredients. The group
 * reaches down from the top of the lane to the end of the lowest cell; there is none without cells.
 */
export function stageMemory() {
  const made = memory<StagePlace['touchpoints'], readonly Group[]>();
  return (
    { touchpoints, stage, x, width }: StagePlace,
    ingredients: Ingredients,
    cellsOf: () => readonly Group[],
  ): readonly Group[] =>
    made(touchpoints, ingredients, () => {
      const cells = cellsOf();
      if (cells.length === 0) return [];
      const height = cells.reduce((bottom, cell) => Math.max(bottom, cell.y + cell.height), 0);
      return [{ kind: 'group', key: cellsKey(stage), role: 'stage-cells', x, y: 0, width, height, shapes: cells }];
    });
}
