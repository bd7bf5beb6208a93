import type { Frame } from '../../map/layout/frame.ts';
import { header } from '../../map/layout/header.ts';
import type { Lane } from '../../map/layout/lane.ts';
import { lanesOf } from '../../map/layout/lanes.ts';
import { sceneOf } from '../../map/layout/layout.ts';
import { keptApart } from '../../map/layout/memory.ts';
import { measuredIn } from '../../map/measure.ts';
import type { Pictures } from '../../map/pictures.ts';
import type { Group, Scene, Shape } from '../../map/scene.ts';
import { inLanguageOf, type MapFont, type PartId } from '../../model/index.ts';
import { plural } from '../../words/index.ts';
import type { Change, Diff } from '../change.ts';
import { type Models, sentenceOf } from '../sentences.ts';
import { columnBands } from './bands.ts';
import { reviewedChannels } from './channels.ts';
import { oldFeelingParts, reviewedEmotion } from './emotion.ts';
import { foldedReview } from './folded.ts';
import { markedHeader } from './header.ts';
import { markItems } from './legend.ts';
import { withList } from './list.ts';
import { type MarkKind, markKindOf } from './looks.ts';
import { type Marking, markingsOf, toldOf } from './marks.ts';
import { merge } from './merge.ts';
import { withMoves } from './moves.ts';
import { numbered, numbersOf } from './numbers.ts';
import { type ReviewFrame, reviewFrame } from './places.ts';
import { type Reviewing, reviewed, reviewedCards, showsPart } from './review-lane.ts';
import { countsOf } from './summary.ts';
import { tagOf, tagWidthOf } from './tag.ts';

/** One number on the map, and all that it stands for. */
export interface Mark {
  /** From 1: header first, then column by column from the left, from top to bottom in each. */
  readonly number: number;
  readonly kind: MarkKind;
  /** Ids of changes. */
  readonly changes: readonly string[];
  /** The part on the map that it stands at; absent where the map shows nothing of it. */
  readonly part?: PartId;
}

/** The map of a journey with all that changed on it. */
export interface Review {
  readonly scene: Scene;
  /** In the order of their numbers. */
  readonly marks: readonly Mark[];
}

export interface ReviewOptions {
  /** The least width of the page in px: 1280 without it. */
  readonly width?: number;
  /** The most that header and footer take of the page's width in px. */
  readonly headerWidth?: number;
  readonly pictures?: Pictures | undefined;
  /** What texts are set in; the map's usual font without it. */
  readonly font?: MapFont | undefined;
  /** Which changes are marked; all without it. */
  readonly isShown?: (change: Change) => boolean;
  /** Whether the changes are listed beside the map, for a picture that stands alone. */
  readonly hasList?: boolean;
}

/**
 * Lays out a journey in both versions at once, with numbers at what changed: what is gone keeps its place, what did not change is pale. `journey` is
 * the id of the newer version, or of the older one where that is gone.
 * @throws Error where no version has that journey
 */
export function layoutReview(
  models: Models,
  diff: Pick<Diff, 'changes' | 'ids'>,
  journey: PartId,
  { font, ...options }: ReviewOptions = {},
): Review {
  const told = toldOf(diff.changes, journey).filter(options.isShown ?? (() => true));
  // Changes are told to the reader, the rest is what the map says by itself.
  const sentences = new Map(told.map((change) => [change, sentenceOf(change, models)]));
  const lay = () => keptApart('review', () => review(models, diff, journey, { ...options, sentences }));
  const { scene, marks } = inLanguageOf(models.after, () => measuredIn(font, lay));
  return { scene: font ? { ...scene, font } : scene, marks };
}

interface Told {
  /** What each change says, in the language of the reader. */
  readonly sentences: ReadonlyMap<Change, string>;
}

function review(
  models: Models,
  diff: Pick<Diff, 'changes' | 'ids'>,
  id: PartId,
  { width, headerWidth, pictures, hasList = false, sentences }: Omit<ReviewOptions, 'font' | 'isShown'> & Told,
): Review {
  const merged = merge(models, diff, id);
  const frames = reviewFrame(merged, { width, pictures });
  const { whole } = frames;
  const told = [...sentences.keys()];
  const said = (marking: Marking) => marking.changes.map((change) => sentences.get(change)).join(' ');
  const lanes = lanesOf(whole, []);
  const head = header(whole);
  const shown = new Set([id, ...partsIn([head, ...plainly(lanes, whole)]), ...oldFeelingParts(frames)]);
  const { at, carried, unseen } = markingsOf(told, diff, models, (part) => shown.has(part));
  const markings = [...at.values()];
  const orders = new Map(markings.map((marking, index) => [marking, index]));
  const widest = tagWidthOf(markings.length);
  const reviewing: Reviewing = {
    at,
    carried,
    tagFor: (marking, x, y) =>
      tagOf(marking.kind, orders.get(marking) ?? 0, { x: x(widest), y, width: widest }, said(marking)),
  };
  const rows = lanes.map((lane) => reviewLane(lane, frames, reviewing));
  const counts = countsOf(told);
  const page = {
    note: counts,
    was: headerWas(at, head),
    ...(headerWidth !== undefined && { headerWidth }),
    ...(pictures && { pictures }),
  };
  const scene = sceneOf(whole, rows, page, markItems(told));
  const groups = columnBands(markedHeader(scene.groups, reviewing), frames, scene.lanes, at);
  const numbers = numbersOf({ groups, columns: scene.columns });
  const places = new Map([...at].map(([part, marking]) => [marking, part]));
  const marks = [
    ...markings.flatMap((marking, order): Mark[] => {
      const number = numbers.get(order);
      const part = places.get(marking);
      const changes = marking.changes.map((change) => change.id);
      return number === undefined || part === undefined ? [] : [{ number, kind: marking.kind, changes, part }];
    }),
  ].sort((one, other) => one.number - other.number);
  const others = markings.filter((_, order) => !numbers.has(order));
  const all = [...marks, ...withoutPlace(unseen, others, marks.length)];
  const drawn = { ...scene, groups: numbered(groups, markings, numbers, said) };
  if (!hasList) return { scene: drawn, marks: all };
  const byId = new Map([...sentences].map(([change, sentence]) => [change.id, sentence]));
  const listed = all.map((mark) => ({ ...mark, sentences: mark.changes.map((each) => byId.get(each) ?? '') }));
  return { scene: withList(drawn, counts, listed), marks: all };
}

/** What the texts of the header said before. */
function headerWas(at: ReadonlyMap<PartId, Marking>, head: Group): ReadonlyMap<PartId, string> {
  const parts = [head.part ?? '', ...partsIn([head])];
  return new Map(
    parts.flatMap((part) => {
      const change = at.get(part)?.changes.find((each) => each.kind === 'reworded' && saidAt(each) === part);
      return typeof change?.before === 'string' ? [[part, change.before] as const] : [];
    }),
  );
}

/** Where the header says what was reworded. */
const saidAt = ({ part, field }: Change) =>
  field === 'title' || field === 'text' ? part.after : `${part.after}#${field}`;

/** Changes that are seen nowhere come last. */
function withoutPlace(unseen: readonly Change[], others: readonly Marking[], before: number): Mark[] {
  const all = [...others.flatMap(({ changes }) => changes), ...unseen];
  return all.map((change, index) => ({ number: before + index + 1, kind: markKindOf(change), changes: [change.id] }));
}

/** The lanes whose columns are those of what is there now, and what they show. */
function reviewLane(lane: Lane, frames: ReviewFrame, reviewing: Reviewing): Lane {
  const { columns, slots, now, whole } = frames;
  switch (lane.key) {
    case 'time':
      return reviewed({ ...lane, layout: () => lane.layout(now) }, reviewing);
    case 'touchpoint':
      return withMoves(reviewedCards(lane, reviewing), slots, columns, reviewing);
    case 'emotion':
      return reviewedEmotion(lane, frames, reviewing);
    case 'stage':
      return reviewed(lane, reviewing);
    case 'channel':
      return reviewedChannels(lane, frames, reviewing);
    default:
      return otherLane(lane, plainly([lane], whole), reviewing);
  }
}

/** A lane in which nothing is marked is folded, and says what went there with touchpoints and stages. */
function otherLane(lane: Lane, groups: readonly Group[], reviewing: Reviewing): Lane {
  if (holdsOwnMarks(groups, reviewing)) return reviewed(lane, reviewing);
  const gone = new Set(partsIn(groups).filter((part) => reviewing.carried.get(part) === 'removed')).size;
  if (gone === 0) return foldedReview(lane);
  const remark = plural(gone, '1 entry went with what is gone', '{count} entries went with what is gone');
  return foldedReview(lane, remark);
}

/** Whether anything is marked besides what went with a touchpoint. */
function holdsOwnMarks(groups: readonly Group[], { at, carried }: Reviewing): boolean {
  return partsIn(groups).some((part) => at.has(part) || carried.get(part) === 'added');
}

const plainly = (lanes: readonly Lane[], frame: Frame): Group[] =>
  lanes.flatMap((lane) => lane.layout(frame).shapes.flatMap((shape) => (shape.kind === 'group' ? [shape] : [])));

/** The parts of the model that groups show. */
function partsIn(shapes: readonly Shape[]): PartId[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group'
      ? [...(showsPart(shape) || shape.role === 'feeling' ? [shape.part ?? ''] : []), ...partsIn(shape.shapes)]
      : [],
  );
}
