import { inLanguageOf, type Journey, type MapFont, type Model } from '../../model/index.ts';
import { layoutMap, type MapOptions } from '../layout/layout.ts';
import { measuredIn } from '../measure.ts';
import type { Scene } from '../scene.ts';
import { layoutComparison } from './compare/layout-comparison.ts';
import type { Lens } from './lens.ts';
import { layoutPersonas } from './personas.ts';
import { layoutTable } from './table/layout-table.ts';

/** How a journey is laid out: what of it, how wide, and through which lens. A lens may choose for itself what of it is shown. */
export interface LayoutOptions extends MapOptions {
  /** The full map without it. */
  readonly lens?: Lens;
  /** What texts are set in; the map's usual font without it. */
  readonly font?: MapFont | undefined;
}

const blueprintLanes = ['time', 'emotion', 'evidence', 'frontstage', 'backstage', 'support'];

/**
 * Lays a journey out. What did not change since the layout before is the same object in the new scene, as long as the unchanged
 * touchpoints of the model are.
 */
export function layout(model: Model, journey: Journey, { lens, font, ...options }: LayoutOptions = {}): Scene {
  const scene = inLanguageOf(model, () => measuredIn(font, () => layoutThrough(lens, model, journey, options)));
  return font ? { ...scene, font } : scene;
}

function layoutThrough(lens: Lens | undefined, model: Model, journey: Journey, options: MapOptions): Scene {
  switch (lens?.kind) {
    case undefined:
    case 'map':
      return layoutMap(model, journey, options);
    case 'curve':
      return layoutMap(model, journey, { ...options, lanes: ['emotion'], blueprint: false, largeCurve: true });
    case 'blueprint':
      return layoutMap(model, journey, { ...options, lanes: blueprintLanes, blueprint: true });
    case 'table':
      return layoutTable(model, journey, options);
    case 'personas':
      return layoutPersonas(model, journey, options);
    case 'compare':
      return layoutComparison(model, journey, options);
    case 'view': {
      const { personas, stages, lanes, title } = lens.view;
      return layoutMap(model, journey, { ...options, personas, stages, lanes, note: title });
    }
  }
}
