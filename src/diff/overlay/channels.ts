import { channelMatrix, channelRow } from '../../map/layout/channels.ts';
import type { Lane } from '../../map/layout/lane.ts';
import { routePiece } from '../../map/layout/route.ts';
import type { Group, Path, Shape } from '../../map/scene.ts';
import { t } from '../../words/index.ts';
import { circle, cross, verticalArrow } from './change-shapes.ts';
import { struckOut } from './dress.ts';
import { foldedReview } from './folded.ts';
import { looks } from './looks.ts';
import type { ReviewColumn, ReviewFrame } from './places.ts';
import { quiet } from './quiet.ts';
import { kindAt, type Reviewing } from './review-lane.ts';
import { tagHeight } from './tag.ts';

const oldRadius = 7;
/** Around the stop of one persona, and of several. */
const rings = { one: 11, several: 16 } as const;
const tagGap = 5;

/** The ways through the channels, and of the old ones as much as changed. Where no channel did, it is folded: the cards say what there is. */
export function reviewedChannels(lane: Lane, frame: ReviewFrame, reviewing: Reviewing): Lane {
  const changed = frame.columns.filter((column) => hasOtherChannels(column, reviewing));
  if (changed.length === 0 || frame.whole.setting.narrow) return foldedReview(lane, t('As the touchpoints say'));
  return {
    ...lane,
    layout: () => {
      const uses = frame.columns.flatMap((column) => [
        ...column.touchpoint.channels,
        ...(changed.includes(column) ? (column.old?.channels ?? []) : []),
      ]);
      const keys = [...new Set(uses)];
      const band = channelMatrix(frame.now, keys.map(frame.whole.channel));
      return { ...band, shapes: new Channels(frame, reviewing, keys, changed).shapes(band.shapes) };
    },
  };
}

function hasOtherChannels({ touchpoint, old, isGone }: ReviewColumn, { at }: Reviewing): boolean {
  const changes = at.get(touchpoint.id)?.changes ?? [];
  return (
    old !== undefined &&
    !isGone &&
    changes.some(({ subject, field }) => subject === 'touchpoint' && field === 'channels')
  );
}

class Channels {
  private readonly frame: ReviewFrame;
  private readonly reviewing: Reviewing;
  private readonly keys: readonly string[];
  private readonly changed: readonly ReviewColumn[];

  constructor(frame: ReviewFrame, reviewing: Reviewing, keys: readonly string[], changed: readonly ReviewColumn[]) {
    this.frame = frame;
    this.reviewing = reviewing;
    this.keys = keys;
    this.changed = changed;
  }

  shapes(matrix: readonly Shape[]): Shape[] {
    const { columns } = this.frame;
    const cells = matrix.filter((shape) => shape.kind === 'group');
    const grid = matrix.filter((shape) => shape.kind !== 'group');
    return [
      ...grid.flatMap((shape) => this.labelled(shape)),
      ...this.oldWay(),
      ...cells.map((cell) => this.marked(cell)),
      ...columns.filter(({ isGone }) => isGone).flatMap((column) => this.goneStop(column)),
      ...this.changed.flatMap((column) => this.change(column)),
    ];
  }

  private readonly row = (key: string | undefined) => channelRow(Math.max(0, this.keys.indexOf(key ?? '')));

  /** The names of channels that nobody uses any more are struck out. */
  private labelled(shape: Shape): Shape[] {
    if (shape.kind !== 'text') return [shape];
    const used = new Set(this.frame.now.touchpoints.flatMap(({ touchpoint }) => touchpoint.channels));
    const left = this.keys.filter((key) => !used.has(key)).map(this.row);
    const isLeft = left.some((y) => Math.abs((shape.lines[0]?.y ?? 0) - y) < tagHeight / 2);
    return isLeft ? [{ ...shape, paint: 'removedInk' }, ...struckOut([shape])] : [shape];
  }

  /** Stops at which nothing changed are pale, the others have a ring. */
  private marked(cell: Group, top = 0): Group {
    if (cell.role !== 'cell') {
      const inside = (shape: Shape) => (shape.kind === 'group' ? this.marked(shape, top + cell.y) : shape);
      return { ...cell, shapes: cell.shapes.map(inside) };
    }
    const column = this.frame.columns.find(({ touchpoint }) => touchpoint.id === cell.part);
    const kind = kindAt(cell.part ?? '', this.reviewing);
    const [first] = column?.touchpoint.channels ?? [];
    if (!column || kind === undefined || (kind === 'changed' && !this.changed.includes(column))) return quiet(cell);
    const { paint, dash } = looks[kind];
    const ring: Path = {
      kind: 'path',
      d: circle(cell.width / 2, this.row(first) - top - cell.y, ringOf(cell)),
      fill: 'bg',
      stroke: paint,
      strokeWidth: 2,
      ...(dash && { dash, cap: 'round' as const }),
    };
    return { ...cell, shapes: [ring, ...cell.shapes] };
  }

  /** Where the way led before, from what is beside each stop that changed to what is behind it. */
  private oldWay(): Path[] {
    const olds = this.frame.columns.filter(({ old }) => old && old.channels.length > 0);
    const stops = olds.map((column) => {
      const channels = this.changed.includes(column) ? column.old?.channels : column.touchpoint.channels;
      return { x: column.center, left: column.x, y: this.row(channels?.[0]) };
    });
    const differs = olds.map((column) => this.changed.includes(column));
    const d = stops
      .map((stop, index) => {
        const from = stops[index - 1];
        if (!from || !(differs[index] || differs[index - 1])) return '';
        return `M${from.x} ${from.y}${routePiece([stop], from, 0)}`;
      })
      .join('');
    return d === '' ? [] : [{ kind: 'path', d, stroke: 'ink3', strokeWidth: 2, dash: '1 6', cap: 'round' }];
  }

  private goneStop({ touchpoint, center }: ReviewColumn): Shape[] {
    const [key] = touchpoint.channels;
    return key === undefined ? [] : [this.oldStop(center, this.row(key)), cross(center, this.row(key))];
  }

  private oldStop(x: number, y: number): Path {
    const d = circle(x, y, oldRadius);
    return { kind: 'path', d, fill: 'bg', stroke: 'removed', strokeWidth: 1.75, dash: '3 3' };
  }

  /** The old stops of a touchpoint, the way from the first of them to the new one, and the number of the change. */
  private change({ touchpoint, old, center }: ReviewColumn): Shape[] {
    const gone = (old?.channels ?? []).filter((key) => !touchpoint.channels.includes(key));
    const [from, to] = [this.row(old?.channels[0]), this.row(touchpoint.channels[0])];
    const isMoved = from !== to && old?.channels[0] !== undefined && touchpoint.channels[0] !== undefined;
    const marking = this.reviewing.at.get(touchpoint.id);
    const down = Math.sign(to - from);
    const arrow = isMoved ? verticalArrow(center, from + down * (oldRadius + 2), to - down * (rings.one + 3)) : [];
    const beside = isMoved ? (from + to) / 2 : to - tagHeight + 2;
    const tag = marking && this.reviewing.tagFor(marking, () => center + rings.one + tagGap, beside - tagHeight / 2);
    return [...arrow, ...gone.map((key) => this.oldStop(center, this.row(key))), ...(tag ? [tag] : [])];
  }
}

/** A stop of several personas is a capsule. */
const ringOf = ({ shapes }: Group) => (shapes.some(({ kind }) => kind === 'box') ? rings.several : rings.one);
