import LineBreaker from 'linebreak';
import { clean } from './clean.ts';
import { clustersOf, fontInUse, measure, type Style } from './measure.ts';

/** A text broken into lines. */
export interface Wrapped {
  readonly lines: readonly string[];
  /** Whether the text goes on behind the last line, which then ends in "…". */
  readonly cut: boolean;
}

/** What is never broken: a word with the spaces behind it, or a part of a word too wide for a line. */
interface Piece {
  readonly text: string;
  /** Without the spaces behind it. */
  readonly width: number;
  /** With them. */
  readonly advance: number;
  /** Put behind it where a line ends there. */
  readonly hyphen: string;
}

const ellipsis = '…';
const unspacedScripts = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const hyphenated = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]/u;
let wordSegmenter: Intl.Segmenter | undefined;
const shortestPart = 3;

type Cache = Map<string, Wrapped>;

const cacheLimit = 20_000;
type StyleCaches = WeakMap<Style, Map<number, Map<number, Cache>>>;
const caches = new WeakMap<object, StyleCaches>();

/** The wrapped texts of the font in use, one style, width and number of lines. */
function cacheOf(style: Style, width: number, maxLines: number): Cache {
  const ofFont: StyleCaches = caches.get(fontInUse()) ?? new WeakMap();
  caches.set(fontInUse(), ofFont);
  const ofStyle = found(ofFont, style);
  const cache = found(found(ofStyle, width), maxLines);
  if (cache.size > cacheLimit) cache.clear();
  return cache;
}

interface Finder<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** What is kept under a key, or a new map for it. */
function found<Key, InnerKey, Value>(kept: Finder<Key, Map<InnerKey, Value>>, key: Key): Map<InnerKey, Value> {
  const known = kept.get(key);
  if (known) return known;
  const fresh = new Map<InnerKey, Value>();
  kept.set(key, fresh);
  return fresh;
}

/**
 * Breaks a text into lines of at most `width` px. The first fit gives the number of lines; then the breaks are chosen that leave
 * the least uneven lines. A word wider than the line breaks with a hyphen where its script has one. Text behind `maxLines` is
 * cut. An empty text has no lines.
 */
export function wrap(text: string, style: Style, width: number, maxLines = Number.POSITIVE_INFINITY): Wrapped {
  const cache = cacheOf(style, width, maxLines);
  let wrapped = cache.get(text);
  if (!wrapped) {
    const enough = reach(style, width, maxLines);
    wrapped = breakLines(clean(text.slice(0, enough)), style, width, maxLines, text.length > enough);
    cache.set(text, wrapped);
  }
  return wrapped;
}

/** One line of at most `width` px; whatever is too much ends in "…". */
export function fitLine(text: string, style: Style, width: number): { readonly text: string; readonly cut: boolean } {
  const { lines, cut } = wrap(text.includes('\n') ? text.replace(/\s+/g, ' ') : text, style, width, 1);
  return { text: lines[0] ?? '', cut };
}

function breakLines(text: string, style: Style, width: number, maxLines: number, goesOn: boolean): Wrapped {
  if (text === '') return { lines: [], cut: false };
  if (!goesOn && !text.includes('\n') && measure(text, style) <= width) return { lines: [text], cut: false };
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    const pieces = piecesOf(paragraph, style, width);
    const breaks = firstFit(pieces, width);
    if (lines.length + breaks.length > maxLines) {
      return { lines: cutLines(lines, pieces, breaks, style, width, maxLines), cut: true };
    }
    lines.push(...linesOf(pieces, balance(pieces, breaks, width)));
  }
  return { lines, cut: goesOn };
}

/** How many UTF-16 units can matter: no letter of a real text is narrower than a tenth of an em on average. */
function reach(style: Style, width: number, maxLines: number): number {
  return Math.ceil((10 * width * maxLines) / style.size) + 100;
}

function piecesOf(paragraph: string, style: Style, width: number): Piece[] {
  const breaker = new LineBreaker(paragraph);
  const pieces: Piece[] = [];
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const text = paragraph.slice(start, next.position);
    start = next.position;
    const parts = unspacedScripts.test(text) ? wordsOf(text) : [text];
    for (const part of parts) pieces.push(...splitPiece(part, style, width));
  }
  return pieces;
}

/** The words of a script without spaces between them. */
function wordsOf(text: string): string[] {
  wordSegmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  return Array.from(wordSegmenter.segment(text), (word) => word.segment);
}

function splitPiece(text: string, style: Style, width: number): Piece[] {
  const word = text.trimEnd();
  const wordWidth = measure(word, style);
  const space = word === text ? 0 : measure(text.slice(word.length), style);
  if (wordWidth <= width) return [{ text, width: wordWidth, advance: wordWidth + space, hyphen: '' }];
  const parts = partsOf(clustersOf(word), style, width - measure('-', style));
  return parts.map((part, index) => {
    const next = parts[index + 1];
    const partWidth = measure(part, style);
    if (next === undefined)
      return { text: part + text.slice(word.length), width: partWidth, advance: partWidth + space, hyphen: '' };
    const hyphen = hyphenated.test(clustersOf(part).at(-1) ?? '') && hyphenated.test(next) ? '-' : '';
    return { text: part, width: partWidth + measure(hyphen, style), advance: partWidth, hyphen };
  });
}

/** Fills lines with the clusters of a word; the last part keeps at least three of them. */
function partsOf(clusters: readonly string[], style: Style, width: number): string[] {
  const parts: string[][] = [];
  let room = 0;
  for (const cluster of clusters) {
    const clusterWidth = measure(cluster, style);
    const part = parts.at(-1);
    if (part && clusterWidth <= room) part.push(cluster);
    else {
      parts.push([cluster]);
      room = width;
    }
    room -= clusterWidth;
  }
  const [before, last] = parts.slice(-2);
  if (before && last && last.length < shortestPart && before.length > 2 * shortestPart) {
    last.unshift(...before.splice(last.length - shortestPart));
  }
  return parts.map((part) => part.join(''));
}

/** Where lines end, as piece counts, when each takes as much as fits. */
function firstFit(pieces: readonly Piece[], width: number): number[] {
  const ends: number[] = [];
  let used = 0;
  pieces.forEach((piece, index) => {
    if (index > 0 && used + piece.width > width) {
      ends.push(index);
      used = 0;
    }
    used += piece.advance;
  });
  ends.push(pieces.length);
  return ends;
}

/** The cost of one line. */
function unevenness(lineWidth: number, width: number, last: boolean): number {
  const rest = (width - lineWidth) ** 2;
  if (!last) return rest;
  return 0.4 * rest + (lineWidth < 0.38 * width ? 6000 : 0);
}

/** The ends of as many lines as the first fit has, with the least sum of costs: by dynamic programming from the last line on. */
function balance(pieces: readonly Piece[], firstFitEnds: readonly number[], width: number): readonly number[] {
  const count = firstFitEnds.length;
  if (count === 1) return firstFitEnds;
  let after: { cost: number; ends: readonly number[] }[] = [];
  for (let line = count - 1; line >= 0; line--) {
    const last = line === count - 1;
    const best: typeof after = [];
    const earliest = line === 0 ? 0 : line;
    const latest = line === 0 ? 0 : (firstFitEnds[line - 1] ?? 0);
    for (let start = earliest; start <= latest; start++) {
      let used = 0;
      for (let end = start + 1; end <= pieces.length; end++) {
        const piece = pieces[end - 1];
        if (!piece || (end > start + 1 && used + piece.width > width)) break;
        const rest = last ? (end === pieces.length ? { cost: 0, ends: [] } : undefined) : after[end];
        if (rest) {
          const cost = unevenness(used + piece.width, width, last) + rest.cost;
          if (cost < (best[start]?.cost ?? Number.POSITIVE_INFINITY)) best[start] = { cost, ends: [end, ...rest.ends] };
        }
        used += piece.advance;
      }
    }
    after = best;
  }
  return after[0]?.ends ?? firstFitEnds;
}

function linesOf(pieces: readonly Piece[], ends: readonly number[]): string[] {
  return ends.map((end, line) => {
    const text = pieces
      .slice(ends[line - 1] ?? 0, end)
      .map((piece) => piece.text)
      .join('');
    return text.trimEnd() + (pieces[end - 1]?.hyphen ?? '');
  });
}

/** The lines before the limit, and a last one that is filled up and ends in "…". */
function cutLines(
  done: readonly string[],
  pieces: readonly Piece[],
  ends: readonly number[],
  style: Style,
  width: number,
  maxLines: number,
): string[] {
  const whole = ends.slice(0, Math.max(0, maxLines - done.length - 1));
  const rest = pieces
    .slice(whole.at(-1) ?? 0)
    .map((piece) => piece.text)
    .join('');
  if (done.length >= maxLines) return [...done.slice(0, -1), shorten(`${done.at(-1)} ${rest}`, style, width)];
  return [...done, ...linesOf(pieces, whole), shorten(rest, style, width)];
}

/** As much of a text as fits before "…", without a stump of a word under three letters. */
function shorten(text: string, style: Style, width: number): string {
  let room = width - measure(ellipsis, style);
  let kept = '';
  for (const cluster of clustersOf(text.slice(0, reach(style, width, 1)))) {
    room -= measure(cluster, style);
    if (room < 0) break;
    kept += cluster;
  }
  const stump = kept.match(/\s\p{L}{1,2}$/u);
  const goesOn = /^\p{L}/u.test(text.slice(kept.length));
  const end = stump && goesOn ? kept.slice(0, stump.index) : kept;
  return end.replace(/[\s.,;:…-]+$/u, '') + ellipsis;
}
