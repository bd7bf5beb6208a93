import { t } from '../../words/index.ts';
import type { Shape } from '../scene.ts';
import { contains, type LabelledColumn, overlap, type Rect } from './feeling-labels.ts';
import type { FeelingPoint } from './feelings.ts';
import { signed } from './format.ts';
import type { Frame } from './frame.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

const leastFall = 2;
const height = 24;
const away = 20;

/** A label beside the steepest fall of the first persona; none where it would touch anything. */
export function biggestDrop({ setting }: Frame, columns: readonly LabelledColumn[]): Shape[] {
  const own = columns.map(({ points }) => points.find((point) => point.persona === setting.personas[0]));
  let from: FeelingPoint | undefined;
  let to: FeelingPoint | undefined;
  let fall = 0;
  own.forEach((point, index) => {
    const before = own[index - 1];
    if (before && point && before.score - point.score > fall) {
      [from, to] = [before, point];
      fall = before.score - point.score;
    }
  });
  if (!from || !to || fall < leastFall) return [];

  const text = t('Biggest drop, {score}', { score: signed(-fall) });
  const width = lineWidth(text, styles.captionStrong) + 37;
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2;
  const near = columns.slice(Math.max(0, from.place.index - 1), to.place.index + 2);
  const rect = spots(x, y, width).find((spot) => near.every((column) => isFree(spot, column)));
  return rect ? pill(text, rect) : [];
}

/** Beside the middle of the fall: to its right, then to its left. */
function spots(x: number, y: number, width: number): Rect[] {
  return [10, -10, 26, -26].flatMap((shift) => [
    { x: x + away, y: y + shift - height / 2, width, height },
    { x: x - away - width, y: y + shift - height / 2, width, height },
  ]);
}

function isFree(rect: Rect, { points, labels, samples }: LabelledColumn): boolean {
  const faces = points.map(({ x, y, radius: r }) => ({
    x: x - r - 3,
    y: y - r - 3,
    width: 2 * r + 6,
    height: 2 * r + 6,
  }));
  const taken = [...faces, ...labels.flatMap((label) => label?.rect ?? [])];
  return (
    taken.every((each) => overlap(rect, each) === 0) && samples.every((sample) => !contains(rect, sample.x, sample.y))
  );
}

function pill(text: string, { x, y, width }: Rect): Shape[] {
  return [
    {
      kind: 'group',
      key: 'biggest drop',
      role: 'remark',
      x,
      y,
      width,
      height,
      shapes: [
        { kind: 'box', x: 0, y: 0, width, height, radius: height / 2, fill: 'bg', stroke: 'painEdge', strokeWidth: 1 },
        {
          kind: 'path',
          d: `M14 ${height / 2 - 5}v10m-3.6 -3.4l3.6 3.6l3.6 -3.6`,
          stroke: 'painInk',
          strokeWidth: 1.75,
          cap: 'round',
        },
        line(text, { x: 23, middle: height / 2, style: styles.captionStrong, paint: 'painInk' }),
      ],
    },
  ];
}
