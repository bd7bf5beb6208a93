import type { Action } from '../../model/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { styles } from './styles.ts';
import { lineWidth, paragraph } from './text.ts';

/** How an action goes wrong or keeps the customer waiting. */
interface Alert {
  readonly text: string;
  readonly icon: IconName;
  readonly ink: Paint;
  readonly fill: Paint;
  readonly edge: Paint;
}

/** Of an alert of one line. */
export const alertHeight = 26;
export const alertGap = 4;
const padding = 5;
const lineHeight = alertHeight - 2 * padding;
const mostLines = 3;
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

/** Alerts one below the other, each as high as its text, and how high they are together. */
export function alertStack(
  alerts: readonly Alert[],
  x: number,
  y: number,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let height = 0;
  for (const alert of alerts) {
    if (height > 0) height += alertGap;
    const drawn = drawAlert(alert, x, y + height, width);
    shapes.push(...drawn.shapes);
    height += drawn.height;
  }
  return { shapes, height };
}

/** An alert, at most so wide; its lines make it higher than `alertHeight`. */
export function drawAlert(
  { text, icon, ink, fill, edge }: Alert,
  x: number,
  y: number,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const body = paragraph(text, {
    x: x + textX,
    y: y + padding,
    width: width - textX - 6,
    lineHeight,
    maxLines: mostLines,
    style: styles.alert,
    paint: ink,
    hugs: true,
  });
  const height = Math.max(alertHeight, body.height + 2 * padding);
  const iconY = y + (alertHeight - iconSize) / 2;
  return {
    shapes: [
      { kind: 'box', x, y, width, height, radius: 6, fill, stroke: edge, strokeWidth: 1.5 },
      { kind: 'icon', name: icon, x: x + 7, y: iconY, size: iconSize, paint: ink },
      ...body.shapes,
    ],
    height,
  };
}
