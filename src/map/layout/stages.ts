import { meanScore, type Stage } from '../../model/index.ts';
import { plural, t } from '../../words/index.ts';
import { oneLine } from '../clean.ts';
import { measure, type Style } from '../measure.ts';
import { stageSteps } from '../palette.ts';
import type { Group, Shape } from '../scene.ts';
import type { Paint } from '../theme.ts';
import { duration, shortDuration, signed } from './format.ts';
import type { Frame, StagePlace } from './frame.ts';
import type { Lane } from './lane.ts';
import { memory } from './memory.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

const tip = 14;
const gap = 5;
const corner = 3;
const smallestName = 13;
const narrowStage = 200;
const faceRadius = 10.5;

export const stagesLane: Lane = {
  key: 'stage',
  title: () => t('Stages'),
  caption: captionOf,
  icon: 'flag',
  labelMiddle: 18,
  ruled: false,
  used: (frame) => frame.stages.length > 0,
  layout: (frame) => {
    const height = frame.setting.blueprint ? 56 : 64;
    return { height, shapes: frame.stages.map((place) => chevron(place, frame, height)) };
  },
};

/** What a chevron tells about its stage. */
interface Summary {
  readonly mean: number | undefined;
  readonly pains: number;
  readonly opportunities: number;
}

/** What the chevrons tell, as far as any of them does. */
function captionOf(frame: Frame): string {
  const { stages, setting } = frame;
  if (setting.blueprint) return stages.some(({ stage }) => stage.takes) ? t('Lead time') : '';
  const all = stages.map((place) => summaryOf(place, frame));
  const told = [
    ...(all.some(({ mean }) => mean !== undefined) ? [t('mean')] : []),
    ...(all.some(({ pains }) => pains > 0) ? [t('pains')] : []),
    ...(all.some(({ opportunities }) => opportunities > 0) ? [t('ideas')] : []),
  ].join(', ');
  return told.charAt(0).toUpperCase() + told.slice(1);
}

const chevrons = memory<Stage, Group>();

function chevron(place: StagePlace, frame: Frame, height: number): Group {
  const { stage, x, width, index } = place;
  const count = frame.stages.length;
  const summary = summaryOf(place, frame);
  const ingredients = [
    frame.setting,
    x,
    width,
    index,
    count,
    height,
    summary.mean,
    summary.pains,
    summary.opportunities,
  ];
  return chevrons(stage, ingredients, () => drawChevron(place, count, summary, height));
}

const summaries = memory<StagePlace['touchpoints'], Summary>();

/** Nothing but zeros in a blueprint, which does not tell it. */
export function summaryOf({ stage, touchpoints }: StagePlace, { setting }: Frame): Summary {
  if (setting.blueprint) return { mean: undefined, pains: 0, opportunities: 0 };
  const keys = setting.personas.flatMap((look) => look.key ?? []);
  return summaries(touchpoints, [setting], () => ({
    mean: meanScore(stage, keys),
    pains: stage.touchpoints.reduce((sum, touchpoint) => sum + touchpoint.pains.length, 0),
    opportunities: stage.touchpoints.reduce((sum, touchpoint) => sum + touchpoint.opportunities.length, 0),
  }));
}

/** What a stage is, in words. */
export const stageLabel = (stage: Stage, index: number, count: number): string =>
  t('Stage {number} of {count}: {title}', { number: index + 1, count, title: oneLine(stage.title) });

function drawChevron({ stage, x, width, index }: StagePlace, count: number, summary: Summary, height: number): Group {
  const first = index === 0;
  const last = index === count - 1;
  const bodyEnd = last ? width - tip : width;
  const paint = stagePaint(index, count);
  const summed = summary.pains + summary.opportunities > 0;
  const alone = !summed && !stage.takes && stage.tags.length === 0;
  const top = alone ? height / 2 : height === 64 ? 23 : 20;
  const bottom = top + (height === 64 ? 20 : 18);
  const right = last ? width - 8 : width;
  const left = first ? 20 : 32;
  const above = meanShapes(summary.mean, width, right, top);
  const below = countShapes(summary, right - 10, bottom);
  const factsRoom = Math.max(20, below.left + (summed ? 6 : 0) - left);
  const facts = factsOf(stage, factsRoom);
  return {
    kind: 'group',
    key: stage.id,
    role: 'stage',
    part: stage.id,
    label: chevronLabel(stage, index, count, summary),
    x,
    y: 0,
    width: bodyEnd + tip,
    height,
    shapes: [
      { kind: 'path', d: outline(bodyEnd, height, first), fill: paint, stroke: paint, strokeWidth: 2 * corner },
      ...stageName(stage.title, left, above.left - 8 - left, top),
      ...(facts === ''
        ? []
        : [
            line(facts, {
              x: left,
              middle: bottom,
              width: factsRoom,
              style: styles.lane,
              paint: 'stageInk2',
            }),
          ]),
      ...above.shapes,
      ...below.shapes,
    ],
  };
}

/** How long it takes, in short where there is little room, and how it is tagged. */
function factsOf({ takes, tags }: Stage, room: number): string {
  const facts = (of: typeof duration) => [...(takes ? [of(takes)] : []), ...tags.map((tag) => `#${tag}`)].join('  ');
  const long = facts(duration);
  return lineWidth(long, styles.lane) > room ? facts(shortDuration) : long;
}

/** What a chevron shows, in words. */
function chevronLabel(stage: Stage, index: number, count: number, { mean, pains, opportunities }: Summary): string {
  return [
    stageLabel(stage, index, count),
    ...(stage.takes ? [duration(stage.takes)] : []),
    ...(mean === undefined ? [] : [t('mean {score}', { score: meanText(mean) })]),
    ...(pains > 0 ? [plural(pains, '1 pain', '{count} pains')] : []),
    ...(opportunities > 0 ? [plural(opportunities, '1 opportunity', '{count} opportunities')] : []),
  ].join(', ');
}

const meanText = (mean: number) => signed(Math.round(mean * 10) / 10, 1);

/** The ground of a stage, from first to last. */
export function stagePaint(index: number, count: number): Paint {
  return `stage${Math.round((index / Math.max(1, count - 1)) * (stageSteps - 1))}` as Paint;
}

/** The chevron inside its round outline. */
function outline(bodyEnd: number, height: number, first: boolean): string {
  const start = first ? corner : gap + corner;
  const middle = height / 2;
  const notch = first ? '' : `L${start + tip - 1.2} ${middle}`;
  return `M${start} ${corner}H${bodyEnd - corner}L${bodyEnd + tip - 3.6} ${middle}L${bodyEnd - corner} ${height - corner}H${start}${notch}Z`;
}

/** The stage's name, smaller where it is long, and cut where even that is not enough. */
export function stageName(title: string, x: number, room: number, middle: number): Shape[] {
  if (title === '') return [];
  const natural = measure(title, styles.stage);
  const size = Math.max(
    smallestName,
    Math.min(styles.stage.size, Math.floor((2 * styles.stage.size * room) / natural) / 2),
  );
  const style: Style = size === styles.stage.size ? styles.stage : { ...styles.stage, size };
  return [line(title, { x, middle, width: Math.max(20, room), style, paint: 'stageInk' })];
}

/** The mean as a face, and as a number where there is room. */
export function meanShapes(
  mean: number | undefined,
  width: number,
  right: number,
  middle: number,
): { shapes: Shape[]; left: number } {
  if (mean === undefined) return { shapes: [], left: right - 8 };
  const face: Shape = {
    kind: 'face',
    x: right - 20,
    y: middle - 1,
    radius: faceRadius,
    outline: 'circle',
    score: mean,
  };
  if (width < narrowStage) return { shapes: [face], left: right - 20 - faceRadius };
  const text = meanText(mean);
  const end = right - 37;
  return {
    shapes: [face, line(text, { x: end, middle: middle - 1, style: styles.figure, paint: 'stageInk2', anchor: 'end' })],
    left: end - lineWidth(text, styles.figure),
  };
}

/** How many pains and opportunities the stage has. */
export function countShapes(
  { pains, opportunities }: Summary,
  right: number,
  middle: number,
): { shapes: Shape[]; left: number } {
  const shapes: Shape[] = [];
  let x = right;
  for (const { count, icon } of [
    { count: opportunities, icon: 'lightbulb' as const },
    { count: pains, icon: 'triangle-alert' as const },
  ]) {
    if (count === 0) continue;
    const text = String(count);
    shapes.push(line(text, { x, middle, style: styles.figure, paint: 'stageInk2', anchor: 'end' }));
    x -= lineWidth(text, styles.figure) + 17;
    shapes.push({ kind: 'icon', name: icon, x, y: middle - 7, size: 14, paint: 'stageInk2' });
    x -= 12;
  }
  return { shapes, left: x };
}
