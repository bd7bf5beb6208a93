import type { Band, Lane } from '../../map/layout/lane.ts';
import type { Group, Shape } from '../../map/scene.ts';
import type { PartId } from '../../model/index.ts';
import { dressed, framed, inked, stretched, withWas } from './dress.ts';
import type { MarkKind } from './looks.ts';
import type { Marking, Markings } from './marks.ts';
import { quiet } from './quiet.ts';
import { markedStage } from './review-stage.ts';
import { tagRaise, tagReach } from './tag.ts';

/** Draws the tag of what is marked at a part, with its upper left corner at a place. */
export type TagFor = (marking: Marking, x: (width: number) => number, y: number) => Group;

export interface Reviewing extends Pick<Markings, 'at' | 'carried'> {
  readonly tagFor: TagFor;
}

/** Groups that only hold what is shown, or that are marked otherwise. */
const frames = new Set(['cell', 'stage-cells', 'plot', 'feeling', 'header', 'labels', 'label']);

/** Whether a group shows its part, and can be marked. */
export const showsPart = (group: Group): group is Group & { readonly part: PartId } =>
  group.part !== undefined && !frames.has(group.role);

/** A lane in which what changed is marked, and all else is quiet. */
export function reviewed(lane: Lane, reviewing: Reviewing): Lane {
  return {
    ...lane,
    layout: (frame) => {
      const band = lane.layout(frame);
      const { shapes, growth } = stacked(band.shapes, reviewing);
      return { ...band, height: band.height + growth, shapes };
    },
  };
}

/** A row of cards of one height, in which what changed is marked, and all else is quiet. */
export function reviewedCards(lane: Lane, reviewing: Reviewing): Lane {
  return {
    ...lane,
    layout: (frame): Band => {
      const band = lane.layout(frame);
      const cards = band.shapes.map((shape) =>
        shape.kind === 'group' ? mapCards(shape, (card) => taller(card, reviewing)) : shape,
      );
      const height = Math.max(0, ...cards.flatMap(cardsIn).map((card) => card.height));
      const before = Math.max(0, ...band.shapes.flatMap(cardsIn).map((card) => card.height));
      const dress = (card: Group) => marked(stretched(card, height), reviewing, true);
      return {
        ...band,
        height: band.height + height - before,
        shapes: cards.map((shape) => (shape.kind === 'group' ? grown(mapCards(shape, dress), height - before) : shape)),
      };
    },
  };
}

const grown = (group: Group, by: number): Group => (by === 0 ? group : { ...group, height: group.height + by });

const cardsIn = (shape: Shape): Group[] =>
  shape.kind !== 'group' ? [] : shape.role === 'touchpoint' ? [shape] : shape.shapes.flatMap(cardsIn);

function mapCards(group: Group, change: (card: Group) => Group): Group {
  if (group.role === 'touchpoint') return change(group);
  return { ...group, shapes: group.shapes.map((shape) => (shape.kind === 'group' ? mapCards(shape, change) : shape)) };
}

function taller(card: Group, { at }: Reviewing): Group {
  const marking = at.get(card.part ?? '');
  return marking ? withWas(card, marking.was) : card;
}

/** Above a note with a tag that stands below another one. */
const roomForTag = 8;

/** Shapes among which groups that need more room than before move those below them down. */
function stacked(shapes: readonly Shape[], reviewing: Reviewing): { shapes: Shape[]; growth: number } {
  const done: { readonly from: Group; readonly to: Group }[] = [];
  const groups = shapes.filter((shape) => shape.kind === 'group');
  for (const from of groups.sort((one, other) => contentTop(one) - contentTop(other))) {
    const above = done.filter((each) => isAbove(each.from, from));
    const down = Math.max(0, ...above.map((each) => each.to.y + each.to.height - each.from.y - each.from.height));
    const room = above.length > 0 && hasTag(from, reviewing) ? roomForTag : 0;
    const next = marked(from, reviewing, false);
    done.push({ from, to: down + room === 0 ? next : { ...next, y: next.y + down + room } });
  }
  const made = new Map(done.map(({ from, to }) => [from, to]));
  const all = shapes.map((shape) => (shape.kind === 'group' ? (made.get(shape) ?? shape) : shape));
  const bottom = (of: 'from' | 'to') => Math.max(0, ...done.map((each) => each[of].y + each[of].height));
  return { shapes: all, growth: Math.max(0, bottom('to') - bottom('from')) };
}

const isAbove = (one: Group, other: Group) =>
  one.y + one.height <= contentTop(other) + 0.5 && one.x < other.x + other.width && other.x < one.x + one.width;

/** The cells of a stage begin at the top of their lane, whatever stands above them there. */
const contentTop = ({ role, y, shapes }: Group) =>
  role === 'stage-cells' ? y + Math.min(...shapes.map((shape) => (shape.kind === 'group' ? shape.y : 0))) : y;

const hasTag = (group: Group, { at }: Reviewing) => showsPart(group) && at.has(group.part);

/** What happened to something that came or went with what is around it, or that is marked itself. */
export function kindAt(part: PartId, { at, carried }: Reviewing): MarkKind | undefined {
  return at.get(part)?.kind ?? carried.get(part);
}

/** A group in which what changed is marked, and all else is quiet. */
function marked(group: Group, reviewing: Reviewing, hasWas: boolean): Group {
  if (group.role === 'stage') return markedStage(group, reviewing);
  const kind = showsPart(group) ? kindAt(group.part, reviewing) : undefined;
  if (kind === undefined) {
    if (!holdsMarks(group, reviewing)) return quiet(group);
    const { shapes, growth } = stacked(group.shapes, reviewing);
    return { ...group, height: group.height + growth, shapes };
  }
  const marking = reviewing.at.get(group.part ?? '');
  if (group.role === 'link') return markedWay(group, kind, marking, reviewing);
  const whole = hasWas || !marking ? framed(group) : withWas(framed(group), marking.was);
  const ready = dressed(whole, kind);
  if (!marking) return ready;
  const tag = reviewing.tagFor(marking, (width) => whole.width - width + tagReach, -tagRaise);
  return { ...ready, title: tag.title ?? '', shapes: [...ready.shapes, tag] };
}

/** How much of a pill a tag covers: its word stays readable. */
const overPill = 8;

/** A way between touchpoints, with its tag over the corner of its pill. */
function markedWay(way: Group, kind: MarkKind, marking: Marking | undefined, { tagFor }: Reviewing): Group {
  const ready = inked(way, kind);
  const pill = way.shapes.find((shape) => shape.kind === 'box');
  if (!marking || !pill) return ready;
  const tag = tagFor(marking, () => pill.x + pill.width - overPill, pill.y - tagRaise);
  return { ...ready, title: tag.title ?? '', shapes: [...ready.shapes, tag] };
}

/** Whether anything in a group is marked. */
export function holdsMarks(group: Group, reviewing: Reviewing): boolean {
  return group.shapes.some(
    (shape) =>
      shape.kind === 'group' &&
      ((showsPart(shape) && kindAt(shape.part, reviewing) !== undefined) || holdsMarks(shape, reviewing)),
  );
}
