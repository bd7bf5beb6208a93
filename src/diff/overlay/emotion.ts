import { curveThrough, type Segment } from '../../map/layout/curve.ts';
import { stepOf } from '../../map/layout/emotion.ts';
import type { Band, Lane } from '../../map/layout/lane.ts';
import { styles } from '../../map/layout/styles.ts';
import { line, lineWidth } from '../../map/layout/text.ts';
import type { Group, Path, Shape, Text } from '../../map/scene.ts';
import type { PartId } from '../../model/index.ts';
import { circle, cross, verticalArrow } from './change-shapes.ts';
import { differs, type Felt, type FeltTwice, faces, feltTwice } from './felt.ts';
import { looks } from './looks.ts';
import type { Marking } from './marks.ts';
import { goneId } from './merge.ts';
import type { ReviewFrame } from './places.ts';
import { quiet } from './quiet.ts';
import { lineRects, overlaps, type Rect, strikes } from './rects.ts';
import { kindAt, type Reviewing } from './review-lane.ts';
import { tagHeight } from './tag.ts';

const oldRadius = 9;
const ring = 12;
const wordHeight = 18;
const edge = 4;
/** How far the ring of a changed face reaches beyond it. */
const ringReach = 4;

/** Feelings that are gone from touchpoints that are still there. */
export function oldFeelingParts({ columns }: ReviewFrame): PartId[] {
  return columns.flatMap(({ old, isGone }) =>
    isGone ? [] : (old?.feelings ?? []).flatMap(({ id, score }) => (score === undefined ? [] : [goneId(id)])),
  );
}

/** The curves as they are now, and of the old ones as much as changed: dots, a face in a dashed ring, and an arrow to the new one. */
export function reviewedEmotion(lane: Lane, frame: ReviewFrame, reviewing: Reviewing): Lane {
  return {
    ...lane,
    layout: () => {
      const band = lane.layout(frame.now);
      const plot = band.shapes.find((shape): shape is Group => shape.kind === 'group' && shape.role === 'plot');
      return plot ? withPlot(band, plot, new Emotion(frame, plot, band.height, reviewing).shapes()) : band;
    },
  };
}

const withPlot = (band: Band, plot: Group, shapes: readonly Shape[]): Band => ({
  ...band,
  shapes: band.shapes.map((shape) => (shape === plot ? { ...plot, shapes } : shape)),
});

class Emotion {
  private readonly frame: ReviewFrame;
  private readonly plot: Group;
  private readonly reviewing: Reviewing;
  private readonly step: number;
  private readonly bottom: number;
  private readonly felt: readonly (readonly FeltTwice[])[];
  /** What texts and tags must not cover. */
  private readonly taken: Rect[] = [];
  /** Where arrows lead from old faces to new ones. */
  private arrows: readonly Rect[] = [];
  private readonly tagged = new Set<Marking>();
  private readonly said = new Set<string>();

  constructor(frame: ReviewFrame, plot: Group, height: number, reviewing: Reviewing) {
    this.frame = frame;
    this.plot = plot;
    this.reviewing = reviewing;
    this.step = stepOf(frame.now);
    this.bottom = height - plot.y;
    this.felt = feltTwice(frame, faces(plot.shapes, frame));
    this.take(plot.shapes, 0, 0);
  }

  shapes(): Shape[] {
    const changed = this.felt.map((points) => points.filter((point) => differs(point, this.step)));
    const olds = changed.flat();
    for (const { x, old } of olds) this.takeAround(x, -(old?.score ?? 0) * this.step, ring);
    this.arrows = olds.flatMap(({ x, old, now }) => {
      const [from, to] = [-(old?.score ?? 0) * this.step, now?.y ?? 0];
      return now ? [{ x: x - 5, y: Math.min(from, to), width: 10, height: Math.abs(to - from) }] : [];
    });
    this.taken.push(...this.arrows);
    const curves = this.felt.map((points) => this.oldCurve(points));
    const arrows = olds.flatMap((point) => this.arrow(point));
    const ghosts = olds.map((point) => this.oldFace(point));
    const tags = this.felt.flat().flatMap((point) => this.tagAt(point));
    const plot = this.plot.shapes.filter((shape) => !this.isRemarkBelow(shape));
    return [...plot.map((shape) => this.marked(shape)), ...curves.flat(), ...arrows, ...ghosts, ...tags];
  }

  /** What is remarked of the curve, where an arrow would go through it. */
  private isRemarkBelow(shape: Shape): boolean {
    return shape.kind === 'group' && shape.role === 'remark' && this.arrows.some((arrow) => overlaps(shape, arrow));
  }

  private take(shapes: readonly Shape[], x: number, y: number): void {
    for (const shape of shapes) {
      if (shape.kind === 'group') this.take(shape.shapes, x + shape.x, y + shape.y);
      else if (shape.kind === 'text') {
        for (const rect of lineRects(shape)) this.taken.push({ ...rect, x: x + rect.x, y: y + rect.y });
      } else if (shape.kind === 'face') this.takeAround(x + shape.x, y + shape.y, shape.radius + ringReach);
      else if (shape.kind === 'box') this.taken.push({ ...shape, x: x + shape.x, y: y + shape.y });
    }
  }

  private takeAround(x: number, y: number, radius: number): void {
    this.taken.push({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  }

  /** Faces of what did not change are pale, those that did have a ring. */
  private marked(shape: Shape): Shape {
    if (shape.kind !== 'group') return shape;
    if (shape.role !== 'feeling') {
      return { ...shape, shapes: shape.shapes.map((each) => this.marked(each)) };
    }
    const kind = kindAt(shape.part ?? '', this.reviewing) ?? this.movedAt(shape);
    const face = shape.shapes.find((each) => each.kind === 'face');
    if (kind === undefined || face?.kind !== 'face') return quiet(shape);
    const outline: Path = {
      kind: 'path',
      d: circle(face.x, face.y, face.radius + 3),
      fill: 'surface',
      stroke: looks[kind].paint,
      strokeWidth: 2,
      ...(kind === 'moved' && { dash: '1 4.5', cap: 'round' as const }),
    };
    return { ...shape, shapes: [outline, ...shape.shapes.map((each) => (each === face ? withoutHalo(face) : each))] };
  }

  private movedAt(group: Group): 'moved' | undefined {
    const touchpoint = group.part?.replace(/#.*$/, '') ?? '';
    return this.reviewing.at.get(touchpoint)?.kind === 'moved' ? 'moved' : undefined;
  }

  /** Where the old curve ran between the neighbours of what changed. */
  private oldCurve(points: readonly FeltTwice[]): Path[] {
    const olds = points.filter(({ old }) => old);
    const changed = olds.map((point) => differs(point, this.step));
    const { segments } = curveThrough(
      olds.map(({ x, old }) => ({ x, y: -(old?.score ?? 0) * this.step, joined: true })),
    );
    const d = segments.map((segment, index) => (changed[index] || changed[index + 1] ? bend(segment) : '')).join('');
    return d === '' ? [] : [{ kind: 'path', d, stroke: 'ink3', strokeWidth: 2, dash: '1 6', cap: 'round' }];
  }

  /** From the old face to the new one, where there is room between them. */
  private arrow({ x, old, now }: FeltTwice): Path[] {
    if (!old || !now) return [];
    const from = -old.score * this.step;
    const down = Math.sign(now.y - from);
    const [start, end] = [from + down * (ring + 3), now.y - down * (now.radius + 8)];
    return (end - start) * down < 0 ? [] : verticalArrow(x, start, end);
  }

  private oldFace({ column, x, old, now, persona }: FeltTwice): Group {
    const score = old?.score ?? 0;
    const y = -score * this.step;
    const isGone = now === undefined;
    const word =
      old?.emotion === undefined ? undefined : this.oldWord(this.frame.whole.emotion(old.emotion), x, y, column.x);
    const box = word ? union({ x: x - ring, y: y - ring, width: 2 * ring, height: 2 * ring }, word.rect) : undefined;
    const left = box?.x ?? x - ring;
    const top = box?.y ?? y - ring;
    const outline = this.frame.whole.setting.personas.find(({ key }) => key === persona)?.outline ?? 'circle';
    return {
      kind: 'group',
      key: `old ${column.touchpoint.id} ${persona ?? ''}`,
      role: 'feeling-before',
      x: left,
      y: top,
      width: box?.width ?? 2 * ring,
      height: box?.height ?? 2 * ring,
      shapes: [
        {
          kind: 'path',
          d: circle(x - left, y - top, ring),
          fill: 'surface',
          stroke: isGone ? 'removed' : 'ink3',
          strokeWidth: 1.5,
          dash: '3 3',
        },
        ...(isGone
          ? [cross(x - left, y - top)]
          : [
              {
                kind: 'face' as const,
                x: x - left,
                y: y - top,
                radius: oldRadius,
                outline,
                score,
                quiet: true as const,
              },
            ]),
        ...(word ? this.struckWord(word, left, top) : []),
      ],
    };
  }

  /** The old word above its face, or else wherever there is room beside it. */
  private oldWord(text: string, x: number, y: number, column: number): { text: string; rect: Rect } | undefined {
    const most = this.frame.whole.setting.columnWidth - 2 * edge;
    const width = lineWidth(text, styles.word, most);
    const middle = clamp(x - width / 2, column + edge, column + edge + most - width);
    const rects = [
      { x: middle, y: y - ring - 4 - wordHeight },
      { x: middle, y: y + ring + 4 },
      { x: x + ring + 6, y: y - wordHeight / 2 },
      { x: x - ring - 6 - width, y: y - wordHeight / 2 },
    ].map((at) => ({ ...at, width, height: wordHeight }));
    // Several who felt the same there are told so once.
    const sign = `${text} ${column} ${y}`;
    const rect = this.said.has(sign) ? undefined : rects.find((each) => this.isFree(each, column));
    if (!rect) return undefined;
    this.said.add(sign);
    this.taken.push(rect);
    return { text, rect };
  }

  private struckWord({ text, rect }: { text: string; rect: Rect }, left: number, top: number): Shape[] {
    const word: Text = {
      ...line(text, {
        x: rect.x - left + rect.width / 2,
        middle: rect.y - top + rect.height / 2,
        width: rect.width + 0.01,
        style: styles.word,
        paint: 'removedInk',
        anchor: 'middle',
      }),
      halo: 'surface',
    };
    return [word, { kind: 'path', d: strikes([word]), stroke: 'removed', strokeWidth: 1.25 }];
  }

  /** The tag of a feeling that changed, beside its face or the arrow to it. */
  private tagAt({ column, x, old, now }: FeltTwice): Group[] {
    const { at } = this.reviewing;
    // A feeling that was a persona's own may have given way to everybody's, which several faces share.
    const parts = [...(now ? [now.group.part ?? ''] : []), ...(old ? [goneId(old.id)] : [])];
    const marking = parts.map((part) => at.get(part)).find((each) => each && !this.tagged.has(each));
    if (!marking) return [];
    const from = -(old?.score ?? 0) * this.step;
    const to = now?.y ?? from;
    const radius = now ? now.radius + ringReach : ring;
    const { columnWidth } = this.frame.whole.setting;
    const find = (width: number): Rect | undefined => {
      const spots = [
        ...(old && now
          ? [
              { x: x + 9, y: (from + to - tagHeight) / 2 },
              { x: x - 9 - width, y: (from + to - tagHeight) / 2 },
            ]
          : []),
        { x: x + radius + 3, y: to - tagHeight / 2 },
        { x: x - radius - 3 - width, y: to - tagHeight / 2 },
        { x: x + radius - 4, y: to - radius - tagHeight + 4 },
        { x: x + radius - 4, y: to + radius - 4 },
        ...this.everywhere(column.x, columnWidth, width, to),
      ];
      return spots.map((spot) => ({ ...spot, width, height: tagHeight })).find((rect) => this.isFree(rect, column.x));
    };
    let place: Rect | undefined;
    const tag = this.reviewing.tagFor(
      marking,
      (width) => {
        place = find(width);
        return place?.x ?? 0;
      },
      0,
    );
    if (!place) return [];
    this.taken.push(place);
    this.tagged.add(marking);
    return [{ ...tag, y: place.y }];
  }

  /** Places all over a column, those close to `y` first. */
  private everywhere(left: number, columnWidth: number, width: number, y: number): { x: number; y: number }[] {
    const xs = [left + columnWidth - width - 3, left + 3, left + (columnWidth - width) / 2];
    const ys = Array.from({ length: 80 }, (_, index) => y + (index % 2 === 0 ? 3 : -3) * index);
    return ys.flatMap((each) => xs.map((x) => ({ x, y: each })));
  }

  private isFree(rect: Rect, column: number): boolean {
    const right = column + this.frame.whole.setting.columnWidth;
    if (rect.x < column + 1 || rect.x + rect.width > right - 1) return false;
    if (rect.y < 3 - this.plot.y || rect.y + rect.height > this.bottom - 3) return false;
    return !this.taken.some((other) => overlaps(rect, other));
  }
}

function withoutHalo<T extends Felt['group']['shapes'][number]>(face: T): T {
  const { halo: _, ...rest } = face as T & { halo?: unknown };
  return rest as T;
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
const bend = (segment: Segment) => {
  const [x, y, ...rest] = segment.map(hundredths);
  return `M${x} ${y}C${rest.join(' ')}`;
};

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

function union(one: Rect, other: Rect): Rect {
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}
