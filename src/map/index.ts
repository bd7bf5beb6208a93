/** The drawing of journeys: a model is laid out to a scene, and a scene is drawn as SVG. */
export { branded } from './brand.ts';
export { drawSvg } from './draw/draw-svg.tsx';
export { FrozenBars } from './draw/frozen-bars.tsx';
export { hatchBarOf } from './draw/hatch.tsx';
export { MapPicture } from './draw/map-picture.tsx';
export { outlinesOf, type PaintedOutline } from './draw/outlines.ts';
export { SingleFace } from './draw/single-face.tsx';
export { type Found, findIn } from './find.ts';
export { isInMapFont } from './font.ts';
export { journeysDrawnFor } from './lenses/compare/comparison.ts';
export { type LayoutOptions, layout } from './lenses/layout.ts';
export { keyOfView, type Lens, lensesOf, plainLenses } from './lenses/lens.ts';
export { codePointsOf, familiesOf } from './map-font.ts';
export { clustersOf, faceFor, measure, measuredIn, type Style } from './measure.ts';
export { type Pictures, picturesOfBoth } from './pictures.ts';
export type { Face, FileNames, Group, Scene, Shape } from './scene.ts';
export { onlyLanes, type Selection, selected } from './selection.ts';
export {
  colorOf,
  cssTheme,
  darkTheme,
  highContrastDarkTheme,
  highContrastLightTheme,
  isColorless,
  lightTheme,
  printTheme,
  type Theme,
  themeCss,
} from './theme.ts';
export { vscodeThemesCss } from './vscode-themes.ts';
