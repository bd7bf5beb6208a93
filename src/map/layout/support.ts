import type { Action } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Group, Shape } from '../scene.ts';
import { actionLabel } from './actions.ts';
import { alertGap, alertHeight, alertStack, alertsOf, alertWidth, drawAlert } from './alert.ts';
import { dividerBand, dividerRoom, dividerShapes } from './divider.ts';
import type { Frame } from './frame.ts';
import type { Band, Lane } from './lane.ts';
import { memory } from './memory.ts';
import type { Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { listed, paragraph } from './text.ts';
import { type Span, tracksOf } from './tracks.ts';

const below = 32;
const gap = 8;
const lowest = 48;
const textX = 40;
const mostLines = 3;

export const supportLane: Lane = {
  key: 'support',
  title: () => t('Support'),
  caption: () => t('Systems and partners'),
  icon: 'settings',
  labelMiddle: dividerRoom + 16,
  ruled: false,
  used: (frame) =>
    frame.touchpoints.some(({ touchpoint }) => touchpoint.actions.some((action) => action.row === 'support')),
  layout: layoutSupport,
};

/** How many of the bars tell of something that goes wrong, or of a wait. */
export function alertsInSupport(frame: Frame, kind: 'fails' | 'waits'): number {
  return barsOf(frame).filter(({ action }) => action[kind] !== undefined).length;
}

/** One system under the neighbouring touchpoints that it serves. */
interface Bar extends Span {
  readonly action: Action;
  readonly x: number;
  readonly width: number;
  /** Says in which other columns' actions it looks alike. */
  readonly likeness: string;
}

function layoutSupport(frame: Frame): Band {
  const bars = barsOf(frame);
  const tracks = tracksOf(bars);
  const groups = bars.map((bar) => barGroup(bar, frame));
  const heights: number[] = [];
  for (const [index, group] of groups.entries()) {
    const track = tracks[index] ?? 0;
    heights[track] = Math.max(heights[track] ?? lowest, group.height);
  }
  const top = dividerRoom;
  const tops = heights.map((_, track) => heights.slice(0, track).reduce((y, height) => y + height + gap, top));
  const height = heights.reduce((y, each) => y + each + gap, top) - gap + below;
  const firstTops = new Map<number, number>();
  bars.forEach((bar, index) => {
    const y = tops[tracks[index] ?? 0] ?? top;
    for (let column = bar.first; column <= bar.last; column++)
      firstTops.set(column, Math.min(y, firstTops.get(column) ?? y));
  });
  return {
    height,
    backdrop: dividerBand('support', frame, height),
    cards: ({ index }) => {
      const barTop = firstTops.get(index);
      return barTop === undefined ? undefined : { top: barTop, bottom: height - below };
    },
    shapes: [
      ...dividerShapes('support', frame),
      ...groups.map((group, index) => placed(group, tops[tracks[index] ?? 0] ?? top)),
    ],
  };
}

const placements = memory<Group, Group>();
const placed = (group: Group, y: number) => placements(group, [y], () => ({ ...group, y }));

/** Actions alike at neighbouring touchpoints become one bar. */
function barsOf({ touchpoints, setting }: Frame): Bar[] {
  const bars: Bar[] = [];
  let open: Bar[] = [];
  for (const { touchpoint, index, x } of touchpoints) {
    const reached: Bar[] = [];
    for (const action of touchpoint.actions.filter((each) => each.row === 'support')) {
      const likeness = JSON.stringify([action.text, action.by, action.fails, action.waits]);
      const left = open.find((bar) => bar.likeness === likeness && bar.last === index - 1 && !reached.includes(bar));
      const bar = left
        ? { ...left, last: index, width: x + setting.columnWidth - setting.gutter - left.x }
        : { action, first: index, last: index, x: x + setting.gutter, width: setting.cardWidth, likeness };
      if (left) bars.splice(bars.indexOf(left), 1, bar);
      else bars.push(bar);
      open = left ? open.map((each) => (each === left ? bar : each)) : open;
      reached.push(bar);
    }
    open = reached;
  }
  return bars;
}

const groupsMade = memory<Action, Group>();

function barGroup({ action, x, width }: Bar, frame: Frame): Group {
  const actors = listed(action.by.map(frame.actor));
  return groupsMade(action, [frame.setting, x, width, actors], () => drawBar(action, actors, x, width, frame.setting));
}

/** The system with its alerts: beside its name where there is room, or else below it. */
function drawBar(action: Action, actors: string, x: number, width: number, { cardWidth }: Setting): Group {
  const alerts = alertsOf(action);
  const beside = alerts.reduce((sum, alert) => sum + alertWidth(alert) + 8, 0);
  const fits = width > cardWidth && beside <= width / 2;
  const title = action.text || actors;
  const body = (y: number) =>
    paragraph(title, {
      x: textX,
      y,
      width: width - textX - 12 - (fits ? beside : 0),
      lineHeight: lineHeights.lane,
      maxLines: mostLines,
      style: styles.support,
      paint: 'ink',
      hugs: true,
    });
  const textHeight = Math.max(20, body(0).height);
  const stack = (y: number) => alertStack(fits ? [] : alerts, 8, y, width - 16);
  const stackHeight = stack(0).height;
  const alertsHeight = stackHeight === 0 ? 0 : stackHeight + alertGap;
  const height = Math.max(lowest, textHeight + 28 + alertsHeight);
  const textTop = (height - alertsHeight - textHeight) / 2;
  let alertX = width - 8;
  const alertsBeside = (fits ? alerts : []).flatMap((alert, index): readonly Shape[] => {
    alertX -= alertWidth(alert) + (index > 0 ? 8 : 0);
    return drawAlert(alert, alertX, (height - alertHeight) / 2, alertWidth(alert)).shapes;
  });
  return {
    kind: 'group',
    key: action.id,
    role: 'action',
    part: action.id,
    label: actionLabel(action, actors),
    ...(actors !== '' && { title: actors }),
    x,
    y: 0,
    width,
    height,
    shapes: [
      { kind: 'box', x: 0, y: 0, width, height, radius: 8, fill: 'support', stroke: 'supportEdge', strokeWidth: 1.5 },
      { kind: 'icon', name: 'server', x: 14, y: textTop + textHeight / 2 - 8, size: 16, paint: 'ink2' },
      ...body(textTop + (textHeight - body(0).height) / 2).shapes,
      ...alertsBeside,
      ...stack(height - alertsHeight - 4).shapes,
    ],
  };
}
