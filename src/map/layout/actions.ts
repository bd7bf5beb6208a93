import type { Action, BlueprintRow, Touchpoint } from '../../model/index.ts';
import { phrase, t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import { actorIcon, type IconName } from '../icons.ts';
import type { Group, Shape } from '../scene.ts';
import { alertStack, alertsOf } from './alert.ts';
import { dividerBand, dividerRoom, dividerShapes } from './divider.ts';
import type { StagePlace } from './frame.ts';
import { type Band, cellMemory, type Lane, stageMemory } from './lane.ts';
import { memory } from './memory.ts';
import { cardPadding, type Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, listed, paragraph } from './text.ts';

/** What the rows of a blueprint are called. */
export const rowWords = {
  frontstage: phrase('Frontstage'),
  backstage: phrase('Backstage'),
  support: phrase('Support'),
} as const satisfies Readonly<Record<BlueprintRow, string>>;

/** What the company does, in words. */
export const actionLabel = ({ row, text }: Action, actors: string): string => {
  const values = { row: t(rowWords[row]), text: oneLine(text) };
  return actors === '' ? t('{row}: {text}', values) : t('{row}, by {actors}: {text}', { ...values, actors });
};

const mostLines = 6;
const captionHeight = 22;
const bottomPadding = 8;
const gap = 8;
const alertInset = 8;
const textGap = 6;

export const frontstageLane = actionLane('frontstage', () => t('People and screens'), 'eye');
export const backstageLane = actionLane('backstage', () => t('Work they do not see'), 'eye-off');

const actionsOf = (touchpoint: Touchpoint, row: BlueprintRow) =>
  touchpoint.actions.filter((action) => action.row === row);

function actionLane(row: 'frontstage' | 'backstage', caption: () => string, icon: IconName): Lane {
  const cells = cellMemory(row);
  const stages = stageMemory();
  const highest = memory<StagePlace['touchpoints'], number>();
  const has = (touchpoint: Touchpoint) => touchpoint.actions.some((action) => action.row === row);
  return {
    key: row,
    title: () => t(rowWords[row]),
    caption,
    icon,
    labelMiddle: dividerRoom + 16,
    ruled: false,
    used: (frame) => frame.touchpoints.some(({ touchpoint }) => has(touchpoint)),
    layout: (frame): Band => {
      const { setting } = frame;
      const top = dividerRoom;
      const heights = frame.stages.map(({ touchpoints }) =>
        highest(touchpoints, [setting], () =>
          Math.max(0, ...touchpoints.map(({ touchpoint }) => stackHeight(actionsOf(touchpoint, row), setting))),
        ),
      );
      const rowHeight = Math.max(0, ...heights);
      const height = top + rowHeight + dividerRoom;
      const cellsOf = (stage: StagePlace) =>
        stage.touchpoints
          .filter(({ touchpoint }) => has(touchpoint))
          .map((place) => {
            const actions = actionsOf(place.touchpoint, row);
            const actors = actions.map((action) => listed(action.by.map(frame.actor)));
            return cells(frame, place, top, [rowHeight, ...actors], () => ({
              shapes: stack(actions, actors, setting, rowHeight),
              height: rowHeight,
            }));
          });
      return {
        height,
        backdrop: dividerBand(row, frame, height),
        cards: ({ touchpoint }) => (has(touchpoint) ? { top, bottom: top + rowHeight } : undefined),
        shapes: [
          ...dividerShapes(row, frame),
          ...frame.stages.flatMap((stage) =>
            stages(stage, [setting, frame.names, top, rowHeight], () => cellsOf(stage)),
          ),
        ],
      };
    },
  };
}

function stackHeight(actions: readonly Action[], setting: Setting): number {
  if (actions.length === 0) return 0;
  return actions.reduce((sum, action) => sum + naturalHeight(action, setting) + gap, -gap);
}

function naturalHeight(action: Action, setting: Setting): number {
  const { height } = text(action, 0, setting);
  return (
    cardPadding +
    (action.by.length > 0 ? captionHeight : 0) +
    height +
    textGap +
    alertsBelow(action, 0, setting).height +
    bottomPadding
  );
}

/** How it goes wrong or makes wait, below its text. */
const alertsBelow = (action: Action, y: number, { cardWidth }: Setting) =>
  alertStack(alertsOf(action), alertInset, y, cardWidth - 2 * alertInset);

function text(action: Action, y: number, { cardWidth }: Setting) {
  return paragraph(action.text, {
    x: cardPadding + 2,
    y,
    width: cardWidth - 2 * cardPadding - 2,
    lineHeight: lineHeights.lane,
    maxLines: mostLines,
    style: styles.action,
    paint: 'ink',
  });
}

/** Cards one below the other; the last one reaches down to the end of the row. */
function stack(actions: readonly Action[], actors: readonly string[], setting: Setting, rowHeight: number): Group[] {
  let y = 0;
  return actions.map((action, index) => {
    const last = index === actions.length - 1;
    const height = last ? rowHeight - y : naturalHeight(action, setting);
    const group = drawAction(action, actors[index] ?? '', index, y, height, setting);
    y += height + gap;
    return group;
  });
}

function drawAction(action: Action, actors: string, index: number, y: number, height: number, setting: Setting): Group {
  const { gutter, cardWidth } = setting;
  const textTop = cardPadding + (action.by.length > 0 ? captionHeight : 0);
  const body = text(action, textTop, setting);
  const caption: Shape[] =
    action.by.length === 0
      ? []
      : [
          {
            kind: 'icon',
            name: actorIcon(action.by[0]),
            x: cardPadding + 1,
            y: cardPadding + 1,
            size: 14,
            paint: 'ink3',
          },
          line(actors, {
            x: 34,
            middle: cardPadding + 8,
            width: cardWidth - 34 - 8,
            style: styles.caption,
            paint: 'ink3',
          }),
        ];
  const alerts = alertsBelow(action, textTop + body.height + textGap, setting);
  return {
    kind: 'group',
    key: `${index} ${action.id}`,
    role: 'action',
    part: action.id,
    label: actionLabel(action, actors),
    x: gutter,
    y,
    width: cardWidth,
    height,
    shapes: [
      { kind: 'box', x: 0, y: 1.5, width: cardWidth, height, radius: 8, fill: 'cardShadow' },
      {
        kind: 'box',
        x: 0.5,
        y: 0.5,
        width: cardWidth - 1,
        height: height - 1,
        radius: 8,
        fill: 'card',
        stroke: 'line',
      },
      ...caption,
      ...body.shapes,
      ...alerts.shapes,
    ],
  };
}
