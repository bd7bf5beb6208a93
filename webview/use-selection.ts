import { useMemo } from 'preact/hooks';
import { type LayoutOptions, type Lens, layout, onlyLanes, type Scene, selected } from '../src/map/index.ts';
import type { Filter, Journey, Model } from '../src/model/index.ts';
import { type Choices, choicesOf, effective, fixedLanes, selectionOf } from './filter.ts';
import type { View } from './page-state.ts';

interface Asked extends LayoutOptions {
  readonly lens: Lens;
}

interface Laid {
  readonly scene: Scene;
  /** What the map can be filtered by; worked out when it is asked for. */
  readonly choices: () => Choices;
  /** As far as the journey has what is filtered by. */
  readonly filter: Filter;
  /** Of the lanes only those that are shown. */
  readonly shownChoices: Choices;
}

/** The map of a journey as far as it is looked at, and what it can be filtered by. Laid out anew only when any of that changes. */
export function useSelection(model: Model, journey: Journey, view: View, asked: Asked): Laid {
  const { lens, width, headerWidth, pictures, font } = asked;
  const { filter, folds } = view;
  return useMemo(() => {
    const shown = selected(journey, selectionOf(filter, folds, lens));
    const laidOut = (lanes: readonly string[]) =>
      layout(model, shown, { ...asked, folded: folds.lanes, ...onlyLanes(lanes) });
    const narrowed = laidOut(lens.kind === 'map' ? filter.lanes : []);
    // Where the journey has none of the lanes any more, it is shown whole.
    const isEmpty = filter.lanes.length > 0 && narrowed.lanes.every(({ key }) => fixedLanes.includes(key));
    const scene = isEmpty ? laidOut([]) : narrowed;
    const shownChoices = choicesOf(model, journey, lens, scene.lanes);
    const choices = () => choicesOf(model, journey, lens, filter.lanes.length > 0 ? laidOut([]).lanes : scene.lanes);
    return { scene, choices, filter: effective(filter, shownChoices), shownChoices };
  }, [model, journey, filter, folds, lens, width, headerWidth, pictures, font]);
}
