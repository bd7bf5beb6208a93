import bidiFactory from 'bidi-js';
import { codePointsOf, faceFor, type Style } from '../../map/index.ts';
import type { MapFont } from '../../model/index.ts';
import { drawable, type Fonts, faceOf, fileOf, type MapFace, mapFaces } from '../fonts.ts';
import type { Text } from '../scene-texts.ts';

/** A font registered with the document, and which characters it stands in for. */
interface Fallback {
  readonly name: string;
  readonly characters: ReadonlySet<string>;
}

/** What draws the map's texts: the fonts that the document knows. */
export interface Typesetter {
  readonly fallbacks: readonly Fallback[];
  /** What texts are set in; the map's usual font without it. */
  readonly own?: MapFont;
  readonly missing: ReadonlySet<string>;
}

/** A part of a line that is set in one font and read in one direction. */
interface Run {
  readonly text: string;
  readonly font: string;
}

const bidi = bidiFactory();

const nameOfOwn = (face: MapFace) => `own ${face}`;

/** Makes a scene's fonts known to a document. */
export function registerFonts(
  doc: PDFKit.PDFDocument,
  { faces, own, fallbacks, missing }: Fonts,
  font: MapFont | undefined,
): Typesetter {
  if (own) {
    for (const face of Object.keys(mapFaces) as MapFace[]) {
      doc.registerFont(nameOfOwn(face), fileOf(own, face).data as Uint8Array<ArrayBuffer>);
    }
  }
  for (const [face, data] of Object.entries(faces)) doc.registerFont(face, data as Uint8Array<ArrayBuffer>);
  return {
    missing,
    ...(own && font && { own: font }),
    fallbacks: fallbacks.map(({ data, face, characters }, index) => {
      const known = `fallback ${index}`;
      doc.registerFont(known, data as Uint8Array<ArrayBuffer>, face);
      return { name: known, characters };
    }),
  };
}

/** Draws a text's lines whose middle `isShown`, each run of one font at its place. */
export function drawText(
  doc: PDFKit.PDFDocument,
  typesetter: Typesetter,
  { lines, style, anchor, rightToLeft }: Text,
  color: string,
  isShown: (x: number, y: number) => boolean,
): void {
  const { size, tabular, spacing } = style;
  const features = (tabular ? ['tnum'] : []) as PDFKit.Mixins.OpenTypeFeatures[];
  const options = { lineBreak: false, features, characterSpacing: (spacing ?? 0) * size } as const;
  for (const { text, x, y } of lines) {
    const runs = runsOf(drawable(text, typesetter.missing), style, typesetter, rightToLeft ?? false);
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

const plain = /^[\x20-\x7E\u00A0-\u024F\u2010-\u203A\u2190-\u22FF]*$/;
const unseen = /^[\p{Cf}\p{Variation_Selector}]+$/u;

/** The parts of a line from left to right. */
function runsOf(text: string, style: Style, { fallbacks, own }: Typesetter, rightToLeft: boolean): Run[] {
  if (text === '') return [];
  const face = faceOf(style);
  const drawn = own && codePointsOf(faceFor(own, style));
  const isOwn = (character: string) => drawn?.has(character.codePointAt(0) ?? 0) ?? false;
  if (plain.test(text) && !rightToLeft) {
    if (!own) return [{ text, font: face }];
    if ([...text].every(isOwn)) return [{ text, font: nameOfOwn(face) }];
  }
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const runs: { text: string; font: string; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    const last = runs.at(-1);
    const joins = /^[\p{M}\s]|\u200D/u.test(character) || unseen.test(character);
    const font =
      (joins ? last?.font : undefined) ??
      (isOwn(character)
        ? nameOfOwn(face)
        : (fallbacks.find(({ characters }) => characters.has(character))?.name ?? face));
    if (last && last.font === font && last.level === level) last.text += character;
    else runs.push({ text: character, font, level });
  }
  return inOrder(runs.map((run) => (run.level % 2 === 1 && !hasDirection.test(run.text) ? mirrored(run) : run)));
}

/** Letters and figures have a direction of their own, which the shaping of their font keeps to. */
const hasDirection = /[\p{L}\p{N}]/u;

/** Signs alone, such as brackets, as they stand in text that is read from the right. */
function mirrored<R extends Run>(run: R): R {
  const characters = [...run.text].reverse().map((character) => bidi.getMirroredCharacter(character) ?? character);
  return { ...run, text: characters.join('') };
}

/** Puts runs in the order in which they stand from left to right: from the deepest level up, what is read from the right is turned. */
function inOrder(runs: readonly (Run & { readonly level: number })[]): Run[] {
  let ordered = [...runs];
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level--) {
    const turned: typeof ordered = [];
    for (let index = 0; index < ordered.length; ) {
      let end = index;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++;
      if (end === index) turned.push(...ordered.slice(index, ++end));
      else turned.push(...ordered.slice(index, end).reverse());
      index = end;
    }
    ordered = turned;
  }
  return ordered;
}
