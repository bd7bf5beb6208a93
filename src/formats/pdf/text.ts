import type { MapFont } from '../../model/index.ts';
import { byFace, type Fonts, fileOf } from '../fonts.ts';
import type { Text } from '../scene-texts.ts';
import { runsOf, type Typesetter } from '../typesetter.ts';

/** Makes a scene's fonts known to a document, by names. */
export function registerFonts(
  doc: PDFKit.PDFDocument,
  { faces, own, fallbacks, missing }: Fonts,
  font: MapFont | undefined,
): Typesetter<string> {
  const known = (name: string, data: Uint8Array, face?: string) => {
    doc.registerFont(name, data as Uint8Array<ArrayBuffer>, face);
    return name;
  };
  return {
    missing,
    ...(own && font && { own: { font, faces: byFace((face) => known(`own ${face}`, fileOf(own, face).data)) } }),
    faces: byFace((face) => known(face, faces[face])),
    fallbacks: fallbacks.map(({ data, face, characters }, index) => ({
      font: known(`fallback ${index}`, data, face),
      characters,
    })),
  };
}

/** Draws a text's lines whose middle `isShown`, each run of one font at its place. */
export function drawText(
  doc: PDFKit.PDFDocument,
  typesetter: Typesetter<string>,
  { lines, style, anchor, rightToLeft }: Text,
  color: string,
  isShown: (x: number, y: number) => boolean,
): void {
  const { size, tabular, spacing } = style;
  const features = (tabular ? ['tnum'] : []) as PDFKit.Mixins.OpenTypeFeatures[];
  const options = { lineBreak: false, features, characterSpacing: (spacing ?? 0) * size } as const;
  for (const { text, x, y } of lines) {
    const runs = runsOf(text, style, typesetter, rightToLeft ?? false);
    const widths = runs.map((run) => doc.font(run.font, size).widthOfString(run.text, options));
    const width = widths.reduce((sum, each) => sum + each, 0);
    let at = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    if (!isShown(at + width / 2, y - size / 3)) continue;
    doc.fillColor(color);
    runs.forEach((run, index) => {
      doc.font(run.font, size).text(run.text, at, y, { ...options, baseline: 'alphabetic' });
      at += widths[index] ?? 0;
    });
  }
}
