import type { Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Group, Shape } from '../scene.ts';
import type { ChannelLook, Frame, TouchpointPlace } from './frame.ts';
import { type Band, type Content, cellLane, cellMemory, type Lane, stageMemory } from './lane.ts';
import { memory } from './memory.ts';
import { isThere } from './presence.ts';
import { routePiece, type Stop } from './route.ts';
import type { PersonaLook, Setting } from './setting.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

const firstRow = 57;
const rowHeight = 26;
const below = 27;
const markerRadius = 6.5;
/** Between the lines of two personas on one row. */
const spread = 7;

export const channelsLane: Lane = {
  key: 'channel',
  title: () => t('Channels'),
  icon: 'route',
  used: (frame) =>
    !frame.setting.blueprint && frame.touchpoints.some(({ touchpoint }) => touchpoint.channels.length > 0),
  layout: (frame) => {
    const channels = channelsOf(frame);
    return channels.length === 1 || frame.setting.narrow ? pillsLane.layout(frame) : channelMatrix(frame, channels);
  },
};

/** Whether several personas are drawn on one channel. */
export function sharesChannels(frame: Frame): boolean {
  const together = ({ touchpoint }: TouchpointPlace) =>
    touchpoint.channels.length > 0 &&
    frame.setting.personas.filter((persona) => isThere(touchpoint, persona)).length > 1;
  return drawsRoutes(frame) && frame.touchpoints.some(together);
}

/** Whether the ways through the channels are drawn, and not only their names. */
export function drawsRoutes(frame: Frame): boolean {
  return channelsLane.used(frame) && !frame.setting.narrow && channelsOf(frame).length > 1;
}

/** The channels in order of first use. */
function channelsOf(frame: Frame): ChannelLook[] {
  return [...new Set(frame.touchpoints.flatMap(({ touchpoint }) => touchpoint.channels))].map(frame.channel);
}

/** How far from the middle of a row each persona's line runs. */
const offsetOf = (persona: number, count: number) => (persona - (count - 1) / 2) * spread;

const markers = cellMemory('channel');
const stages = stageMemory();

/** The middle of a channel's row, from the top of the lane. */
export const channelRow = (index: number): number => firstRow + index * rowHeight;

/** A row for each of these channels, and the ways of the personas through them. */
export function channelMatrix(frame: Frame, channels: readonly ChannelLook[]): Band {
  const { setting, touchpoints } = frame;
  const rows = new Map(channels.map((channel, index) => [channel.key, channelRow(index)]));
  const rowOf = (key: string) => rows.get(key) ?? firstRow;
  const end = setting.pageWidth - setting.margin;
  const [first] = touchpoints;
  const last = touchpoints.at(-1);
  const grid = channels.flatMap((channel, index): Shape[] => {
    const y = channelRow(index);
    return [
      { kind: 'path', d: `M${setting.left} ${y}H${end}`, stroke: 'hair' },
      ...(first && last
        ? [
            {
              kind: 'path' as const,
              d: `M${first.center} ${y}H${last.center + 1}`,
              stroke: 'dot' as const,
              strokeWidth: 4,
              cap: 'round' as const,
              dash: `0 ${setting.columnWidth}`,
            },
          ]
        : []),
      { kind: 'icon', name: channel.icon, x: setting.margin, y: y - 7.5, size: 15, paint: 'ink3' },
      line(channel.title, {
        x: setting.margin + 26,
        middle: y,
        width: setting.left - setting.margin - 34,
        style: styles.lane,
        paint: 'ink2',
      }),
    ];
  });
  const order = JSON.stringify(channels.map(({ key }) => key));
  const ways = frame.stages.map(({ touchpoints: places }) =>
    stopsMade(places, [setting, order], () => stopsOf(places, setting, rowOf)),
  );
  const routes = setting.personas.map((persona, index) =>
    routeShape(
      ways.map((way) => way[index] ?? []),
      persona,
      offsetOf(index, setting.personas.length),
    ),
  );
  const stops = frame.stages.flatMap((stage) =>
    stages(stage, [setting, frame.names, order], () =>
      stage.touchpoints
        .filter(({ touchpoint }) => touchpoint.channels.length > 0)
        .map((place) => {
          const ys = place.touchpoint.channels.map(rowOf);
          const there = setting.personas.map((persona) => isThere(place.touchpoint, persona));
          return markers(frame, place, 0, [...ys, ...there], () => stop(place, ys, there, frame));
        }),
    ),
  );
  const height = channelRow(channels.length - 1) + below;
  return { height, shapes: [...grid, ...routes.reverse().flat(), ...stops] };
}

const stopsMade = memory<readonly TouchpointPlace[], readonly (readonly Stop[])[]>();

/** Where each persona comes by in a stage. */
function stopsOf(places: readonly TouchpointPlace[], { personas }: Setting, rowOf: (key: string) => number): Stop[][] {
  return personas.map((persona) =>
    places.flatMap(({ touchpoint, x, center }): Stop[] => {
      const [channel] = touchpoint.channels;
      return channel !== undefined && isThere(touchpoint, persona) ? [{ x: center, left: x, y: rowOf(channel) }] : [];
    }),
  );
}

const pieces = memory<readonly Stop[], string>();

/** A persona's way through all stages, put together from one piece for each. */
function routeShape(stages: readonly (readonly Stop[])[], persona: PersonaLook, offset: number): Shape[] {
  let d = '';
  let before: Stop | undefined;
  for (const stops of stages) {
    const from = before;
    d += pieces(stops, [from?.x, from?.y, offset], () => routePiece(stops, from, offset));
    before = stops.at(-1) ?? before;
  }
  return d === ''
    ? []
    : [
        {
          kind: 'path',
          d,
          stroke: persona.paint,
          strokeWidth: 3,
          ...(persona.dash !== undefined && { dash: persona.dash }),
        },
      ];
}

/** Who is there, on the row of the first channel, and a ring on a stem for each other channel. */
function stop(
  { touchpoint }: TouchpointPlace,
  ys: readonly number[],
  there: readonly boolean[],
  frame: Frame,
): Content {
  const { personas, columnWidth } = frame.setting;
  const x = columnWidth / 2;
  const highest = Math.min(...ys) - rowHeight / 2;
  const lowest = Math.max(...ys) + rowHeight / 2;
  const [y = 0, ...others] = ys.map((row) => row - highest);
  const shapes: Shape[] = others.flatMap((other): Shape[] => [
    { kind: 'path', d: `M${x} ${y}V${other}`, stroke: 'ink3', strokeWidth: 1.5 },
    { kind: 'marker', x, y: other, radius: 4.5, outline: 'circle', fill: 'bg', stroke: 'ink3', strokeWidth: 1.75 },
  ]);
  const offsets = personas.flatMap((_, index) => (there[index] ? [offsetOf(index, personas.length)] : []));
  const present = personas.filter((_, index) => there[index]);
  const [only] = present;
  const [top = 0] = offsets;
  const bottom = offsets.at(-1) ?? 0;
  if (only && present.length === 1) {
    shapes.push({
      kind: 'marker',
      x,
      y: y + top,
      radius: markerRadius,
      outline: only.outline,
      fill: 'bg',
      stroke: only.paint,
      strokeWidth: 2.75,
    });
  } else if (only) {
    shapes.push(capsule(x, y + (top + bottom) / 2, 15 + bottom - top));
  }
  const group: Group = {
    kind: 'group',
    key: `channel ${touchpoint.id}`,
    role: 'cell',
    part: touchpoint.id,
    title: touchpoint.channels.map((key) => frame.channel(key).title).join(', '),
    x: 0,
    y: highest,
    width: columnWidth,
    height: lowest - highest,
    shapes,
  };
  return { shapes: [group], height: lowest };
}

/** A stop of several personas. */
export function capsule(x: number, middle: number, height: number): Shape {
  return {
    kind: 'box',
    x: x - 7.5,
    y: middle - height / 2,
    width: 15,
    height,
    radius: 7.5,
    fill: 'bg',
    stroke: 'ink',
    strokeWidth: 2.25,
  };
}

const pillHeight = 26;

/** Instead of the matrix, where it would say little: the channels of each touchpoint as pills. */
const pillsLane = cellLane({
  key: 'channel pills',
  title: () => t('Channels'),
  icon: 'route',
  has: (touchpoint) => touchpoint.channels.length > 0,
  ingredients: (touchpoint, frame) => touchpoint.channels.flatMap((key) => Object.values(frame.channel(key))),
  draw: (touchpoint, frame) => pills(touchpoint, frame),
});

function pills(touchpoint: Touchpoint, { channel, setting }: Frame): Content {
  const shapes = touchpoint.channels.map(channel).flatMap(({ title, icon }, index): Shape[] => {
    const y = index * (pillHeight + 6);
    const most = setting.cardWidth - 43;
    const width = lineWidth(title, styles.captionMedium, most) + 43;
    return [
      {
        kind: 'box',
        x: setting.gutter + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: pillHeight - 1,
        radius: 12.5,
        fill: 'bg',
        stroke: 'line',
      },
      { kind: 'icon', name: icon, x: setting.gutter + 10, y: y + 6, size: 14, paint: 'ink3' },
      line(title, { x: setting.gutter + 30, middle: y + 13, width: most, style: styles.captionMedium, paint: 'ink2' }),
    ];
  });
  return { shapes, height: touchpoint.channels.length * (pillHeight + 6) - 6 };
}
