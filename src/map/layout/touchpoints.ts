import { isMomentOfTruth, momentOfTruth, type Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import type { Group, Shape, Text } from '../scene.ts';
import { wrap } from '../wrap.ts';
import { duration } from './format.ts';
import type { ChannelLook, Frame, StagePlace } from './frame.ts';
import { type Band, cellMemory, type Lane, stageMemory } from './lane.ts';
import { memory } from './memory.ts';
import { cardPadding } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, lineWidth, listed, paragraph } from './text.ts';

const mostLines = 3;
const captionHeight = 26;
const footHeight = 22;
const iconSize = 15;
const bottomPadding = 14;
const gapBelow = 24;

const cards = cellMemory('card');
const stages = stageMemory();

export const touchpointsLane: Lane = {
  key: 'touchpoint',
  title: () => t('Touchpoints'),
  caption: () => t('Where they meet us'),
  icon: 'map-pin',
  labelMiddle: 10,
  ruled: false,
  used: (frame) => frame.touchpoints.length > 0,
  layout: layoutCards,
};

/** What the cards of a stage need. */
interface Need {
  readonly lines: number;
  readonly captioned: boolean;
  readonly footed: boolean;
}

const needs = memory<StagePlace['touchpoints'], Need>();

function needOf({ touchpoints }: StagePlace, { setting }: Frame): Need {
  const width = setting.cardWidth - 2 * cardPadding;
  return needs(touchpoints, [width], () => ({
    lines: Math.max(
      0,
      ...touchpoints.map(({ touchpoint }) => wrap(touchpoint.title, styles.touchpoint, width, mostLines).lines.length),
    ),
    captioned: touchpoints.some(({ touchpoint }) => touchpoint.channels.length > 0),
    footed: touchpoints.some(({ touchpoint }) => footOf(touchpoint) !== ''),
  }));
}

/** Cards of one height in a row, each as high as the fullest one needs. */
function layoutCards(frame: Frame): Band {
  const all = frame.stages.map((stage) => needOf(stage, frame));
  const lines = Math.max(1, ...all.map((need) => need.lines));
  const titleTop = cardPadding + (all.some((need) => need.captioned) ? captionHeight : 0);
  const footTop = titleTop + lines * lineHeights.touchpoint;
  const height = footTop + (all.some((need) => need.footed) ? footHeight : 0) + bottomPadding;
  const shapes = frame.stages.flatMap((stage) =>
    stages(stage, [frame.setting, frame.names, titleTop, footTop, height], () =>
      stage.touchpoints.map((place) => {
        const channels = place.touchpoint.channels.map(frame.channel);
        const extra = [titleTop, footTop, height, ...channels.flatMap(({ title, icon }) => [title, icon])];
        return cards(frame, place, 0, extra, () => ({
          height,
          shapes: [drawCard(place.touchpoint, channels, frame, { titleTop, footTop, height })],
        }));
      }),
    ),
  );
  return { height: height + gapBelow, shapes };
}

/** How long it takes and how it is tagged. */
export function footOf(touchpoint: Touchpoint): string {
  const tags = touchpoint.tags.filter((tag) => tag !== momentOfTruth).map((tag) => `#${tag}`);
  return [...(touchpoint.takes ? [duration(touchpoint.takes)] : []), ...tags].join('  ');
}

function drawCard(
  touchpoint: Touchpoint,
  channels: readonly ChannelLook[],
  { setting }: Frame,
  { titleTop, footTop, height }: { titleTop: number; footTop: number; height: number },
): Group {
  const width = setting.cardWidth;
  const inner = width - 2 * cardPadding;
  const foot = footOf(touchpoint);
  const moment = isMomentOfTruth(touchpoint);
  return {
    kind: 'group',
    key: touchpoint.id,
    role: 'touchpoint',
    part: touchpoint.id,
    label: touchpointLabel(touchpoint, channels),
    x: setting.gutter,
    y: 0,
    width,
    height,
    shapes: [
      { kind: 'box', x: 0, y: 1.5, width, height, radius: 8, fill: 'cardShadow' },
      {
        kind: 'box',
        x: 0.5,
        y: 0.5,
        width: width - 1,
        height: height - 1,
        radius: 8,
        fill: 'card',
        stroke: moment ? 'starBorder' : 'line',
        strokeWidth: moment ? 1.25 : 1,
      },
      ...channelCaption(channels, width),
      ...paragraph(touchpoint.title, {
        x: cardPadding,
        y: titleTop,
        width: inner,
        lineHeight: lineHeights.touchpoint,
        maxLines: mostLines,
        style: styles.touchpoint,
        paint: 'ink',
      }).shapes,
      ...(foot === ''
        ? []
        : [
            line(foot, {
              x: cardPadding,
              middle: footTop + footHeight / 2 + 2,
              width: inner,
              style: styles.caption,
              paint: 'ink3',
            }),
          ]),
    ],
  };
}

/** What a touchpoint is, in words. */
export function touchpointLabel(touchpoint: Touchpoint, channels: readonly ChannelLook[]): string {
  const { title, after, takes } = touchpoint;
  return [
    t('Touchpoint: {title}', { title: oneLine(title) }),
    ...(channels.length > 0
      ? [t('on {channels}', { channels: listed(channels.map((channel) => channel.title)) })]
      : []),
    ...(after ? [t('{time} later', { time: duration(after) })] : []),
    ...(takes ? [t('takes {time}', { time: duration(takes) })] : []),
    ...(isMomentOfTruth(touchpoint) ? [t('moment of truth')] : []),
  ].join(', ');
}

/** The icon of the first channel and the names of all, at the top of a card. */
function channelCaption(channels: readonly ChannelLook[], cardWidth: number): Shape[] {
  const [first] = channels;
  if (!first) return [];
  const x = cardPadding + iconSize + 6;
  return [
    { kind: 'icon', name: first.icon, x: cardPadding, y: cardPadding, size: iconSize, paint: 'ink3' },
    channelNames(channels, { x, middle: cardPadding + iconSize / 2, width: cardWidth - x - 4 }),
  ];
}

/** All channels where there is room for their names, or else the first and how many more. */
export function channelNames(
  channels: readonly ChannelLook[],
  slot: { x: number; middle: number; width: number },
): Text {
  const all = listed(channels.map(({ title }) => title));
  const options = { ...slot, style: styles.caption, paint: 'ink3' as const };
  if (channels.length < 2 || lineWidth(all, styles.caption) <= slot.width) return line(all, options);
  return { ...line(`${channels[0]?.title} +${channels.length - 1}`, options), full: all };
}
