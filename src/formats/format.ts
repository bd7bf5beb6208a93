import type { FileNames, LayoutOptions, Theme } from '../map/index.ts';
import type { FontFace, Journey, Model } from '../model/index.ts';

/** What an export may be asked for. A format takes what its `options` name and leaves the rest. */
export interface ExportOptions {
  /** The colours; light without it. */
  readonly theme?: Theme;
  /** What of the journey is drawn, and how wide. */
  readonly layout?: LayoutOptions;
  /** Reads a file that a format needs beside its code, such as a font, by the name that the format knows it by. */
  readonly asset?: (name: string) => Promise<Uint8Array>;
  /** The files of the font that the layout names, which the export takes along. */
  readonly fontFiles?: FontFiles | undefined;
  /** Writes opaque pixels as PNG, where there is something quicker for it than the renderer. */
  readonly encodePng?: (pixels: Pixels) => Promise<Uint8Array>;
  /** Finds fonts of the system for characters that the map's font lacks. */
  readonly fallbackFonts?: (characters: readonly string[]) => Promise<readonly FallbackFont[]>;
  /** Is told, in a sentence, what could not be done as it was asked for. */
  readonly warn?: (message: string) => void;
  /** How many pixels of a picture are one px of the map: 1 without it. */
  readonly scale?: number;
  /** What a page or a slide is: one that the format has among its `pages`, the first without it. */
  readonly page?: Page;
}

/** A picture: four bytes a pixel, row by row, for red, green, blue and opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Paper on its side, one page or slide for the whole map, or slides of each stage. */
export const pages = ['a4', 'a3', 'letter', 'map', 'stage'] as const;
export type Page = (typeof pages)[number];

/** The files of a font of one's own. */
export type FontFiles = { readonly regular: FontFile } & { readonly [Face in FontFace]?: FontFile };

/** A font file, and what it says of itself. */
export interface FontFile extends FileNames {
  /** TrueType, OpenType, WOFF or WOFF2. */
  readonly data: Uint8Array;
}

/** A font that stands in where the map's font has no glyph. */
export interface FallbackFont {
  /** The file: TrueType, OpenType or a collection of them. */
  readonly data: Uint8Array;
  /** The PostScript name of the face, where the file holds several. */
  readonly face?: string;
  /** Which of the characters it was asked for it draws. */
  readonly characters: ReadonlySet<string>;
}

/** A journey in a format: text, or the bytes of a file. The same for the same journey and options. */
export type Export = (model: Model, journey: Journey, options: ExportOptions) => Exported | Promise<Exported>;
export type Exported = string | Uint8Array;

/** A kind of file that a journey can be written as. */
export interface Format {
  /** What the command line calls it by. */
  readonly id: string;
  /** Of its files, with the point. */
  readonly extension: `.${string}`;
  /** For menus, to be said with `t`: `SVG picture`. */
  readonly title: string;
  /** Whether it draws the map. The other formats tell the journey in words and figures. */
  readonly draws: boolean;
  /** What it can be asked for. */
  readonly options: readonly (keyof ExportOptions)[];
  /** Which pages it has, if `page` is one of its options: the usual first. */
  readonly pages?: readonly Page[];
  /** What its files begin with, their bytes read as Latin-1. A file that begins otherwise is not one to write over. */
  readonly beginning: RegExp;
  /** Loads its code, which nobody needs who asks for another format. */
  readonly load: () => Promise<Export>;
}
