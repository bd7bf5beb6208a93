import type { PartId } from '../../../model/index.ts';
import { phrase, t } from '../../../words/index.ts';
import type { LegendItem } from '../../layout/legend.ts';
import { memory } from '../../layout/memory.ts';
import { styles } from '../../layout/styles.ts';
import { line, lineWidth } from '../../layout/text.ts';
import { measure } from '../../measure.ts';
import type { Group, Path, Shape } from '../../scene.ts';
import type { Paint } from '../../theme.ts';
import type { Change } from './changes.ts';

interface Look {
  readonly word: string;
  readonly paint: Paint;
  readonly tint: Paint;
  /** Of the outline. */
  readonly dash?: string;
  /** Around the middle of the sign. */
  readonly sign: string;
}

const looks: Readonly<Record<Change, Look>> = {
  new: { word: phrase('New'), paint: 'added', tint: 'addedTint', sign: 'M-4 0H4M0 -4V4' },
  gone: { word: phrase('Gone'), paint: 'removed', tint: 'removedTint', dash: '5 4', sign: 'M-4 0H4' },
  moved: { word: phrase('Moved'), paint: 'moved', tint: 'movedTint', dash: '1 4', sign: 'M-4 0H4M1 -3L4 0L1 3' },
};

const tagHeight = 20;
/** How far it stands over the edge of what it marks: things with marks need as much room above. */
export const tagRaise = 13;
const radius = 8;

type ChangeOf = (part: PartId) => Change | undefined;

const leaves = memory<Group, Group>();
const parents = memory<Group, Group>();

/** Marks the parts in a group that changed, but no cells around them; what holds none of them is the same object. */
export function markIn(group: Group, changeOf: ChangeOf): Group {
  const change = group.part === undefined || group.role === 'cell' ? undefined : changeOf(group.part);
  if (change) return leaves(group, [change], () => marked(group, change));
  const shapes = group.shapes.map((shape) => (shape.kind === 'group' ? markIn(shape, changeOf) : shape));
  if (shapes.every((shape, index) => shape === group.shapes[index])) return group;
  return parents(group, shapes, () => ({ ...group, shapes }));
}

/** Told by a word and a sign, the outline and the ground, and what is gone is struck out. */
function marked(group: Group, change: Change): Group {
  const { paint, tint, dash } = looks[change];
  const word = t(looks[change].word);
  const cards = group.shapes.filter((shape) => shape.kind === 'box' && shape.height > group.height - 2);
  const ground = cards.at(-1);
  const outline: Path[] = ground
    ? [{ kind: 'path', d: roundedBox(group), stroke: paint, strokeWidth: 2, ...(dash && { dash, cap: 'round' }) }]
    : [];
  return {
    ...group,
    title: [word, ...(group.title ? [group.title] : [])].join(': '),
    ...(group.label !== undefined && { label: `${word}: ${group.label}` }),
    shapes: [
      ...group.shapes.map((shape) => (shape === ground ? { ...shape, fill: tint, stroke: tint } : shape)),
      ...(change === 'gone' ? group.shapes.flatMap(strikes) : []),
      ...outline,
      tag(change, group.width),
    ],
  };
}

function roundedBox({ width, height }: Group): string {
  const right = width - radius - 1;
  const bottom = height - radius - 1;
  const corner = (x: number, y: number) => `a${radius} ${radius} 0 0 1 ${x} ${y}`;
  return `M${radius + 1} 1H${right}${corner(radius, radius)}V${bottom}${corner(-radius, radius)}H${radius + 1}${corner(-radius, -radius)}V${radius + 1}${corner(radius, -radius)}Z`;
}

/** Lines through a text. */
function strikes(shape: Shape): Path[] {
  if (shape.kind !== 'text') return [];
  const d = shape.lines
    .map(({ text, x, y }) => {
      const width = measure(text, shape.style);
      const start = shape.anchor === 'end' ? x - width : shape.anchor === 'middle' ? x - width / 2 : x;
      return `M${start} ${y - 0.3 * shape.style.size}h${width}`;
    })
    .join('');
  return [{ kind: 'path', d, stroke: shape.paint, strokeWidth: 1.25 }];
}

/** The word and its sign, over the upper right corner of what changed. */
function tag(change: Change, width: number): Group {
  const { paint, sign } = looks[change];
  const word = t(looks[change].word);
  const tagWidth = tagWidthOf(change);
  return {
    kind: 'group',
    key: 'mark',
    role: 'mark',
    x: width - tagWidth - 4,
    y: -tagRaise,
    width: tagWidth,
    height: tagHeight,
    shapes: [
      { kind: 'box', x: 0, y: 0, width: tagWidth, height: tagHeight, radius: tagHeight / 2, fill: paint },
      { kind: 'path', d: movedTo(sign, 13, tagHeight / 2), stroke: 'tagInk', strokeWidth: 1.75, cap: 'round' },
      line(word, { x: 22, middle: tagHeight / 2, style: styles.captionStrong, paint: 'tagInk' }),
    ],
  };
}

const tagWidthOf = (change: Change) => lineWidth(t(looks[change].word), styles.captionStrong) + 32;

/** A path of absolute lines, moved. */
function movedTo(d: string, x: number, y: number): string {
  return d.replace(/([MLHV])(-?\d+)(?: (-?\d+))?/g, (_, command: string, first: string, second?: string) =>
    command === 'V'
      ? `V${Number(first) + y}`
      : `${command}${Number(first) + x}${second === undefined ? '' : ` ${Number(second) + y}`}`,
  );
}

/** What the marks mean, for those that are used. */
export function markItems(used: ReadonlySet<Change>): LegendItem[] {
  const meanings: Readonly<Record<Change, string>> = {
    new: t('Not there before'),
    gone: t('No longer there'),
    moved: t('In another stage before'),
  };
  return (['new', 'gone', 'moved'] as const)
    .filter((change) => used.has(change))
    .map((change) => ({
      text: meanings[change],
      width: tagWidthOf(change),
      draw: (x, middle) => [{ ...tag(change, 0), key: `sign ${change}`, x, y: middle - tagHeight / 2 }],
    }));
}
