import { drawSvg, layout, type Scene } from '../map/index.ts';
import { drawable, fontsFor } from './fonts.ts';
import type { Export, ExportOptions } from './format.ts';
import { picturesFor } from './pictures.ts';
import { render } from './renderer.ts';
import { withTexts } from './scene-texts.ts';
import { themeOf } from './theme.ts';

/** What most programs that show pictures still open: in px, and in px². */
const longestSide = 65_500;
const largestArea = 120_000_000;

/** The map as a PNG picture. One that would be too large for the programs that show pictures is drawn smaller, which is said. */
export const png: Export = async (model, journey, options) => {
  const scene = layout(model, journey, options.layout);
  const { faces, fallbacks, missing } = await fontsFor(scene, options);
  // They are drawn with the map: here it is only found out which of them cannot be.
  await picturesFor(scene, options);
  return render(
    drawSvg(forRenderer(scene, missing), themeOf(model, options)),
    {
      font: {
        fontBuffers: [...Object.values(faces), ...fallbacks.map(({ data }) => data)],
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
      },
      fitTo: { mode: 'zoom', value: scaleOf(scene, options) },
    },
    options,
  );
};

/**
 * The scene as the renderer draws it right: it anchors text at the left whichever way that is read, takes every line to be read from
 * the left, and stops looking for fonts at the first character that it finds none for.
 */
function forRenderer(scene: Scene, missing: ReadonlySet<string>): Scene {
  return withTexts(scene, ({ rightToLeft, ...text }) => ({
    ...text,
    lines: text.lines.map((line) => {
      const shown = drawable(line.text, missing);
      return { ...line, text: rightToLeft ? `${embedRightToLeft}${shown}${endEmbedding}` : shown };
    }),
  }));
}

const embedRightToLeft = '\u202B';
const endEmbedding = '\u202C';

function scaleOf({ width, height }: Scene, { scale = 1, warn }: ExportOptions): number {
  const largest = Math.min(longestSide / width, longestSide / height, Math.sqrt(largestArea / (width * height)));
  if (scale <= largest) return scale;
  const rounded = Math.floor(largest * 1000) / 1000;
  warn?.(
    `the map is ${Math.round(width)} by ${Math.round(height)} px, and as a picture at scale ${scale} too large for most programs. It is drawn at ` +
      `scale ${rounded}. PDF and SVG hold it at any size.`,
  );
  return rounded;
}
