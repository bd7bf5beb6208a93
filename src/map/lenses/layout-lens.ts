import type { Journey, Model } from '../../model/index.ts';
import { type LayoutOptions, layout } from '../layout/layout.ts';
import type { Scene } from '../scene.ts';
import { layoutComparison } from './compare/layout-comparison.ts';
import type { Lens } from './lens.ts';
import { layoutPersonas } from './personas.ts';
import { layoutTable } from './table/layout-table.ts';

/** How wide a lens is laid out. */
export type LensOptions = Pick<LayoutOptions, 'width' | 'headerWidth'>;

const blueprintLanes = ['time', 'emotion', 'evidence', 'frontstage', 'backstage', 'support'];

/**
 * Lays a journey out as a lens shows it. As with the full map, what did not change since the layout before is the same object in
 * the new scene.
 */
export function layoutLens(model: Model, journey: Journey, lens: Lens, options: LensOptions = {}): Scene {
  switch (lens.kind) {
    case 'map':
      return layout(model, journey, options);
    case 'curve':
      return layout(model, journey, { ...options, lanes: ['emotion'], blueprint: false, largeCurve: true });
    case 'blueprint':
      return layout(model, journey, { ...options, lanes: blueprintLanes, blueprint: true });
    case 'table':
      return layoutTable(model, journey, options);
    case 'personas':
      return layoutPersonas(model, journey, options);
    case 'compare':
      return layoutComparison(model, journey, options);
    case 'view': {
      const { personas, stages, lanes, title } = lens.view;
      return layout(model, journey, { ...options, personas, stages, lanes, note: title });
    }
  }
}
