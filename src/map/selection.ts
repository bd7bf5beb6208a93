import type { Journey, Stage, Touchpoint } from '../model/index.ts';
import { memory } from './layout/memory.ts';
import { journeyOf } from './layout/told.ts';
import type { LayoutOptions } from './lenses/layout.ts';

/** What of a journey is looked at, by keys; empty: all. Keys of nothing that is there do not count. */
export interface Selection {
  readonly personas?: readonly string[];
  readonly stages?: readonly string[];
  /** Touchpoints on any of these channels. */
  readonly channels?: readonly string[];
  /** Touchpoints with any of these tags, and those of stages with them. */
  readonly tags?: readonly string[];
  /** Keys of the stages that are shown without their touchpoints. */
  readonly folded?: readonly string[];
}

const stages = memory<Stage, Stage>();

/** A journey as far as it is looked at. What nothing is taken from is the same object, and so is all that is taken alike again. */
export function selected(journey: Journey, selection: Selection): Journey {
  const { personas = [], channels = [], tags = [], folded = [] } = selection;
  const known = personas.filter((key) => journey.personas.includes(key));
  const told = journeyOf(journey, known);
  const wanted = told.stages.filter(({ key }) => selection.stages?.includes(key));
  const chosen = wanted.length > 0 ? wanted : told.stages;
  const isThere = (touchpoint: Touchpoint, stage: Stage) =>
    (channels.length === 0 || touchpoint.channels.some((key) => channels.includes(key))) &&
    (tags.length === 0 || [...stage.tags, ...touchpoint.tags].some((tag) => tags.includes(tag)));
  const isNarrowed = channels.length + tags.length > 0;
  const shown = chosen.flatMap((stage): readonly Stage[] => {
    const touchpoints = stage.touchpoints.filter((touchpoint) => isThere(touchpoint, stage));
    if (isNarrowed && touchpoints.length === 0) return [];
    if (folded.includes(stage.key) && touchpoints.length > 0) {
      return [stages(stage, ['folded', touchpoints.length], () => foldedStage(stage, touchpoints.length))];
    }
    if (touchpoints.length === stage.touchpoints.length) return [stage];
    return [stages(stage, touchpoints, () => ({ ...stage, touchpoints }))];
  });
  if (
    told === journey &&
    shown.length === journey.stages.length &&
    shown.every((each, at) => each === journey.stages[at])
  ) {
    return journey;
  }
  return { ...told, stages: shown };
}

/** What lays out a map of these lanes only, or without any of all; time is shown with each. */
export function onlyLanes(lanes: readonly string[]): Pick<LayoutOptions, 'lanes'> {
  return lanes.length > 0 ? { lanes: ['time', ...lanes] } : {};
}

/** Its name tells how many touchpoints it hides. */
function foldedStage(stage: Stage, count: number): Stage {
  return { ...stage, title: `${stage.title} (${count})`, goals: [], metrics: [], touchpoints: [] };
}
