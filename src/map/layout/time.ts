import { isMomentOfTruth, type Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Group, Shape } from '../scene.ts';
import { duration, shortDuration } from './format.ts';
import type { Frame, TouchpointPlace } from './frame.ts';
import { type Band, type Content, cellMemory, type Lane, stageMemory } from './lane.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

const pillHeight = 24;
const pillPadding = 10;
const clockSize = 13;
const clockGap = 5;
const starDisc = 12;
const dotRadius = 3.5;

const cells = cellMemory('time');
const stages = stageMemory();

export const timeLane: Lane = {
  key: 'time',
  title: () => t('Time'),
  icon: 'clock',
  labelMiddle: 24,
  ruled: false,
  used: ({ touchpoints, setting }) =>
    touchpoints.some(
      ({ touchpoint }) =>
        touchpoint.after !== undefined || (setting.blueprint ? touchpoint.takes : isMomentOfTruth(touchpoint)),
    ),
  layout: layoutTime,
};

/** Dots at the touchpoints, and between them a line: solid when it goes straight on, dotted when time passes. */
function layoutTime(frame: Frame): Band {
  const height = frame.setting.blueprint ? 40 : 48;
  const middle = 24;
  const shapes = frame.stages.flatMap((stage) => {
    const before = frame.touchpoints[(stage.touchpoints[0]?.index ?? 0) - 1];
    return stages(stage, [frame.setting, before], () =>
      stage.touchpoints.map((place) => {
        const { distance, room } = wayTo(place, frame);
        return cells(frame, place, 0, [height, distance, room], () =>
          drawMark(place, frame, { middle, height, distance, room }),
        );
      }),
    );
  });
  return { height, shapes };
}

/** How far it is from the mark before, and how much of that is free between the two. */
function wayTo(place: TouchpointPlace, frame: Frame): { distance: number; room: number } {
  const before = frame.touchpoints[place.index - 1];
  if (!before) return { distance: 0, room: 0 };
  const distance = place.center - before.center;
  return { distance, room: distance - markRadius(before.touchpoint, frame) - markRadius(place.touchpoint, frame) - 8 };
}

/** From the middle of a mark to its edge. */
function markRadius(touchpoint: Touchpoint, { setting }: Frame): number {
  if (setting.blueprint && touchpoint.takes)
    return lineWidth(takes(touchpoint), styles.captionMedium, longestTakes) / 2 + pillPadding + 4;
  return isMomentOfTruth(touchpoint) && !setting.blueprint ? starDisc + 1 : dotRadius + 2;
}

const longestTakes = 80;
const takes = (touchpoint: Touchpoint) => (touchpoint.takes ? shortDuration(touchpoint.takes) : '');

/** A touchpoint's mark, and the way there from the mark before it, `distance` px to the left. */
function drawMark(
  { touchpoint }: TouchpointPlace,
  frame: Frame,
  { middle, height, distance, room }: { middle: number; height: number; distance: number; room: number },
): Content {
  const half = frame.setting.columnWidth / 2;
  const x = Math.max(half, distance);
  const passes = touchpoint.after !== undefined;
  const shapes: Shape[] = [];
  if (distance > 0) {
    const end = x - markRadius(touchpoint, frame);
    shapes.push({
      kind: 'path',
      d: `M${end - 4 - room} ${middle}H${end}`,
      stroke: 'line',
      strokeWidth: 1.5,
      cap: 'round',
      ...(passes && { dash: '1.5 5' }),
    });
    if (touchpoint.after) shapes.push(...pill(later(touchpoint.after), { center: end - 4 - room / 2, middle, room }));
  }
  shapes.push(...mark(touchpoint, frame, x, middle));
  const group: Group = {
    kind: 'group',
    key: `time ${touchpoint.id}`,
    role: 'cell',
    part: touchpoint.id,
    x: half - x,
    y: 0,
    width: x + half,
    height,
    shapes,
  };
  return { shapes: [group], height };
}

const later = (after: NonNullable<Touchpoint['after']>) =>
  after.amount === 1 && after.unit === 'day' ? t('Next day') : t('{time} later', { time: duration(after) });

function mark(touchpoint: Touchpoint, { setting }: Frame, x: number, middle: number): Shape[] {
  if (setting.blueprint && touchpoint.takes) return takesPill(takes(touchpoint), x, middle);
  if (isMomentOfTruth(touchpoint) && !setting.blueprint)
    return [{ kind: 'star', x, y: middle, size: 15, disc: starDisc, halo: 'bg' }];
  return [{ kind: 'marker', x, y: middle, radius: dotRadius, outline: 'circle', fill: 'ink3' }];
}

function takesPill(text: string, center: number, middle: number): Shape[] {
  const width = lineWidth(text, styles.captionMedium, longestTakes) + 2 * pillPadding;
  return [
    pillBox(center - width / 2, middle, width),
    line(text, {
      x: center,
      middle,
      width: longestTakes,
      style: styles.captionMedium,
      paint: 'ink2',
      anchor: 'middle',
    }),
  ];
}

/** How much time passes, in the middle of the gap. */
function pill(text: string, { center, middle, room }: { center: number; middle: number; room: number }): Shape[] {
  const chrome = 2 * pillPadding + clockSize + clockGap;
  const most = Math.max(0, room - chrome);
  const width = chrome + lineWidth(text, styles.captionMedium, most);
  const left = center - width / 2;
  return [
    { kind: 'box', x: left - 4, y: middle - 2, width: width + 8, height: 4, fill: 'bg' },
    pillBox(left, middle, width),
    {
      kind: 'icon',
      name: 'clock',
      x: left + pillPadding - 1,
      y: middle - clockSize / 2,
      size: clockSize,
      paint: 'ink3',
    },
    line(text, {
      x: left + pillPadding + clockSize + clockGap,
      middle,
      width: most,
      style: styles.captionMedium,
      paint: 'ink2',
    }),
  ];
}

function pillBox(x: number, middle: number, width: number): Shape {
  return {
    kind: 'box',
    x,
    y: middle - pillHeight / 2 + 0.5,
    width,
    height: pillHeight - 1,
    radius: pillHeight / 2,
    fill: 'bg',
    stroke: 'line',
  };
}
