import type { Action } from '../../model/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

/** How an action goes wrong or keeps the customer waiting. */
interface Alert {
  readonly text: string;
  readonly icon: IconName;
  readonly ink: Paint;
  readonly fill: Paint;
  readonly edge: Paint;
}

export const alertHeight = 26;
export const alertGap = 4;
const iconSize = 14;
const textX = 27;

/** What an action's `fails` and `waits` say. */
export function alertsOf({ fails, waits }: Action): Alert[] {
  return [
    ...(fails === undefined ? [] : [{ ...failLook, text: fails }]),
    ...(waits === undefined ? [] : [{ ...waitLook, text: waits }]),
  ];
}

export const failLook = { icon: 'triangle-alert', ink: 'painInk', fill: 'painTint', edge: 'painEdge' } as const;
export const waitLook = { icon: 'hourglass', ink: 'waitInk', fill: 'waitTint', edge: 'waitEdge' } as const;

/** As wide as its text asks for. */
export const alertWidth = (alert: Alert) => textX + 8 + lineWidth(alert.text, styles.alert);

export function drawAlert(alert: Alert, x: number, y: number, width: number): Shape[] {
  return [
    {
      kind: 'box',
      x,
      y,
      width,
      height: alertHeight,
      radius: 6,
      fill: alert.fill,
      stroke: alert.edge,
      strokeWidth: 1.5,
    },
    { kind: 'icon', name: alert.icon, x: x + 7, y: y + (alertHeight - iconSize) / 2, size: iconSize, paint: alert.ink },
    line(alert.text, {
      x: x + textX,
      middle: y + alertHeight / 2,
      width: width - textX - 6,
      style: styles.alert,
      paint: alert.ink,
    }),
  ];
}
