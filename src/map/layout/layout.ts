import type { BlueprintRow, Journey, Model, Stage } from '../../model/index.ts';
import type { Gradient, Group, LaneBand, Scene, Shape } from '../scene.ts';
import { connectors } from './connectors.ts';
import { foldedLane } from './folded-lane.ts';
import { type Frame, frameOf, type TouchpointPlace } from './frame.ts';
import { laneLabel } from './label.ts';

import { type Lane, titleOf } from './lane.ts';
import { lanesOf } from './lanes.ts';
import type { LegendItem } from './legend.ts';
import { type PageOptions, pageOf } from './page.ts';
import { type Row, stageGroups, withoutCells } from './reading-order.ts';
import { settingOf } from './setting.ts';
import { journeyOf } from './told.ts';

/** What of a journey is drawn, and how wide. A view of the model says so too. */
export interface MapOptions extends PageOptions {
  /** The least width of the page in px: 1280 without it. Under 720 the map does without words beside the lanes. */
  readonly width?: number;
  /** Keys of the personas to draw; empty: all. */
  readonly personas?: readonly string[];
  /** Keys of the stages to draw; empty: all. */
  readonly stages?: readonly string[];
  /** Keys of the lanes to draw, as views name them; empty: all. */
  readonly lanes?: readonly string[];
  /** Keys of the lanes of which only the label is drawn. */
  readonly folded?: readonly string[];
  /** Whether it is drawn as a service blueprint; without it, as the type of the journey says. */
  readonly blueprint?: boolean;
  /** Whether the emotion curve is drawn larger than usual, with every quote. */
  readonly largeCurve?: boolean;
  /** Whether every persona has a curve, in a lane of its own. */
  readonly everyCurve?: boolean;
}

/**
 * Lays a journey out. What did not change since the layout before is the same object in the new scene, as long as the unchanged
 * touchpoints of the model are.
 */
export function layoutMap(model: Model, journey: Journey, options: MapOptions = {}): Scene {
  const frame = frameFor(model, journey, options);
  const lanes = lanesOf(frame, options.lanes ?? []);
  return sceneOf(
    frame,
    lanes.map((lane) => (options.folded?.includes(lane.key) ? foldedLane(lane) : lane)),
    options,
  );
}

/** The columns of a map, and what all its lanes share. */
export function frameFor(model: Model, journey: Journey, options: MapOptions = {}): Frame {
  const { width, personas = [], blueprint, largeCurve = false, everyCurve = false } = options;
  const told = journeyOf(journey, personas);
  const stages = chosenStages(told, options.stages ?? []);
  const columns = stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const setting = settingOf(model, journey, {
    personas,
    columns,
    width,
    largeCurve,
    everyCurve,
    ...(blueprint !== undefined && { blueprint }),
  });
  return frameOf(model, told, stages, setting, options.pictures);
}

/** A page of header, lanes from top to bottom, and footer, in whose legend signs of one's own may stand. */
export function sceneOf(
  frame: Frame,
  lanes: readonly Lane[],
  options: PageOptions = {},
  signs: readonly LegendItem[] = [],
): Scene {
  return pageOf(frame, options, (top) => {
    const rows = stack(lanes, frame, top);
    const last = rows.at(-1);
    const bottom = last ? last.y + last.band.height : top;
    const arrows = connectorsOf(rows, frame);
    return {
      bottom,
      signs,
      arrows,
      shown: new Set(rows.map(({ lane }) => lane.shows ?? lane.key)),
      columns: columnsOf(frame),
      lanes: rows.map(
        ({ lane, band, y }): LaneBand => ({ key: lane.key, title: titleOf(lane), y, height: band.height }),
      ),
      gradients: gradientsOf(rows),
      ground: ground(rows, frame, bottom, arrows.shapes),
      groups: [
        ...rows.map((row) => laneGroup(row, frame)),
        labels(rows, frame, bottom),
        ...stageGroups(rows, frame, bottom),
      ],
    };
  });
}

/** The stages asked for, or all where none of them is there. */
function chosenStages(journey: Journey, keys: readonly string[]): readonly Stage[] {
  const chosen = journey.stages.filter((stage) => keys.includes(stage.key));
  return chosen.length > 0 ? chosen : journey.stages;
}

/** Below the stages, where the line of time does not keep them apart from what comes next. */
const gapBelowStages = 16;

/** Where the lines of a blueprint follow upon other lanes, whose last entries the name of the first line would touch. */
const gapAboveLines = 24;
const haveLines: ReadonlySet<string> = new Set(['frontstage', 'backstage', 'support'] satisfies BlueprintRow[]);

function stack(lanes: readonly Lane[], frame: Frame, top: number): Row[] {
  let y = top;
  return lanes.map((lane, index) => {
    const above = lanes[index - 1]?.key;
    if (above === 'stage' && lane.key !== 'time') y += gapBelowStages;
    if (!frame.setting.blueprint && haveLines.has(lane.key) && !haveLines.has(above ?? '')) y += gapAboveLines;
    const row = { lane, band: lane.layout(frame), y };
    y += row.band.height;
    return row;
  });
}

/** What lies below everything: grounds, the lines between stages, the arrows between cards. */
function ground(rows: readonly Row[], frame: Frame, bottom: number, arrows: readonly Shape[]): Group {
  const { pageWidth, blueprint } = frame.setting;
  const backdrops = rows.flatMap(({ band, y }, index): Shape[] =>
    band.backdrop
      ? [
          {
            kind: 'group',
            key: `backdrop ${index}`,
            role: 'backdrop',
            x: 0,
            y,
            width: pageWidth,
            height: band.height,
            shapes: band.backdrop,
          },
        ]
      : [],
  );
  const begin = rows.find(({ lane }) => !['stage', 'time', 'touchpoint'].includes(lane.key))?.y ?? bottom;
  const edges = frame.stages.slice(1).map(({ x }) => `M${x} ${begin - 4}V${bottom}`);
  const evidence = rows.find(({ lane }) => lane.key === 'evidence');
  return {
    kind: 'group',
    key: 'ground',
    role: 'ground',
    x: 0,
    y: 0,
    width: pageWidth,
    height: bottom,
    shapes: [
      ...backdrops,
      ...(edges.length > 0 && begin < bottom
        ? [{ kind: 'path' as const, d: edges.join(''), stroke: 'rule' as const }]
        : []),
      ...(blueprint && evidence ? threads(rows, frame, evidence) : []),
      ...arrows,
    ],
  };
}

/** The arrows between the cards of rows that have them. */
function connectorsOf(rows: readonly Row[], frame: Frame) {
  const cardRows = rows.flatMap(({ lane, band, y }) =>
    band.cards ? [{ key: lane.key, at: (place: TouchpointPlace) => moved(band.cards?.(place), y) }] : [],
  );
  return connectors(frame, cardRows);
}

const moved = (card: { readonly top: number; readonly bottom: number } | undefined, y: number) =>
  card && { top: card.top + y, bottom: card.bottom + y };

/** Short lines from what the customer sees down to what the customer does. */
function threads(rows: readonly Row[], frame: Frame, evidence: Row): Shape[] {
  const customer = rows.find(({ lane }) => lane.key === 'touchpoint');
  if (!customer) return [];
  const d = frame.touchpoints
    .filter(({ touchpoint }) => touchpoint.evidence.length > 0)
    .map(({ center }) => `M${center} ${evidence.y + 30}V${customer.y + 20}`)
    .join('');
  return d === '' ? [] : [{ kind: 'path', d, stroke: 'line', strokeWidth: 1.5 }];
}

function laneGroup({ lane, band, y }: Row, { setting }: Frame): Group {
  const ruled = (lane.ruled ?? true) && !setting.blueprint;
  const rule: Shape = {
    kind: 'path',
    d: `M${setting.margin} 0.5H${setting.pageWidth - setting.margin}`,
    stroke: 'hair',
  };
  return {
    kind: 'group',
    key: lane.key,
    role: lane.key === 'stage' ? 'stages' : 'lane',
    x: 0,
    y,
    width: setting.pageWidth,
    height: band.height,
    shapes: ruled ? [rule, ...withoutCells(band.shapes)] : withoutCells(band.shapes),
  };
}

function labels(rows: readonly Row[], frame: Frame, bottom: number): Group {
  return {
    kind: 'group',
    key: 'labels',
    role: 'labels',
    x: 0,
    y: 0,
    width: frame.setting.left,
    height: bottom,
    shapes: rows.map(({ lane, y }) => laneLabel(lane, frame, y)),
  };
}

function columnsOf({ stages, setting }: Frame) {
  return stages.flatMap(({ stage, x, touchpoints }) =>
    touchpoints.length === 0
      ? [{ x, width: setting.columnWidth, part: stage.id }]
      : touchpoints.map((place) => ({ x: place.x, width: setting.columnWidth, part: place.touchpoint.id })),
  );
}

/** Of several that are called alike, the first. */
function gradientsOf(rows: readonly Row[]): Gradient[] {
  const all = rows.flatMap(({ band }) => band.gradient ?? []);
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}
