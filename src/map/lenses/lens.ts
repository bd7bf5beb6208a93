import { blueprintRows, type Journey, type Model, touchpointsOf, type View } from '../../model/index.ts';
import { phrase, t } from '../../words/index.ts';
import { comparisonOf } from './compare/comparison.ts';

/** A way to look at a journey. */
export type Lens =
  | { readonly kind: PlainLens; readonly key: string; readonly title: string }
  /** What a `view` of the text shows. */
  | { readonly kind: 'view'; readonly key: string; readonly title: string; readonly view: View };

/** The lenses that need no `view`; each has its own name as key. */
export const plainLenses = ['map', 'curve', 'blueprint', 'table', 'personas', 'compare'] as const;
type PlainLens = (typeof plainLenses)[number];

const titles: Readonly<Record<PlainLens, string>> = {
  map: phrase('Full map'),
  curve: phrase('Emotion curve'),
  blueprint: phrase('Blueprint'),
  table: phrase('Table'),
  personas: phrase('Persona by persona'),
  compare: phrase('Current and future'),
};

/** Under which key a view's lens is found. */
export const keyOfView = (view: Pick<View, 'key'>): string => `view ${view.key}`;

/** The lenses that make sense for a journey: the full map first, the views that the text declares last. */
export function lensesOf(model: Model, journey: Journey): readonly [Lens, ...Lens[]] {
  const sensible: Readonly<Record<Exclude<PlainLens, 'map'>, boolean>> = {
    curve: touchpointsOf(journey).some(({ feelings }) => feelings.some(({ score }) => score !== undefined)),
    blueprint: touchpointsOf(journey).some(({ actions }) => actions.some(({ row }) => blueprintRows.includes(row))),
    table: touchpointsOf(journey).length > 0,
    personas: new Set(journey.personas).size > 1,
    compare: comparisonOf(model, journey) !== undefined,
  };
  const plain = (kind: PlainLens): Lens => ({ kind, key: kind, title: t(titles[kind]) });
  return [
    plain('map'),
    ...plainLenses.filter((kind) => kind !== 'map' && sensible[kind]).map(plain),
    ...model.views
      .filter((view) => view.journey === journey.key)
      .map((view) => ({ kind: 'view' as const, key: keyOfView(view), title: view.title, view })),
  ];
}
