import {
  codePointsOf,
  drawSvg,
  type FileNames,
  faceFor,
  layout,
  measure,
  measuredIn,
  type Scene,
  type Shape,
} from '../map/index.ts';
import type { MapFont } from '../model/index.ts';
import { t } from '../words/index.ts';
import { drawable, type Fonts, faceOf, fileOf, fontsFor, runsIn } from './fonts.ts';
import type { Export, ExportOptions, FontFiles } from './format.ts';
import { keyOf, type Picture, picturesFor } from './pictures.ts';
import { isSvg, pngAddress, render } from './renderer.ts';
import { type Text, withShapes } from './scene-texts.ts';
import { themeOf } from './theme.ts';
import { fontInWoff, isWoff } from './woff.ts';

/** What most programs that show pictures still open: in px, and in px². */
const longestSide = 65_500;
const largestArea = 120_000_000;

/** The map as a PNG picture. One that would be too large for the programs that show pictures is drawn smaller, which is said. */
export const png: Export = async (model, journey, options) => {
  const scene = layout(model, journey, options.layout);
  const theme = themeOf(model, options);
  const scale = scaleOf(scene, options);
  const fonts = await fontsFor(scene, options);
  const pictures = await picturesFor(scene, { theme, scale: Math.max(1, scale) }, options);
  const outlined =
    fonts.fallbacks.length > 0 ? (await import('./outlined-text.ts')).outliner(fonts, scene.font) : undefined;
  const drawn = measuredIn(scene.font, () => forRenderer(scene, fonts, pictures, outlined));
  return render(
    drawSvg(drawn, theme),
    {
      font: {
        fontBuffers: [...buffersOf(fonts.own), ...Object.values(fonts.faces)],
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
      },
      fitTo: { mode: 'zoom', value: scale },
    },
    options,
  );
};

/** The scene as the renderer draws it right: of SVG in it, it would leave out the texts, and what cannot be drawn could stop it. */
function forRenderer(
  scene: Scene,
  fonts: Fonts,
  pictures: ReadonlyMap<string, Uint8Array>,
  outlined: ((text: Text) => readonly Shape[]) | undefined,
): Scene {
  return withShapes(scene, (shape) => {
    if (shape.kind === 'text') {
      return outlined && needsOthers(shape, fonts) ? outlined(shape) : textForRenderer(shape, fonts, scene.font);
    }
    if (shape.kind !== 'picture') return shape;
    const pixels = pictures.get(keyOf(shape));
    if (!pixels) return emptyRoom(shape);
    return isSvg(shape.address) ? { ...shape, address: pngAddress(pixels) } : shape;
  });
}

/**
 * Whether other fonts stand in for a part of a text. The renderer takes such a part glyph by glyph, and a syllable to be as wide as its
 * widest glyph, so that letters of India or Thailand would stand upon each other, or not at all.
 */
const needsOthers = ({ lines }: Text, { fallbacks }: Fonts) =>
  lines.some(({ text }) => [...text].some((one) => fallbacks.some(({ characters }) => characters.has(one))));

/** The place of a picture, with nothing in it. */
const emptyRoom = ({ x, y, width, height }: Picture): Shape => ({ kind: 'box', x, y, width, height });

/**
 * A text as the renderer draws it right: it anchors text at the left whichever way that is read, takes every line to be read from
 * the left, stops looking for fonts at the first character that it finds none for, and finds fonts by what their files say.
 */
function textForRenderer({ rightToLeft, ...text }: Text, { own, missing }: Fonts, font: MapFont | undefined): Text {
  const drawn = { ...text, lines: text.lines.map((line) => ({ ...line, text: drawable(line.text, missing) })) };
  const lines = drawn.lines.map((line) => ({ ...line, text: `${embedRightToLeft}${line.text}${endEmbedding}` }));
  if (!own || !font) return rightToLeft ? { ...drawn, lines } : drawn;
  const { family, weight, italic } = fileOf(own, faceOf(text.style));
  const file = { family, weight, italic };
  if (rightToLeft) return { ...drawn, lines: lines.map((line) => ({ ...line, file })) };
  return inRuns(drawn, file, codePointsOf(faceFor(font, text.style)));
}

/**
 * A text in runs that each name their font, and stand where they were measured: where a font lacks one character, the renderer would draw
 * the whole text in another.
 */
function inRuns({ anchor, ...text }: Text, file: FileNames, own: ReadonlySet<number>): Text {
  const { style } = text;
  const usual = { family: 'Inter', weight: style.weight ?? 400, italic: style.italic ?? false };
  const lines = text.lines.flatMap((line) => {
    const runs = runsIn(line.text, own);
    if (runs.length === 1) return { ...line, file: runs[0]?.isOwn ? file : usual };
    const widths = runs.map((run) => measure(run.text, style));
    const width = widths.reduce((sum, each) => sum + each, 0);
    let x = line.x - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return runs.map((run, index) => {
      const at = x + (anchor === 'end' ? (widths[index] ?? 0) : anchor === 'middle' ? (widths[index] ?? 0) / 2 : 0);
      x += widths[index] ?? 0;
      return { ...line, text: run.text, x: at, file: run.isOwn ? file : usual };
    });
  });
  return { ...text, lines, ...(anchor && { anchor }) };
}

/** The files of a font as the renderer reads them. */
function buffersOf(own: FontFiles | undefined): Uint8Array[] {
  return Object.values(own ?? {}).map(({ data }) => (isWoff(data) ? fontInWoff(data) : data));
}

const embedRightToLeft = '\u202B';
const endEmbedding = '\u202C';

function scaleOf({ width, height }: Scene, { scale = 1, warn }: ExportOptions): number {
  const largest = Math.min(longestSide / width, longestSide / height, Math.sqrt(largestArea / (width * height)));
  if (scale <= largest) return scale;
  const rounded = Math.floor(largest * 1000) / 1000;
  warn?.(
    t(
      'the map is {width} by {height} px, and as a picture at scale {scale} too large for most programs. It is drawn at scale {rounded}. PDF and SVG hold it at any size.',
      { width: Math.round(width), height: Math.round(height), scale, rounded },
    ),
  );
  return rounded;
}
