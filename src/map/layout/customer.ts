import { isMomentOfTruth, type Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Group, Shape } from '../scene.ts';
import { wrap } from '../wrap.ts';
import type { ChannelLook, Frame, StagePlace } from './frame.ts';
import { type Band, cellMemory, type Lane, lanePadding, stageMemory } from './lane.ts';
import { memory } from './memory.ts';
import type { Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { paragraph } from './text.ts';
import { channelNames, touchpointLabel } from './touchpoints.ts';

const padding = 14;
const mostLines = 3;
const lowest = 70;
const captionHeight = 22;
const below = 40;

/** The touchpoints of a blueprint: what the customer does. */
export const customerLane: Lane = {
  key: 'touchpoint',
  title: () => t('Customer'),
  caption: ({ setting }) => {
    const [persona, other] = setting.personas;
    return persona?.key !== undefined && !other
      ? t('What {persona} does', { persona: persona.shortTitle })
      : t('What they do');
  },
  icon: 'user',
  labelMiddle: 24,
  ruled: false,
  used: (frame) => frame.touchpoints.length > 0,
  layout: layoutCustomer,
};

const cards = cellMemory('customer');
const stages = stageMemory();

/** The most lines of a title and the channels' caption, in one stage. */
const needs = memory<StagePlace['touchpoints'], { readonly lines: number; readonly captioned: boolean }>();

function layoutCustomer(frame: Frame): Band {
  const width = frame.setting.cardWidth - 2 * padding;
  const all = frame.stages.map(({ touchpoints }) =>
    needs(touchpoints, [width], () => ({
      lines: Math.max(
        0,
        ...touchpoints.map(({ touchpoint }) => wrap(touchpoint.title, styles.customer, width, mostLines).lines.length),
      ),
      captioned: touchpoints.some(({ touchpoint }) => touchpoint.channels.length > 0),
    })),
  );
  const lines = Math.max(1, ...all.map((need) => need.lines));
  const captioned = all.some((need) => need.captioned);
  const height = Math.max(lowest, (captioned ? captionHeight : 0) + lines * lineHeights.customer + 28);
  return {
    height: lanePadding + height + below,
    cards: () => ({ top: lanePadding, bottom: lanePadding + height }),
    shapes: frame.stages.flatMap((stage) =>
      stages(stage, [frame.setting, frame.names, height, captioned], () =>
        stage.touchpoints.map((place) => {
          const channels = place.touchpoint.channels.map(frame.channel);
          const extra = [height, captioned, ...channels.flatMap(({ title, icon }) => [title, icon])];
          return cards(frame, place, lanePadding, extra, () => ({
            height,
            shapes: [drawCard(place.touchpoint, channels, frame.setting, height)],
          }));
        }),
      ),
    ),
  };
}

function drawCard(touchpoint: Touchpoint, channels: readonly ChannelLook[], setting: Setting, height: number): Group {
  const width = setting.cardWidth;
  const moment = isMomentOfTruth(touchpoint);
  const caption = captionShapes(channels, width);
  const top = caption.length > 0 ? captionHeight : 0;
  const options = {
    x: padding,
    width: width - 2 * padding,
    lineHeight: lineHeights.customer,
    maxLines: mostLines,
    style: styles.customer,
    paint: 'ink' as const,
  };
  const textHeight = paragraph(touchpoint.title, { ...options, y: 0 }).height;
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
      {
        kind: 'box',
        x: 0.75,
        y: 0.75,
        width: width - 1.5,
        height: height - 1.5,
        radius: 8,
        fill: 'customer',
        stroke: moment ? 'starBorder' : 'customerEdge',
        strokeWidth: 1.5,
      },
      ...caption,
      ...paragraph(touchpoint.title, { ...options, y: top + (height - top - textHeight) / 2 }).shapes,
      ...(moment ? [{ kind: 'star' as const, x: width - 2, y: 2, size: 14, disc: 11.5, halo: 'bg' as const }] : []),
    ],
  };
}

function captionShapes(channels: readonly ChannelLook[], width: number): Shape[] {
  const [first] = channels;
  if (!first) return [];
  return [
    { kind: 'icon', name: first.icon, x: padding, y: 12, size: 14, paint: 'ink3' },
    channelNames(channels, { x: padding + 20, middle: 19, width: width - 2 * padding - 28 }),
  ];
}
