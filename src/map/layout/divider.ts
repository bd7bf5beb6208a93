import type { BlueprintRow } from '../../model/index.ts';
import { phrase, t } from '../../words/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import type { Frame } from './frame.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

/** From the line to the cards above and below it. */
export const dividerRoom = 36;
const pillHeight = 26;

interface Divider {
  readonly title: string;
  readonly icon: IconName;
  readonly paint: Paint;
  readonly strokeWidth: number;
  readonly dash: string;
  /** Of the band below it. */
  readonly band: Paint;
}

/** The lines of a service blueprint, each by the row below it. */
const dividers: Readonly<Record<BlueprintRow, Divider>> = {
  frontstage: {
    title: phrase('Line of interaction'),
    icon: 'user',
    paint: 'persona1Ink',
    strokeWidth: 1.5,
    dash: '10 5',
    band: 'band1',
  },
  backstage: {
    title: phrase('Line of visibility'),
    icon: 'eye',
    paint: 'ink',
    strokeWidth: 2.25,
    dash: '14 6',
    band: 'band2',
  },
  support: {
    title: phrase('Line of internal interaction'),
    icon: 'settings',
    paint: 'ink2',
    strokeWidth: 1.5,
    dash: '3 5',
    band: 'band3',
  },
};

/** A row's line across the map, at the top of its lane, with its name in a pill. */
export function dividerShapes(row: BlueprintRow, { setting }: Frame): Shape[] {
  const { icon, paint, strokeWidth, dash } = dividers[row];
  const title = t(dividers[row].title);
  const { margin, pageWidth, narrow } = setting;
  const width = narrow ? pillHeight + 8 : lineWidth(title, styles.captionStrong) + 45;
  return [
    { kind: 'path', d: `M${margin} 0H${pageWidth - margin}`, stroke: paint, strokeWidth, dash },
    {
      kind: 'group',
      key: 'divider',
      role: 'divider',
      title,
      x: margin,
      y: -pillHeight / 2,
      width,
      height: pillHeight,
      shapes: [
        {
          kind: 'box',
          x: 0,
          y: 0,
          width,
          height: pillHeight,
          radius: pillHeight / 2,
          fill: 'bg',
          stroke: paint,
          strokeWidth: 1.25,
        },
        { kind: 'icon', name: icon, x: narrow ? 10 : 12, y: 6, size: 14, paint },
        ...(narrow ? [] : [line(title, { x: 33, middle: pillHeight / 2, style: styles.captionStrong, paint })]),
      ],
    },
  ];
}

/** The ground below a line, a little beyond the margins. */
export function dividerBand(row: BlueprintRow, { setting }: Frame, height: number): Shape[] {
  const x = Math.max(0, setting.margin - 16);
  return [{ kind: 'box', x, y: 0, width: setting.pageWidth - 2 * x, height, fill: dividers[row].band }];
}
