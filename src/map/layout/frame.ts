import {
  type Journey,
  type Model,
  type Named,
  type Stage,
  type Touchpoint,
  titleOf,
  titleOfName,
} from '../../model/index.ts';
import { channelIcon, type IconName } from '../icons.ts';
import type { Pictures } from '../pictures.ts';
import { memory } from './memory.ts';
import type { Setting } from './setting.ts';

/** Where a touchpoint's column is. */
export interface TouchpointPlace {
  readonly touchpoint: Touchpoint;
  /** Counted from 0 through the whole journey. */
  readonly index: number;
  /** The left edge of the column, from the left of the page. */
  readonly x: number;
  /** The same, from the left edge of the stage. */
  readonly offset: number;
  readonly center: number;
}

/** Where a stage's columns are. A stage without touchpoints has one, empty. */
export interface StagePlace {
  readonly stage: Stage;
  readonly index: number;
  readonly x: number;
  readonly width: number;
  /** The same array for as long as none of the touchpoints changes or moves. */
  readonly touchpoints: readonly TouchpointPlace[];
}

/** A channel as it is shown. */
export interface ChannelLook {
  readonly key: string;
  readonly title: string;
  readonly icon: IconName;
}

/** What every band of the map is laid out from. */
export interface Frame {
  readonly model: Model;
  readonly journey: Journey;
  readonly setting: Setting;
  readonly stages: readonly StagePlace[];
  readonly touchpoints: readonly TouchpointPlace[];
  /** Tells whether the names below are still the same. */
  readonly names: string;
  readonly pictures: Pictures;
  /** Tells whether the traces below are still the same. */
  readonly traces: object;
  /** What the pains and opportunities of the journey that some keys name are called; unknown keys as they are written. */
  readonly traced: (kind: Trace, keys: readonly string[]) => string[];
  readonly channel: (key: string) => ChannelLook;
  readonly emotion: (key: string) => string;
  readonly actor: (key: string) => string;
}

const noPictures: Pictures = new Map();

/** Puts the stages and touchpoints into columns, and makes the model's names quick to find. */
export function frameOf(
  model: Model,
  journey: Journey,
  stages: readonly Stage[],
  setting: Setting,
  pictures: Pictures = noPictures,
): Frame {
  const places = placesOf(stages, setting);
  return {
    model,
    journey,
    setting,
    stages: places,
    touchpoints: places.flatMap((place) => place.touchpoints),
    names: namesOf(model),
    pictures,
    // A pain or an opportunity that is not drawn here is called by its title all the same.
    ...tracesOf([...new Set([...stages, ...(model.journeys.find(({ id }) => id === journey.id)?.stages ?? [])])]),
    channel: remembered((key) => ({
      key,
      title: titleOf(model, 'channels', key),
      icon: channelIcon(model.channels.find((channel) => channel.key === key)?.kind ?? key),
    })),
    emotion: remembered((key) => titleOf(model, 'emotions', key)),
    actor: remembered((key) => titleOf(model, 'actors', key)),
  };
}

/** What opportunities solve, and what solutions deliver. */
type Trace = 'pains' | 'opportunities';

/** What a stage names elsewhere, and what of it can be named. */
interface StageTraces {
  readonly text: string;
  readonly named: Readonly<Record<Trace, readonly string[]>>;
  readonly titles: Readonly<Record<Trace, readonly Named[]>>;
}

const stageTraces = memory<Stage, StageTraces>();

function tracesIn(stage: Stage): StageTraces {
  return stageTraces(stage, [], () => {
    const all = stage.touchpoints;
    const opportunities = all.flatMap((touchpoint) => touchpoint.opportunities);
    const pains = all.flatMap((touchpoint) => touchpoint.pains);
    const named = {
      pains: opportunities.flatMap(({ solves }) => solves),
      opportunities: all.flatMap((touchpoint) => touchpoint.solutions).flatMap(({ delivers }) => delivers),
    };
    const titles = { pains, opportunities };
    const words = [pains, opportunities].map((facts) => facts.map(({ key, title }) => [key, title]));
    return { text: JSON.stringify([named, words]), named, titles };
  });
}

const noTraces = {};
const traces = memory<object, Pick<Frame, 'traces' | 'traced'>>();

/** Looks up what opportunities solve and solutions deliver. The last journey's traces are the same object while they say the same. */
function tracesOf(stages: readonly Stage[]): Pick<Frame, 'traces' | 'traced'> {
  const all = stages.map(tracesIn);
  return traces(
    noTraces,
    all.map(({ text }) => text),
    () => {
      const titles = (kind: Trace) => {
        const named = new Set(all.flatMap((each) => each.named[kind]));
        const facts = all.flatMap((each) => each.titles[kind]).filter(({ key }) => named.has(key));
        return new Map(facts.map(({ key, title }) => [key, title]));
      };
      const known = { pains: titles('pains'), opportunities: titles('opportunities') };
      return { traces: {}, traced: (kind, keys) => keys.map((key) => known[kind].get(key) ?? titleOfName(key)) };
    },
  );
}

function namesOf({ channels, emotions, actors }: Model): string {
  return JSON.stringify([
    channels.map(({ key, title, kind }) => [key, title, kind]),
    ...[emotions, actors].map((all) => all.map(({ key, title }) => [key, title])),
  ]);
}

function placesOf(stages: readonly Stage[], { left, columnWidth }: Setting): StagePlace[] {
  let x = left;
  let first = 0;
  return stages.map((stage, index) => {
    const place = {
      stage,
      index,
      x,
      width: Math.max(1, stage.touchpoints.length) * columnWidth,
      touchpoints: touchpointPlaces(stage.touchpoints, first, x, columnWidth),
    };
    x += place.width;
    first += stage.touchpoints.length;
    return place;
  });
}

const placed = memory<Touchpoint, readonly TouchpointPlace[]>();

function touchpointPlaces(
  touchpoints: readonly Touchpoint[],
  first: number,
  left: number,
  width: number,
): readonly TouchpointPlace[] {
  const [key] = touchpoints;
  if (!key) return [];
  return placed(key, [first, left, width, ...touchpoints], () =>
    touchpoints.map((touchpoint, position) => {
      const offset = position * width;
      return { touchpoint, index: first + position, x: left + offset, offset, center: left + offset + width / 2 };
    }),
  );
}

function remembered<Value>(make: (key: string) => Value): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
