import type { Action, BlueprintRow, Touchpoint } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import type { IconName } from '../../icons.ts';
import { actionLabel, rowWords } from '../../layout/actions.ts';
import { failLook, waitLook } from '../../layout/alert.ts';
import type { Frame } from '../../layout/frame.ts';
import type { Content } from '../../layout/lane.ts';
import { lineHeights, styles } from '../../layout/styles.ts';
import { listed, paragraph } from '../../layout/text.ts';
import type { Style } from '../../measure.ts';
import type { Group, Shape } from '../../scene.ts';
import type { Paint } from '../../theme.ts';

const iconSize = 14;
const textX = iconSize + 8;
const gap = 10;
const mostLines = 4;

const icons: Readonly<Record<BlueprintRow, IconName>> = { frontstage: 'eye', backstage: 'eye-off', support: 'server' };

/** What the company does at a touchpoint: who, on which side of the line of visibility, what, and where it goes wrong or waits. */
export function behindCell({ actions }: Touchpoint, frame: Frame): Content {
  let y = 1;
  const shapes = actions.map((action, index) => {
    const group = drawAction(action, index, y, frame);
    y += group.height + gap;
    return group;
  });
  return { shapes, height: Math.max(0, y - gap) };
}

function drawAction(action: Action, index: number, y: number, frame: Frame): Group {
  const { gutter, textWidth } = frame.setting;
  const width = textWidth - textX;
  const caption = [t(rowWords[action.row]), ...action.by.map(frame.actor)].join(', ');
  const middle = lineHeights.note / 2;
  const shapes: Shape[] = [];
  let bottom = 0;
  const add = (text: string | undefined, paint: Paint, name?: IconName, style: Style = styles.lane) => {
    const body = paragraph(text ?? '', {
      x: textX,
      y: bottom,
      width,
      lineHeight: lineHeights.note,
      maxLines: mostLines,
      style,
      paint,
    });
    if (body.height === 0) return;
    if (name) shapes.push({ kind: 'icon', name, x: 0, y: bottom + middle - iconSize / 2, size: iconSize, paint });
    shapes.push(...body.shapes);
    bottom += body.height;
  };
  add(caption, 'ink3', icons[action.row], styles.caption);
  add(action.text, 'ink');
  add(action.fails, failLook.ink, failLook.icon);
  add(action.waits, waitLook.ink, waitLook.icon);
  return {
    kind: 'group',
    key: `${index} ${action.id}`,
    role: 'entry',
    part: action.id,
    label: actionLabel(action, listed(action.by.map(frame.actor))),
    x: gutter,
    y,
    width: textWidth,
    height: bottom,
    shapes,
  };
}
