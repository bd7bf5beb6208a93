import { clustersOf, faceFor, isInMapFont, type Scene, type Style } from '../map/index.ts';
import { plural, t } from '../words/index.ts';
import type { ExportOptions, FallbackFont, FontFile, FontFiles } from './format.ts';
import { textsOf } from './scene-texts.ts';

/** The faces of the map's font that drawings use, and the asset with each. */
export const mapFaces = {
  regular: 'Inter-Regular.ttf',
  medium: 'Inter-Medium.ttf',
  semibold: 'Inter-SemiBold.ttf',
  italic: 'Inter-Italic.ttf',
} as const;

export type MapFace = keyof typeof mapFaces;

/** Something of each face. */
export function byFace<Value>(make: (face: MapFace) => Value): Record<MapFace, Value> {
  return { regular: make('regular'), medium: make('medium'), semibold: make('semibold'), italic: make('italic') };
}

export const faceOf = ({ italic, weight }: Style): MapFace =>
  italic ? 'italic' : weight === 600 ? 'semibold' : weight === 500 ? 'medium' : 'regular';

/** The file of a font of one's own that a face of the map is drawn with. */
export function fileOf({ regular, bold, italic }: FontFiles, face: MapFace): FontFile {
  return { regular, medium: regular, semibold: bold ?? regular, italic: italic ?? regular }[face];
}

/** The fonts that a scene is drawn with. */
export interface Fonts {
  readonly faces: Readonly<Record<MapFace, Uint8Array>>;
  /** The font that the scene is set in, if that is not the map's usual one. */
  readonly own?: FontFiles;
  readonly fallbacks: readonly FallbackFont[];
  /** The characters that none of them draws. */
  readonly missing: ReadonlySet<string>;
}

/** Loads the map's font, and others for what it lacks. What no font draws is said. */
export async function fontsFor(scene: Scene, options: ExportOptions): Promise<Fonts> {
  const foreign = foreignCharacters(scene);
  const [entries, fallbacks] = await Promise.all([
    Promise.all(Object.entries(mapFaces).map(async ([face, name]) => [face, await loadAsset(options, name)] as const)),
    foreign.size === 0 ? [] : (options.fallbackFonts?.([...foreign.keys()]) ?? []),
  ]);
  const missing = [...foreign].filter(([character]) => !fallbacks.some((font) => font.characters.has(character)));
  if (missing.length > 0) options.warn?.(missingSentence(missing));
  return {
    faces: Object.fromEntries(entries) as Record<MapFace, Uint8Array>,
    ...(scene.font && options.fontFiles && { own: options.fontFiles }),
    fallbacks,
    missing: new Set(missing.map(([character]) => character)),
  };
}

/**
 * Reads a file beside the code.
 * @throws Error where the host of the format hands in no way to do so
 */
export async function loadAsset({ asset }: ExportOptions, name: string): Promise<Uint8Array> {
  if (!asset) throw new Error(`nothing was given to read ${name} with`);
  return asset(name);
}

/** The characters that the font of the scene and the map's usual one lack, each with the first text that shows it. */
function foreignCharacters(scene: Scene): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { lines, style } of textsOf(scene)) {
    const own = scene.font && faceFor(scene.font, style);
    for (const { text } of lines) {
      for (const character of text) {
        if (!isInMapFont(character, own) && !found.has(character)) found.set(character, text);
      }
    }
  }
  return found;
}

const mostNamed = 5;

function missingSentence(missing: readonly (readonly [character: string, text: string])[]): string {
  const named = missing
    .slice(0, mostNamed)
    .map(([character, text]) =>
      t('{character} in "{text}"', { character: `${character} (${codeOf(character)})`, text }),
    );
  const more = missing.length - named.length;
  const characters =
    more === 0
      ? named.join(', ')
      : plural(more, '{named} and 1 other character', '{named} and {count} other characters', {
          named: named.join(', '),
        });
  return plural(
    missing.length,
    'no font here can draw {characters}. Install a font that has it, such as one of the Noto fonts, or write it differently.',
    'no font here can draw {characters}. Install a font that has them, such as one of the Noto fonts, or write it differently.',
    { characters },
  );
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Characters that are drawn with what stands before them. */
const joining = /^[\p{M}\p{Cf}\s]$/u;

/** The parts of a text that a font of one's own draws, and those that it leaves to others. */
export function runsIn(text: string, own: ReadonlySet<number>): { readonly text: string; readonly isOwn: boolean }[] {
  const runs: { text: string; isOwn: boolean }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const isOwn = last && joining.test(character) ? last.isOwn : own.has(character.codePointAt(0) ?? 0);
    if (last?.isOwn === isOwn) last.text += character;
    else runs.push({ text: character, isOwn });
  }
  return runs;
}

/** White square: the map's font has it. */
const signOfMissing = '\u25A1';

/** A text as it can be drawn: with a sign in place of each character that no font draws. */
export function drawable(text: string, missing: ReadonlySet<string>): string {
  if (missing.size === 0) return text;
  return clustersOf(text)
    .map((cluster) => ([...cluster].some((character) => missing.has(character)) ? signOfMissing : cluster))
    .join('');
}
