import { type Feeling, feelingAt, type Journey, type Model, type PartId, type Touchpoint } from '../model/index.ts';
import type { Change, CurveEffect, CurveShift } from './change.ts';
import { Tally } from './tally.ts';

type Ids = Readonly<Record<PartId, PartId>>;

/** A touchpoint with the stage that it stands in, by the ids of the newer model. */
interface Moment {
  readonly stage: PartId;
  readonly touchpoint: Pick<Touchpoint, 'feelings'>;
}

/** How the curves of the journeys that are in both models changed, those that did not left out. */
export function curveShifts(before: Model, after: Model, ids: Ids, changes: readonly Change[]): CurveShift[] {
  const touched = new Set(changes.flatMap(({ journeys }) => journeys));
  return after.journeys.flatMap((now) => {
    const old = touched.has(now.id) ? counterpart(before, now.id, ids) : undefined;
    if (!old) return [];
    return personasOf(now).flatMap((persona) => {
      const was = personaBefore(persona, ids);
      const shift = shiftOf(momentsOf(old, ids), old, was, momentsOf(now), now, persona);
      return shift ? [{ journey: now.id, ...(persona !== undefined && { persona }), ...shift }] : [];
    });
  });
}

function shiftOf(
  olds: readonly Moment[],
  old: Journey,
  was: string | undefined,
  news: readonly Moment[],
  now: Journey,
  persona: string | undefined,
): Omit<CurveShift, 'journey' | 'persona'> | undefined {
  const [before, after] = [tallyOf(olds, was), tallyOf(news, persona)];
  const oldStages = new Map(olds.map(({ stage }) => [stage, '']));
  const titles = new Map([
    ...now.stages.map(({ id, title }) => [id, title] as const),
    ...old.stages
      .filter(({ id }) => !now.stages.some((each) => each.id === id) && oldStages.has(id))
      .map(({ id, title }) => [id, title] as const),
  ]);
  const stages = [...titles].map(([stage, title]) => ({
    stage,
    title,
    before: rounded(before.meanOf(stage)),
    after: rounded(after.meanOf(stage)),
  }));
  const average = { before: rounded(before.average), after: rounded(after.average) };
  const lowest = { before: before.lowest ?? null, after: after.lowest ?? null };
  const changed = [average, lowest, ...stages].some((shift) => shift.before !== shift.after);
  return changed ? { average, lowest, stages } : undefined;
}

/** Adds to each change what it alone does to the curves. */
export function withEffects(changes: readonly Change[], before: Model, after: Model, ids: Ids): Change[] {
  const reckonings = new Map(
    after.journeys.flatMap((now) => {
      const old = counterpart(before, now.id, ids);
      return old ? [[now.id, new Reckoning(old, now, ids)] as const] : [];
    }),
  );
  const followers = changes.filter(
    ({ implied, subject, field }) => implied && subject === 'feeling' && field === 'feeling',
  );
  return changes.map((change) => {
    if (change.implied || change.severity !== 'experience') return change;
    const means =
      change.subject === 'emotion' ? followers.filter((each) => emotionOf(each) === keyIn(change)) : [change];
    const effect = change.journeys.flatMap((journey) => reckonings.get(journey)?.effectOf(means, journey) ?? []);
    return effect.length > 0 ? { ...change, effect } : change;
  });
}

const keyIn = ({ part }: Change) => (part.after ?? part.before ?? '').replace(/^emotion\//, '');
const emotionOf = ({ after }: Change) =>
  after !== null && typeof after === 'object' && 'emotion' in after ? after.emotion : undefined;

/** Works out for one journey what is different without a change. */
class Reckoning {
  private readonly tallies: readonly { readonly persona: string | undefined; readonly tally: Tally }[];
  private readonly news: ReadonlyMap<PartId, Moment>;
  private readonly olds: ReadonlyMap<PartId, Moment>;
  private readonly ids: Ids;

  constructor(old: Journey, now: Journey, ids: Ids) {
    this.ids = ids;
    this.news = new Map(
      now.stages.flatMap((stage) =>
        stage.touchpoints.map((touchpoint) => [touchpoint.id, { stage: stage.id, touchpoint }] as const),
      ),
    );
    this.olds = new Map(
      old.stages.flatMap((stage) =>
        stage.touchpoints.map(
          (touchpoint) => [touchpoint.id, { stage: ids[stage.id] ?? stage.id, touchpoint }] as const,
        ),
      ),
    );
    const moments = [...this.news.values()];
    this.tallies = personasOf(now).map((persona) => ({ persona, tally: tallyOf(moments, persona) }));
  }

  effectOf(changes: readonly Change[], journey: PartId): CurveEffect[] {
    const swaps = changes.flatMap((change) => this.swapFor(change) ?? []);
    if (swaps.length === 0) return [];
    return this.tallies.flatMap(({ persona, tally }) => {
      const points = swaps.map(({ was, is }) => ({
        was: was && pointOf(was, persona, persona && personaBefore(persona, this.ids)),
        is: is && pointOf(is, persona),
      }));
      const stages = new Set(points.flatMap(({ was, is }) => [was?.stage ?? [], is?.stage ?? []]).flat());
      const readAll = () => ({
        average: tally.average ?? 0,
        lowest: tally.lowest ?? 0,
        stages: [...stages].map((stage) => [stage, tally.meanOf(stage) ?? 0] as const),
      });
      const withIt = readAll();
      for (const { was, is } of points) {
        if (is) tally.remove(is);
        if (was) tally.add(was);
      }
      const without = readAll();
      for (const { was, is } of points) {
        if (was) tally.remove(was);
        if (is) tally.add(is);
      }
      const byStage = withIt.stages.map(
        ([stage, mean], index) => [stage, difference(mean, without.stages[index]?.[1] ?? 0)] as const,
      );
      const effect = {
        average: difference(withIt.average, without.average),
        lowest: difference(withIt.lowest, without.lowest),
        stages: Object.fromEntries(byStage.filter(([, by]) => by !== 0)),
      };
      const nothing = effect.average === 0 && effect.lowest === 0 && Object.keys(effect.stages).length === 0;
      return nothing ? [] : [{ journey, ...(persona !== undefined && { persona }), ...effect }];
    });
  }

  /** The moment that a change makes, and the one that would be there without it. */
  private swapFor({ kind, subject, part, before, field }: Change): { was?: Moment; is?: Moment } | undefined {
    if (subject === 'touchpoint' && field === undefined) {
      const was = part.before === undefined ? undefined : this.olds.get(part.before);
      const is = part.after === undefined ? undefined : this.news.get(part.after);
      // What moved is the same moment in another stage.
      if (kind === 'moved' && was && is) return { was: { ...is, stage: was.stage }, is };
      return { ...(was && { was }), ...(is && { is }) };
    }
    if (subject !== 'feeling' || (field !== undefined && field !== 'feeling' && field !== 'persona')) return undefined;
    const id = touchpointId(part.after) ?? '';
    const is = this.news.get(id) ?? this.news.get(this.newIdOf(touchpointId(part.before) ?? ''));
    if (!is) return undefined;
    const others = is.touchpoint.feelings.filter((each) => each.id !== part.after);
    const own = is.touchpoint.feelings.find((each) => each.id === part.after);
    const old = oldFeeling(before, own, field);
    return { is, was: { ...is, touchpoint: { feelings: old ? [...others, old] : others } } };
  }

  private newIdOf(id: PartId): PartId {
    return this.ids[id] ?? id;
  }
}

function oldFeeling(
  before: Change['before'],
  now: Feeling | undefined,
  field: string | undefined,
): Feeling | undefined {
  if (field === undefined) return before === null ? undefined : (before as unknown as Feeling);
  if (!now) return undefined;
  if (field === 'persona') {
    const { persona: _, ...rest } = now;
    return typeof before === 'string' ? { ...rest, persona: before } : rest;
  }
  const { emotion: _, score: __, ...rest } = now;
  return { ...rest, ...(before as object | null) };
}

const touchpointId = (id: PartId | undefined): PartId | undefined => id?.replace(/#feels\/\d+$/, '');

const personasOf = ({ personas }: Journey): readonly (string | undefined)[] =>
  personas.length > 0 ? personas : [undefined];

function personaBefore(persona: string | undefined, ids: Ids): string | undefined {
  if (persona === undefined) return undefined;
  const now = `persona/${persona}`;
  const old = Object.keys(ids).find((id) => ids[id] === now);
  return old === undefined ? persona : old.slice('persona/'.length);
}

function counterpart({ journeys }: Model, id: PartId, ids: Ids): Journey | undefined {
  return journeys.find((each) => (ids[each.id] ?? each.id) === id);
}

const momentsOf = ({ stages }: Journey, ids: Ids = {}): Moment[] =>
  stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => ({ stage: ids[stage.id] ?? stage.id, touchpoint })));

function tallyOf(moments: readonly Moment[], persona: string | undefined): Tally {
  const tally = new Tally();
  for (const moment of moments) {
    const point = pointOf(moment, persona);
    if (point) tally.add(point);
  }
  return tally;
}

function pointOf({ stage, touchpoint }: Moment, persona: string | undefined, alias = persona) {
  const named = touchpoint.feelings.find((feeling) => persona !== undefined && feeling.persona === alias);
  const score = (named ?? feelingAt(touchpoint as Touchpoint, persona))?.score;
  return score === undefined ? undefined : { stage, score };
}

const rounded = (value: number | undefined) => (value === undefined ? null : Math.round(value * 100) / 100);
const difference = (one: number, other: number) => Math.round((one - other) * 100) / 100;
