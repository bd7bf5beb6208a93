import { isMomentOfTruth } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { failLook, waitLook } from './alert.ts';
import { capsule, drawsRoutes, sharesChannels } from './channels.ts';
import type { Connectors } from './connectors.ts';
import { emotionLane, sample } from './emotion.ts';
import type { Frame } from './frame.ts';
import { levelMeter, meterWidth } from './levels.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

/** A sign that the map uses, and what it means. */
export interface LegendItem {
  readonly text: string;
  readonly width: number;
  readonly draw: (x: number, middle: number) => readonly Shape[];
}

/** What the legend is to explain. */
export interface UsedSigns {
  /** The keys of the lanes that are shown. */
  readonly shown: ReadonlySet<string>;
  /** Which arrows there are between cards; none without it. */
  readonly arrows?: Pick<Connectors, 'oneWay' | 'twoWay'> | undefined;
  /** Signs beside those of the lanes. */
  readonly signs?: readonly LegendItem[] | undefined;
}

const gapAfter = 28;
export const legendRow = 32;

/** Only what the map uses, in rows of at most `width` px; x and y from the first row's start. */
export function legend(
  frame: Frame,
  { shown, arrows, signs = [] }: UsedSigns,
  width: number,
): { shapes: Shape[]; rows: number; right: number } {
  const items = [...itemsOf(frame, { shown, arrows }), ...signs];
  if (items.length === 0) return { shapes: [], rows: 0, right: 0 };
  const name = t('Legend');
  const title = line(name, { x: 0, middle: legendRow / 2, style: styles.legendTitle, paint: 'ink' });
  const shapes: Shape[] = [title];
  const indent = lineWidth(name, styles.legendTitle) + 23;
  let x = indent;
  let row = 0;
  let right = 0;
  for (const { text, width: signWidth, draw } of items) {
    const most = Math.max(40, width - indent - signWidth - 8);
    const itemWidth = signWidth + 8 + lineWidth(text, styles.legend, most);
    if (x > indent && x + itemWidth > width) {
      x = indent;
      row += 1;
    }
    const middle = (row + 0.5) * legendRow;
    shapes.push(
      ...draw(x, middle),
      line(text, { x: x + signWidth + 8, middle, width: most, style: styles.legend, paint: 'ink2' }),
    );
    x += itemWidth + gapAfter;
    right = x - gapAfter;
  }
  return { shapes, rows: row + 1, right };
}

function itemsOf(frame: Frame, { shown, arrows }: UsedSigns): LegendItem[] {
  const { setting, touchpoints } = frame;
  const some = (test: (touchpoint: (typeof touchpoints)[number]['touchpoint']) => boolean) =>
    touchpoints.some(({ touchpoint }) => test(touchpoint));
  const actions = touchpoints.flatMap(({ touchpoint }) => touchpoint.actions.filter((action) => shown.has(action.row)));
  const emotion = shown.has('emotion') && emotionLane.used(frame);
  const lines = emotion || (shown.has('channel') && drawsRoutes(frame));
  const items: (LegendItem | false)[] = [
    emotion && !setting.blueprint && facesItem(),
    ...setting.personas.map(
      (persona) => lines && !setting.blueprint && persona.key !== undefined && personaItem(persona),
    ),
    shown.has('channel') &&
      sharesChannels(frame) && {
        text: t(setting.personas.length > 2 ? 'Several use this channel' : 'Both use this channel'),
        width: 16,
        draw: (x, middle) => [capsule(x + 8, middle, 20)],
      },
    (setting.blueprint || shown.has('time') || emotion) && some(isMomentOfTruth) && starItem(),
    shown.has('time') && some((touchpoint) => touchpoint.after !== undefined) && timeItem(),
    shown.has('pain') &&
      some((touchpoint) => touchpoint.pains.some((pain) => pain.severity)) &&
      meterItem(t('Severity'), 'pain', 'painRest'),
    shown.has('opportunity') &&
      some((touchpoint) => touchpoint.opportunities.some(({ impact, effort }) => impact || effort)) &&
      meterItem(t('Impact, effort'), 'opportunity', 'opportunityRest'),
    actions.some((action) => action.fails !== undefined) && iconItem(t('Fail point'), failLook.icon, failLook.ink),
    actions.some((action) => action.waits !== undefined) && iconItem(t('Wait'), waitLook.icon, waitLook.ink),
    arrows?.oneWay === true && arrowItem(t('Leads to'), false),
    arrows?.twoWay === true && arrowItem(t('Back and forth'), true),
  ];
  return items.filter((item) => item !== false);
}

const facesItem = (): LegendItem => ({
  text: t('Emotion, −2 to +2'),
  width: 106,
  draw: (x, middle) =>
    [-2, -1, 0, 1, 2].map((score, index) => ({
      kind: 'face',
      x: x + 9 + 22 * index,
      y: middle,
      radius: 9,
      outline: 'circle',
      score,
    })),
});

const personaItem = (persona: Frame['setting']['personas'][number]): LegendItem => ({
  text: persona.shortTitle,
  width: 32,
  draw: (x, middle) => sample(persona, x, middle, 32, 'bg'),
});

const starItem = (): LegendItem => ({
  text: t('Moment of truth'),
  width: 20,
  draw: (x, middle) => [{ kind: 'star', x: x + 10, y: middle, size: 13, disc: 10 }],
});

const timeItem = (): LegendItem => ({
  text: t('Time passes'),
  width: 32,
  draw: (x, middle) => [
    { kind: 'path', d: `M${x} ${middle}H${x + 32}`, stroke: 'ink3', strokeWidth: 1.5, dash: '1.5 5', cap: 'round' },
  ],
});

const meterItem = (text: string, paint: Paint, rest: Paint): LegendItem => ({
  text,
  width: meterWidth('medium'),
  draw: (x, middle) => [levelMeter('medium', { x, middle, paint, rest })],
});

const iconItem = (text: string, name: IconName, paint: Paint): LegendItem => ({
  text,
  width: 16,
  draw: (x, middle) => [{ kind: 'icon', name, x, y: middle - 8, size: 16, paint }],
});

const arrowItem = (text: string, both: boolean): LegendItem => ({
  text,
  width: 32,
  draw: (x, middle) => [
    {
      kind: 'path',
      d: `M${x + 1} ${middle}H${x + 31}m-5 -5l5 5l-5 5${both ? `M${x + 6} ${middle - 5}l-5 5l5 5` : ''}`,
      stroke: 'arrow',
      strokeWidth: 1.75,
      cap: 'round',
    },
  ],
});
