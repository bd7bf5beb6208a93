import { layoutReview } from '../diff/index.ts';
import type { ExportOptions } from '../formats/index.ts';
import { svgOf } from '../formats/svg.ts';
import type { ChangedJourney } from './diff-journeys.ts';
import { drawnAs, type LookOf } from './diff-looks.ts';

/** The map of a journey with what changed on it, and the list of it beside. */
export async function asSvg({ file, id }: ChangedJourney, lookOf: LookOf, options: ExportOptions): Promise<string> {
  const look = await lookOf(file);
  const drawing = drawnAs(look, 'both');
  const { scene } = layoutReview(look.models, file, id, { ...drawing.layout, hasList: true });
  return svgOf(scene, look.models.after, { ...options, ...drawing });
}
