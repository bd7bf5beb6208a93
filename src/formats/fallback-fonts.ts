import { create } from 'fontkit';
import { hasOutlines } from './brand-font.ts';
import type { FallbackFont } from './format.ts';

/**
 * Of the fonts of a system those that draw characters which the map's font lacks, as few as it takes. Some characters may be in none.
 * @param read gives the file at one of the paths, and nothing where it cannot be read
 */
export async function findFallbackFonts(
  characters: readonly string[],
  paths: readonly string[],
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<FallbackFont[]> {
  const wanted = new Set(characters);
  const fonts: FallbackFont[] = [];
  for (const path of inOrder(paths, characters)) {
    if (wanted.size === 0) break;
    const data = await read(path);
    const font = data && fontWith(data, wanted);
    if (!font) continue;
    fonts.push(font);
    for (const character of font.characters) wanted.delete(character);
  }
  return fonts;
}

const special = /bold|italic|oblique|light|thin|black|medium|condensed|narrow|serif|mono|emoji/i;
const east = /cjk|pingfang|hiragino|msyh|yahei|gothic|malgun|simsun|wqy|sourcehan/i;

/** Scripts that have fonts of their own, and what those are called by. */
const scripts: readonly (readonly [script: RegExp, name: RegExp])[] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF00-\uFFEF]/u, east],
  [/\p{Script=Arabic}/u, /arabic|naskh|geeza|tahoma|segoeui/i],
  [/\p{Emoji_Presentation}/u, /emoji|symbol/i],
  ...(
    'Hebrew Thai Devanagari Bengali Tamil Telugu Gujarati Gurmukhi Kannada Malayalam Sinhala Khmer Lao Myanmar ' +
    'Tibetan Georgian Armenian Ethiopic Mongolian'
  )
    .split(' ')
    .map((name) => [new RegExp(`\\p{Script=${name}}`, 'u'), new RegExp(name, 'i')] as const),
];

/** The likeliest fonts first: those made for the scripts, then plain ones, then bold, slanted and narrow ones. */
function inOrder(paths: readonly string[], characters: readonly string[]): string[] {
  const text = characters.join('');
  const names = scripts.filter(([script]) => script.test(text)).map(([, name]) => name);
  const rank = (path: string) => {
    const name = path.replace(/^.*[\\/]/, '');
    return (
      (names.some((each) => each.test(name)) ? 0 : 4) + (special.test(name) ? 2 : 0) + (/sans/i.test(name) ? 0 : 1)
    );
  };
  return [...paths].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}

/** The font of a file, where it draws any of the characters. */
function fontWith(data: Uint8Array, characters: ReadonlySet<string>): FallbackFont | undefined {
  try {
    const opened = create(data as Buffer);
    const font = 'fonts' in opened ? opened.fonts[0] : opened;
    if (!font || !hasOutlines(font)) return undefined;
    const face = 'fonts' in opened ? { face: font.postscriptName } : {};
    const found = [...characters].filter((character) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    return found.length > 0 ? { data, ...face, characters: new Set(found) } : undefined;
  } catch {
    // A font that cannot be read is no font to draw with.
    return undefined;
  }
}
