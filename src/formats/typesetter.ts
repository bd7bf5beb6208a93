import bidiFactory from 'bidi-js';
import { codePointsOf, faceFor, type Style } from '../map/index.ts';
import type { MapFont } from '../model/index.ts';
import { drawable, faceOf, type MapFace } from './fonts.ts';

/** What sets the lines of a map in fonts, as whatever draws them calls a font. */
export interface Typesetter<Font> {
  /** The faces of the map's usual font. */
  readonly faces: Readonly<Record<MapFace, Font>>;
  /** Those of a font of one's own that texts are set in, as far as it goes. */
  readonly own?: { readonly font: MapFont; readonly faces: Readonly<Record<MapFace, Font>> };
  /** Fonts that stand in, and for which characters. */
  readonly fallbacks: readonly { readonly font: Font; readonly characters: ReadonlySet<string> }[];
  /** What no font draws. */
  readonly missing: ReadonlySet<string>;
}

/** A part of a line that is set in one font and read in one direction. */
export interface Run<Font> {
  readonly text: string;
  readonly font: Font;
}

type Levelled<Font> = Run<Font> & { readonly level: number };

const bidi = bidiFactory();

const plain = /^[\x20-\x7E\u00A0-\u024F\u2010-\u203A\u2190-\u22FF]*$/;
const unseen = /^[\p{Cf}\p{Variation_Selector}]+$/u;

/** The parts of a line from left to right. */
export function runsOf<Font>(
  line: string,
  style: Style,
  { faces, own, fallbacks, missing }: Typesetter<Font>,
  rightToLeft: boolean,
): Run<Font>[] {
  const text = drawable(line, missing);
  if (text === '') return [];
  const face = faceOf(style);
  const usual = faces[face];
  const drawn = own && codePointsOf(faceFor(own.font, style));
  const isOwn = (character: string) => drawn?.has(character.codePointAt(0) ?? 0) ?? false;
  if (plain.test(text) && !rightToLeft) {
    if (!own) return [{ text, font: usual }];
    if ([...text].every(isOwn)) return [{ text, font: own.faces[face] }];
  }
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr');
  const runs: { text: string; font: Font; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
    at += character.length;
    const last = runs.at(-1);
    const standIns = fallbacks.filter(({ characters }) => characters.has(character));
    const mayJoin = /^[\p{M}\s]|\u200D/u.test(character) || unseen.test(character);
    // A mark that the font of its letter lacks is laid over the letter from another.
    const joins = last && mayJoin && (standIns.length === 0 || standIns.some(({ font }) => font === last.font));
    const font = joins ? last.font : own && isOwn(character) ? own.faces[face] : (standIns[0]?.font ?? usual);
    if (last && last.font === font && last.level === level) last.text += character;
    else runs.push({ text: character, font, level });
  }
  return inOrder(runs.map((run) => (run.level % 2 === 1 && !hasDirection.test(run.text) ? mirrored(run) : run)));
}

/** Letters and figures have a direction of their own, which the shaping of their font keeps to. */
const hasDirection = /[\p{L}\p{N}]/u;

/** Signs alone, such as brackets, as they stand in text that is read from the right. */
function mirrored<Font>(run: Levelled<Font>): Levelled<Font> {
  const characters = [...run.text].reverse().map((character) => bidi.getMirroredCharacter(character) ?? character);
  return { ...run, text: characters.join('') };
}

/** Puts runs in the order in which they stand from left to right: from the deepest level up, what is read from the right is turned. */
function inOrder<Font>(runs: readonly Levelled<Font>[]): Run<Font>[] {
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
