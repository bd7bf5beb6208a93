import type { Journey, Model, PartId, Stage, Touchpoint } from '../../model/index.ts';
import type { Change, Diff } from '../change.ts';
import { kinds } from '../kinds.ts';
import type { Models } from '../sentences.ts';
import { type Interleaved, interleave } from './interleave.ts';

/** What stands in a stage of a merged journey: a touchpoint, or the empty place of one that moved away. */
export type Place =
  | { readonly touchpoint: Touchpoint; readonly old?: Touchpoint; readonly isGone: boolean }
  | { readonly moved: Change };

export interface MergedStage {
  /** With the goals and metrics that are gone; its touchpoints are those that are there now. */
  readonly stage: Stage;
  readonly places: readonly Place[];
}

/** Two versions of a journey in one. */
export interface Merged {
  /** With what the older one declares and the newer one does not. */
  readonly model: Model;
  readonly journey: Journey;
  readonly stages: readonly MergedStage[];
  /** Keys of the personas whose journey it was and who are gone. */
  readonly gonePersonas: readonly string[];
}

/** What a part that is gone is called on the map: unlike all that are there. */
export const goneId = (id: PartId): PartId => `gone ${id}`;

/** Both versions of a journey in one: what is gone stands where it stood, by a name of its own. */
export function merge({ before, after }: Models, { changes, ids }: Pick<Diff, 'changes' | 'ids'>, id: PartId): Merged {
  const now = after.journeys.find((journey) => journey.id === id);
  const old = before.journeys.find((journey) => (ids[journey.id] ?? journey.id) === id);
  const journey = now ?? old;
  if (!journey) throw new Error(`There is no journey ${id}.`);
  const gone = removedIn(changes, 'persona');
  const personas = before.personas.map((persona) => (gone.has(persona.id) ? ghostOf(persona) : persona));
  const isGone = (key: string) => before.personas.some((persona) => persona.key === key && gone.has(persona.id));
  return {
    model: withDeclarations(after, { ...before, personas }),
    journey,
    gonePersonas: now ? (old?.personas ?? []).filter(isGone) : [],
    stages:
      now && old
        ? new Merging(changes, ids, old, now).stages()
        : journey.stages.map((stage) => ({ stage, places: stage.touchpoints.map(placeOf) })),
  };
}

const placeOf = (touchpoint: Touchpoint): Place => ({ touchpoint, isGone: false });

/** The ids of parts of a kind that are gone. */
function removedIn(changes: readonly Change[], subject: Change['subject']): ReadonlySet<PartId> {
  const removed = changes.filter(
    (change) => change.kind === 'removed' && change.subject === subject && change.field === undefined,
  );
  return new Set(removed.flatMap(({ part }) => part.before ?? []));
}

function withDeclarations(after: Model, before: Model): Model {
  const both = <T extends { readonly key: string }>(news: readonly T[], olds: readonly T[]) => {
    const known = new Set(news.map(({ key }) => key));
    return [...news, ...olds.filter(({ key }) => !known.has(key))];
  };
  return {
    ...after,
    personas: both(after.personas, before.personas),
    actors: both(after.actors, before.actors),
    channels: both(after.channels, before.channels),
    emotions: both(after.emotions, before.emotions),
    lanes: both(after.lanes, before.lanes),
  };
}

type Facts = Readonly<Record<string, unknown>>;
type Fact = { readonly id: PartId };

class Merging {
  private readonly old: Journey;
  private readonly now: Journey;
  private readonly ids: Diff['ids'];
  private readonly gone = new Set<PartId>();
  private readonly moved = new Map<PartId, Change>();
  private readonly older = new Map<PartId, Stage | Touchpoint>();

  constructor(changes: readonly Change[], ids: Diff['ids'], old: Journey, now: Journey) {
    this.old = old;
    this.now = now;
    this.ids = ids;
    for (const change of changes) {
      const { kind, subject, part, field } = change;
      if (field !== undefined || part.before === undefined) continue;
      if (kind === 'removed' && subject !== 'feeling' && !change.implied) this.gone.add(part.before);
      if (kind === 'moved' && subject === 'touchpoint') this.moved.set(part.before, change);
    }
    for (const each of old.stages.flatMap((stage) => [stage, ...stage.touchpoints])) {
      if (!this.gone.has(each.id)) this.older.set(ids[each.id] ?? each.id, each);
    }
  }

  stages(): MergedStage[] {
    return interleave(this.old.stages, this.now.stages, this.laterId).map((each) =>
      each.now ? this.stageNow(each.now) : this.stageGone(each.gone),
    );
  }

  private readonly laterId = ({ id }: Fact) => (this.gone.has(id) ? undefined : (this.ids[id] ?? id));
  private readonly laterPlace = (part: Fact) => (this.moved.has(part.id) ? undefined : this.laterId(part));

  private stageNow(now: Stage): MergedStage {
    const old = this.older.get(now.id) as Stage | undefined;
    const stage = old ? this.withGone(now, old, ['goals', 'metrics']) : now;
    const places = interleave(old?.touchpoints ?? [], now.touchpoints, this.laterPlace).map((each) => this.place(each));
    return { stage, places };
  }

  /** A stage that is gone, with the touchpoints that are gone too, and the places of the others. */
  private stageGone(gone: Stage): MergedStage {
    const { touchpoints, ...rest } = gone;
    const places = touchpoints.flatMap((touchpoint): Place[] => {
      const isThere = this.gone.has(touchpoint.id) || this.moved.has(touchpoint.id);
      return isThere ? [this.place({ gone: touchpoint })] : [];
    });
    return { stage: { ...ghostOf(rest), touchpoints }, places };
  }

  private place({ now, gone }: Interleaved<Touchpoint>): Place {
    if (now) {
      const old = this.older.get(now.id) as Touchpoint | undefined;
      const lists = kinds.touchpoint.lists.map(({ name }) => name).filter((name) => name !== 'feelings');
      return old
        ? { touchpoint: this.withGone(now, old, lists), old, isGone: false }
        : { touchpoint: now, isGone: false };
    }
    const moved = this.moved.get(gone.id);
    return moved ? { moved } : { touchpoint: ghostOf(gone), old: gone, isGone: true };
  }

  /** A part with what is gone of its lists; the same object if nothing is. */
  private withGone<T extends Stage | Touchpoint>(now: T, old: T, lists: readonly string[]): T {
    const added = lists.flatMap((name) => {
      const olds = (old as unknown as Facts)[name] as readonly Fact[];
      if (!olds.some(({ id }) => this.gone.has(id))) return [];
      const news = (now as unknown as Facts)[name] as readonly Fact[];
      const all = interleave(olds, news, this.laterId).map((each) => each.now ?? ghostOf(each.gone as Fact));
      return [[name, all] as const];
    });
    return added.length === 0 ? now : { ...now, ...Object.fromEntries(added) };
  }
}

/** A part with all that it holds under names of things that are gone. */
function ghostOf<T>(part: T): T {
  if (Array.isArray(part)) return part.map(ghostOf) as T;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [
      name,
      name === 'id' && typeof value === 'string' ? goneId(value) : ghostOf(value),
    ]),
  ) as T;
}
