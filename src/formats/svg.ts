import { drawSvg, layout, lightTheme } from '../map/index.ts';
import type { Export } from './format.ts';

/** The map as an SVG file. */
export const svg: Export = (model, journey, options) =>
  `${drawSvg(layout(model, journey, options.layout), options.theme ?? lightTheme)}\n`;
