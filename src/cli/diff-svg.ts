import { layoutReview } from '../diff/index.ts';
import { themeOf } from '../formats/theme.ts';
import { drawSvg } from '../map/index.ts';
import type { ChangedJourney } from './diff-journeys.ts';

/** The map of a journey with what changed on it, and the list of it beside. */
export function asSvg({ file, id }: ChangedJourney): string {
  const { scene } = layoutReview(file.models, file, id, { hasList: true });
  return `${drawSvg(scene, themeOf(file.models.after, {}))}\n`;
}
