import { eastAsianWidth } from 'get-east-asian-width';
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

const tables = new Map<Face, Float64Array>();

/** Advances in em by UTF-16 unit; NaN where the font has no glyph. */
function tableOf(face: Face): Float64Array {
  const known = tables.get(face);
  if (known) return known;
  const table = new Float64Array(0x10000).fill(Number.NaN);
  const widths = advances[face] ?? [];
  let next = 0;
  for (let run = 0; run < runs.length; run += 2) {
    const first = runs[run] ?? 0;
    const count = runs[run + 1] ?? 0;
    for (let offset = 0; offset < count; offset++) table[first + offset] = (widths[next++] ?? 0) / unitsPerEm;
  }
  tables.set(face, table);
  return table;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isEmoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Regional_Indicator}|\u20E3/u;
const isJoined = /\p{Script=Arabic}|\p{Script=Hebrew}/u;
const hasNoWidth = /^[\p{M}\p{Cf}\p{Cc}]+$/u;

/** The parts of a text that a reader takes as one character each. */
export function clustersOf(text: string): string[] {
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

/** The width in em; also counts the clusters, for the spacing between them. */
function emWidth(text: string, face: Face, tabular: boolean): { em: number; clusters: number } {
  const table = tableOf(face);
  const figure = (figures[face] ?? 0) / unitsPerEm;
  let em = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const width = tabular && code >= 0x30 && code <= 0x39 ? figure : (table[code] ?? Number.NaN);
    if (Number.isNaN(width)) {
      const clusters = clustersOf(text);
      return { em: clusters.reduce((sum, each) => sum + clusterWidth(each, table), 0), clusters: clusters.length };
    }
    em += width;
  }
  return { em, clusters: text.length };
}

const caches = new Map<string, Map<string, { em: number; clusters: number }>>();
const cacheLimit = 20_000;

/**
 * The width of a text on one line, in px: the sum of Inter's advance widths. Kerning is left out, so the text is at most a
 * little narrower. Characters that Inter does not have count by their East Asian width, emoji as wide as the widest in use.
 */
export function measure(text: string, style: Style): number {
  const face = faceOf(style);
  const tabular = style.tabular ?? false;
  const kind = tabular ? `${face} tabular` : face;
  let cache = caches.get(kind);
  if (!cache || cache.size > cacheLimit) {
    cache = new Map();
    caches.set(kind, cache);
  }
  let width = cache.get(text);
  if (!width) {
    width = emWidth(text, face, tabular);
    cache.set(text, width);
  }
  return (width.em + width.clusters * (style.spacing ?? 0)) * style.size;
}
