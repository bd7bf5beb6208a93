import { create, type Font } from 'fontkit';
import { type FaceWidths, type FontFace, fontFaces, type MapFont } from '../model/index.ts';
import { phrase, t } from '../words/index.ts';
import type { FontFile, FontFiles } from './format.ts';

/** The bytes of the files of a font; null where there is no such file. */
export type FontBytes = { readonly [Face in FontFace]?: Uint8Array | null };

/** A font of one's own, as far as it could be read. */
export interface ReadFont {
  readonly font?: MapFont;
  readonly files?: FontFiles;
  /** What is wrong with which file, in a sentence that says how to mend it. */
  readonly problems: readonly FontProblem[];
}

export interface FontProblem {
  readonly face: FontFace;
  readonly message: string;
}

interface ReadFace {
  readonly widths: FaceWidths;
  readonly file: FontFile;
}

/** Reads the files of a font. Without a regular face there is none; another face that cannot be read is left out. */
export function readFont(bytes: FontBytes): ReadFont {
  const problems: FontProblem[] = [];
  const faces: { [Face in FontFace]?: ReadFace } = {};
  for (const face of fontFaces) {
    const data = bytes[face];
    if (data === undefined) continue;
    const read = data === null ? t(missing) : readFace(data);
    if (typeof read === 'string') problems.push({ face, message: read });
    else faces[face] = read;
  }
  const { regular, bold, italic } = faces;
  if (!regular) return { problems };
  return {
    font: {
      family: regular.file.family,
      regular: regular.widths,
      ...(bold && { bold: bold.widths }),
      ...(italic && { italic: italic.widths }),
    },
    files: { regular: regular.file, ...(bold && { bold: bold.file }), ...(italic && { italic: italic.file }) },
    problems,
  };
}

const missing = phrase('There is no such file, or it is larger than 5 MB. Check the path.');

function readFace(data: Uint8Array): ReadFace | string {
  try {
    const font = create(data as Buffer);
    if ('fonts' in font) return t('This file holds several fonts. Save the one that you want as a file of its own.');
    if (!hasOutlines(font)) return t('The letters of this font are pictures, not outlines. Take a font with outlines.');
    if (Object.keys(font.variationAxes).length > 0) {
      return t('This is a variable font, of which each program draws another weight. Name files of one weight each.');
    }
    const family = familyOf(font);
    if (family === '') return t('This font has no name by which programs find it. Take a file of it that has one.');
    const widths = widthsOf(font);
    if (widths.runs.length === 0) return t('This font draws no letters. Take another file of it.');
    const weight = Math.min(1000, Math.max(1, font['OS/2']?.usWeightClass || 400));
    return { widths, file: { data, family, weight, italic: isItalic(font) } };
  } catch {
    return t('This is no font that can be read: TrueType, OpenType, WOFF and WOFF2 can. Save it anew.');
  }
}

/** Whether its glyphs are outlines: fonts with pictures for glyphs are of no use here. */
export function hasOutlines(font: Font): boolean {
  const { tables } = (font as unknown as { directory: { tables: Readonly<Record<string, unknown>> } }).directory;
  return 'glyf' in tables || 'CFF ' in tables || 'CFF2' in tables;
}

type Names = Readonly<Record<string, string | undefined>>;

/** What programs call it by, without what means something to them. */
function familyOf(font: Font): string {
  const { records } = (font as unknown as { name: { records: Readonly<Record<string, Names | undefined>> } }).name;
  const names = records.preferredFamily ?? records.fontFamily ?? {};
  const name = names.en ?? Object.values(names)[0] ?? '';
  return name
    .replace(/[^\p{L}\p{N}\p{M} ._-]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isItalic(font: Font): boolean {
  return font['OS/2']?.fsSelection?.italic || font['OS/2']?.fsSelection?.oblique || font.italicAngle !== 0;
}

const mark = /\p{M}/u;
/** What is not to be seen, or has no meaning that all fonts share. */
const noCharacter = /\p{C}/u;
const last = 0xffff;

function widthsOf(font: Font): FaceWidths {
  const runs: number[] = [];
  for (const code of [...font.characterSet].sort((one, other) => one - other)) {
    const character = String.fromCodePoint(code);
    if (code < 0x20 || code > last || noCharacter.test(character)) continue;
    const advance = mark.test(character) ? 0 : font.glyphForCodePoint(code).advanceWidth;
    if (!Number.isFinite(advance)) continue;
    const [first = Number.NaN, count = 0, width] = runs.slice(-3);
    if (first + count === code && width === advance) runs[runs.length - 2] = count + 1;
    else if (first + count - 1 !== code) runs.push(code, 1, advance);
  }
  const figure = font.availableFeatures.includes('tnum') && font.layout('0', ['tnum']).advanceWidth;
  return { unitsPerEm: font.unitsPerEm, runs, ...(figure && { figure }) };
}
