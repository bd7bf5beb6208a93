import { inUnit, type Metric, type Quantity, type Stage, type Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import { measure } from '../measure.ts';
import type { Group, Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { change, quantity } from './format.ts';
import type { Frame } from './frame.ts';
import { type Band, cellMemory, type Lane, lanePadding, stageMemory } from './lane.ts';
import { memory } from './memory.ts';
import { cardPadding, type Setting } from './setting.ts';
import { lineHeights, styles } from './styles.ts';
import { line, lineWidth, paragraph } from './text.ts';

/** Of a bar: how long it is at most, and where several are to stand side by side. */
const widest = 280;
const narrowest = 180;
const gapBetween = 40;
const gapBelow = 16;

export const metricsLane: Lane = {
  key: 'metric',
  title: () => t('Metrics'),
  caption: () => t('Against the goal'),
  icon: 'chart-no-axes-column',
  used: (frame) => frame.stages.some(({ stage }) => stage.metrics.length > 0 || stage.touchpoints.some(hasMetrics)),
  layout: layoutMetrics,
};

const hasMetrics = (touchpoint: Touchpoint) => touchpoint.metrics.length > 0;

const ofStages = memory<Stage, Group>();
const ofTouchpoints = cellMemory('metric');
const stages = stageMemory();

/** The own metrics of each stage, and below them those of its touchpoints. */
function layoutMetrics(frame: Frame): Band {
  const { setting } = frame;
  const shapes = frame.stages.flatMap((place): readonly Group[] => {
    const { stage, x, width } = place;
    const own =
      stage.metrics.length > 0
        ? [ofStages(stage, [setting, x, width], () => stageMetrics(stage, x, width, setting))]
        : [];
    const top = Math.max(lanePadding, ...own.map((group) => group.y + group.height + gapBelow));
    const ofItsTouchpoints = stages(place, [setting, top], () =>
      place.touchpoints
        .filter(({ touchpoint }) => hasMetrics(touchpoint))
        .map((each) =>
          ofTouchpoints(frame, each, top, [], () => metricRows(each.touchpoint.metrics, setting, setting.columnWidth)),
        ),
    );
    return [...own, ...ofItsTouchpoints];
  });
  const bottom = Math.max(0, ...shapes.map((group) => group.y + group.height));
  return { height: bottom + lanePadding + 4, shapes };
}

function stageMetrics(stage: Stage, x: number, width: number, setting: Setting): Group {
  const { shapes, height } = metricRows(stage.metrics, setting, width);
  return {
    kind: 'group',
    key: stage.id,
    role: 'stage-cells',
    part: stage.id,
    x,
    y: lanePadding,
    width,
    height,
    shapes,
  };
}

/** As many metrics side by side as there is room for. */
function metricRows(
  metrics: readonly Metric[],
  { gutter }: Setting,
  width: number,
): { shapes: Group[]; height: number } {
  const inset = gutter + cardPadding;
  const room = width - 2 * inset;
  const most = Math.max(1, Math.floor((room + gapBetween) / (narrowest + gapBetween)));
  const columns = Math.min(most, metrics.length);
  const each = Math.min(widest, (room + gapBetween) / columns - gapBetween);
  let y = 0;
  let rowHeight = 0;
  const shapes = metrics.map((metric, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) {
      y += rowHeight + gapBelow;
      rowHeight = 0;
    }
    const group = drawMetric(metric, index, inset + column * (each + gapBetween), y, each);
    rowHeight = Math.max(rowHeight, group.height);
    return group;
  });
  return { shapes, height: y + rowHeight };
}

/** What a metric tells, in words. */
function metricLabel(metric: Metric): string {
  const { title, value, was, target } = metric;
  const words = [
    ...(title === '' ? [] : [oneLine(title)]),
    ...(value ? [quantity(value)] : []),
    ...(was ? [t('was {amount}', { amount: quantity(was) })] : []),
    ...(target ? [goalOf(metric, target)] : []),
  ];
  return t('Metric: {facts}', { facts: words.join(', ') });
}

const goalOf = (metric: Metric, target: Quantity) =>
  t(fallsToGoal(metric) ? 'Goal under {amount}' : 'Goal {amount}', { amount: quantity(target) });

function drawMetric(metric: Metric, index: number, x: number, y: number, width: number): Group {
  const standing = standingOf(metric);
  const shapes: Shape[] = [];
  let top = 0;
  const number = figures(metric, standing, width);
  if (metric.value) {
    shapes.push(...number.shapes);
    top = 32;
  }
  if (metric.title !== '') {
    const title = paragraph(metric.title, {
      x: 0,
      y: top + 0.5,
      width: width + 2,
      lineHeight: lineHeights.lane,
      maxLines: 2,
      style: styles.lane,
      paint: 'ink2',
    });
    shapes.push(...title.shapes);
    top += title.height + 1;
  }
  const measured = amountsOf(metric);
  if (measured?.target !== undefined) {
    shapes.push(...bar(measured.value, measured.target, standing, top + 11, width));
    top += 23;
  }
  const words = [
    ...(metric.was && !number.compared ? [t('Was {amount}', { amount: quantity(metric.was) })] : []),
    ...(metric.target ? [goalOf(metric, metric.target)] : []),
  ];
  if (words.length > 0) {
    const below = paragraph(words.join('\n'), {
      x: 0,
      y: top + 3,
      width,
      lineHeight: lineHeights.caption,
      maxLines: 2 * words.length,
      style: styles.caption,
      paint: 'ink3',
    });
    shapes.push(...below.shapes);
    top += below.height + 4;
  }
  return {
    kind: 'group',
    key: `${index} ${metric.id}`,
    role: 'metric',
    part: metric.id,
    label: metricLabel(metric),
    x,
    y,
    width: width + 2,
    height: top,
    shapes,
  };
}

/** The number, smaller where it is long, and how much it changed, where there is room for that. */
function figures(
  metric: Metric,
  standing: Standing,
  width: number,
): { readonly shapes: readonly Shape[]; readonly compared: boolean } {
  if (!metric.value) return { shapes: [], compared: false };
  const text = quantity(metric.value);
  const scale = Math.min(1, Math.max(0.5, width / measure(text, styles.metric)));
  const style = scale === 1 ? styles.metric : { ...styles.metric, size: Math.floor(styles.metric.size * scale) };
  const number = line(text, { x: 0, middle: 14, width, style, paint: 'ink' });
  const delta = change(metric);
  const deltaX = lineWidth(text, style, width) + 6;
  if (delta === undefined || deltaX + lineWidth(delta, styles.figure) > width) {
    return { shapes: [number], compared: false };
  }
  const deltaLine = line(delta, { x: deltaX, middle: 19.5, style: styles.figure, paint: standingInks[standing] });
  return { shapes: [number, deltaLine], compared: true };
}

/** Whether the goal is reached, the metric moves away from it, or neither. */
type Standing = 'reached' | 'away' | 'open';

const standingInks: Readonly<Record<Standing, Paint>> = { reached: 'gainInk', away: 'painInk', open: 'ink2' };
const standingPaints: Readonly<Record<Standing, Paint>> = { reached: 'gain', away: 'pain', open: 'ink3' };

/** The value of a metric, and what else of it is measured in the same unit or in another unit of time. */
interface Amounts {
  readonly value: number;
  readonly was: number | undefined;
  readonly target: number | undefined;
}

function amountsOf({ value, was, target }: Metric): Amounts | undefined {
  if (!value) return undefined;
  const inUnitOf = (other: Quantity | undefined) => {
    if (!other) return undefined;
    const amount = other.unit === value.unit ? other.amount : inUnit(other, value.unit);
    return amount !== undefined && Number.isFinite(amount + value.amount) ? amount : undefined;
  };
  return { value: value.amount, was: inUnitOf(was), target: inUnitOf(target) };
}

/** Whether less is better: the goal lies below where the metric was. */
function fallsToGoal(metric: Metric): boolean {
  const { was, target } = amountsOf(metric) ?? {};
  return target !== undefined && was !== undefined && target < was;
}

function standingOf(metric: Metric): Standing {
  const { value, was, target } = amountsOf(metric) ?? {};
  if (value === undefined || target === undefined) return 'open';
  if (was === undefined) return value === target ? 'reached' : 'open';
  if (target < was ? value <= target : value >= target) return 'reached';
  return Math.abs(value - target) > Math.abs(was - target) ? 'away' : 'open';
}

/** The value on a scale that begins at nothing, and a tick at the goal. */
function bar(value: number, target: number, standing: Standing, middle: number, width: number): Shape[] {
  const end = roundUp(Math.max(value, target));
  const at = (amount: number) => Math.round(width * (Math.max(0, amount) / end) * 100) / 100;
  const length = at(value);
  const tick = Math.min(width - 2.5, Math.max(0, at(target) - 1.25));
  const shapes: Shape[] = [{ kind: 'box', x: 0, y: middle - 3, width, height: 6, radius: 3, fill: 'track' }];
  if (length > 0)
    shapes.push({
      kind: 'box',
      x: 0,
      y: middle - 3,
      width: length,
      height: 6,
      radius: 3,
      fill: standingPaints[standing],
    });
  shapes.push(
    { kind: 'box', x: tick - 1, y: middle - 7, width: 4.5, height: 14, radius: 2, fill: 'bg' },
    { kind: 'box', x: tick, y: middle - 7, width: 2.5, height: 14, radius: 1.25, fill: 'ink' },
  );
  return shapes;
}

/** The next of 1, 2.5, 5, 10, 25, … above an amount; 1 where there is nothing to measure by. */
function roundUp(amount: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(amount));
  const step = [1, 2.5, 5, 10].find((each) => each * magnitude > amount) ?? 10;
  const rounded = step * magnitude;
  return rounded > 0 && Number.isFinite(rounded) ? rounded : Math.max(1, amount);
}
