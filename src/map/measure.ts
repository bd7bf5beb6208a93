import { eastAsianWidth } from 'get-east-asian-width';
import type { FaceWidths, MapFont } from '../model/index.ts';
import { advances, figures, runs, unitsPerEm } from './generated/inter-widths.ts';

/** How a text is set, as far as its width depends on it. */
export interface Style {
  /** In px. */
  readonly size: number;
  readonly weight?: 400 | 500 | 600;
  /** Only with weight 400. */
  readonly italic?: boolean;
  /** Added behind each character, in em. */
  readonly spacing?: number;
  /** Whether all figures are equally wide. */
  readonly tabular?: boolean;
}

type Face = 'regular' | 'medium' | 'semibold' | 'italic';

/** Widths in em of what the table does not know: estimates on the safe side for the fonts that stand in. */
const wide = 1;
const emoji = 1.38;
const narrow = 0.7;
const joined = 0.62;

const faceOf = (style: Style): Face =>
  style.italic ? 'italic' : style.weight === 600 ? 'semibold' : style.weight === 500 ? 'medium' : 'regular';

/** What is known of a font: advances in em by UTF-16 unit, NaN where it has no glyph, and what was measured. */
interface Ruler {
  readonly tables: Map<Face, Table>;
  readonly caches: Map<string, Map<string, Extent>>;
}

interface Table {
  readonly widths: Float64Array;
  /** Of a figure where all are equally wide; absent where figures stay as they are. */
  readonly figure?: number;
}

/** The width in em, and of how many clusters, for the spacing between them. */
interface Extent {
  readonly em: number;
  readonly clusters: number;
}

const usualFont = {};
const rulers = new WeakMap<object, Ruler>();
let font: MapFont | undefined;

/**
 * What is measured while `make` runs is set in this font; in the map's usual one without it. Laying out is one synchronous piece of
 * work in one font, so this spares all that measures on the way from handing it on.
 */
export function measuredIn<Value>(asked: MapFont | undefined, make: () => Value): Value {
  const before = font;
  font = asked;
  try {
    return make();
  } finally {
    font = before;
  }
}

/** The font that texts are measured in now: another object for each font, to keep by it what depends on it. */
export const fontInUse = (): object => font ?? usualFont;

function rulerOf(key: object): Ruler {
  const ruler = rulers.get(key) ?? { tables: new Map(), caches: new Map() };
  rulers.set(key, ruler);
  return ruler;
}

function tableOf(face: Face): Table {
  const { tables } = rulerOf(fontInUse());
  const known = tables.get(face);
  if (known) return known;
  const table = font ? ownTable(faceIn(font, face), face) : usualTable(face);
  tables.set(face, table);
  return table;
}

function faceIn({ regular, bold, italic }: MapFont, face: Face): FaceWidths {
  return { regular, medium: regular, semibold: bold ?? regular, italic: italic ?? regular }[face];
}

/** The face of a font in which a style is set. */
export const faceFor = (font: MapFont, style: Style): FaceWidths => faceIn(font, faceOf(style));

function usualTable(face: Face): Table {
  const table = new Float64Array(0x10000).fill(Number.NaN);
  const widths = advances[face] ?? [];
  let next = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const first = runs[run] ?? 0;
    const count = runs[run + 1] ?? 0;
    for (let offset = 0; offset < count; offset++) table[first + offset] = (widths[next++] ?? 0) / unitsPerEm;
  }
  return { widths: table, figure: (figures[face] ?? 0) / unitsPerEm };
}

/** What a font of one's own lacks is as wide as in the usual one, which stands in for it. */
function ownTable(own: FaceWidths, face: Face): Table {
  const table = usualTable(face).widths;
  for (let run = 0; run < own.runs.length; run += 3) {
    const first = own.runs[run] ?? 0;
    table.fill((own.runs[run + 2] ?? 0) / own.unitsPerEm, first, first + (own.runs[run + 1] ?? 0));
  }
  return { widths: table, ...(own.figure !== undefined && { figure: own.figure / own.unitsPerEm }) };
}

let segmenter: Intl.Segmenter | undefined;
/** Letters and signs that are a character each, however they stand together. */
const isSimple = /^[\x20-\x7E\u00A1-\u02FF]*$/;
const isEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}|\u20E3/u;
const isJoined = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const hasNoWidth = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** The parts of a text that a reader takes as one character each. */
export function clustersOf(text: string): string[] {
  if (isSimple.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The width of one cluster in em: that of its first character, since marks take no room of their own. */
function clusterWidth(cluster: string, table: Float64Array): number {
  if (isEmoji.test(cluster)) return emoji;
  if (hasNoWidth.test(cluster)) return 0;
  const bases = [...cluster].filter((character) => !hasNoWidth.test(character));
  return bases.reduce((sum, base) => sum + characterWidth(base, table), 0);
}

function characterWidth(character: string, table: Float64Array): number {
  const known = character.length === 1 ? (table[character.charCodeAt(0)] ?? Number.NaN) : Number.NaN;
  if (!Number.isNaN(known)) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  if (isJoined.test(character)) return joined;
  return eastAsianWidth(codePoint, { ambiguousAsWide: true }) === 2 ? wide : narrow;
}

function extentOf(text: string, face: Face, tabular: boolean): Extent {
  const { widths, figure = Number.NaN } = tableOf(face);
  let em = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isFigure = tabular && !Number.isNaN(figure) && code >= 0x30 && code <= 0x39;
    const width = isFigure ? figure : (widths[code] ?? Number.NaN);
    if (Number.isNaN(width)) {
      const clusters = clustersOf(text);
      return { em: clusters.reduce((sum, each) => sum + clusterWidth(each, widths), 0), clusters: clusters.length };
    }
    em += width;
  }
  return { em, clusters: text.length };
}

const cacheLimit = 20_000;

/**
 * The width of a text on one line, in px: the sum of the advance widths of the font in use. Kerning is left out, so the text is at most a
 * little narrower. Characters that no table has count by their East Asian width, emoji as wide as the widest in use.
 */
export function measure(text: string, style: Style): number {
  const { caches } = rulerOf(fontInUse());
  const face = faceOf(style);
  const tabular = style.tabular ?? false;
  const kind = tabular ? `${face} tabular` : face;
  let cache = caches.get(kind);
  if (!cache || cache.size > cacheLimit) {
    cache = new Map();
    caches.set(kind, cache);
  }
  let extent = cache.get(text);
  if (!extent) {
    extent = extentOf(text, face, tabular);
    cache.set(text, extent);
  }
  return (extent.em + extent.clusters * (style.spacing ?? 0)) * style.size;
}
