/** The faces of a font of one's own. */
export const fontFaces = ['regular', 'bold', 'italic'] as const;
export type FontFace = (typeof fontFaces)[number];

/** The paths of font files, relative to the model's file. What has no file is set in the regular face. */
export type BrandFonts = { readonly regular: string } & { readonly [Face in FontFace]?: string };

/** How wide a font sets characters. */
export interface FaceWidths {
  /** The font units of one em. */
  readonly unitsPerEm: number;
  /** First code point, count and advance width of each run of characters equally wide. Marks on other characters have no width. */
  readonly runs: readonly number[];
  /** The advance width of a figure where all are equally wide; absent where the font has no such figures of their own. */
  readonly figure?: number;
}

/** A font of one's own, as far as the map depends on it: plain data. What it lacks is set in the map's usual font. */
export interface MapFont {
  /** What programs call it by: letters, digits, spaces, hyphens, points and underscores alone. */
  readonly family: string;
  readonly regular: FaceWidths;
  /** For titles; without it they are set in the regular face. */
  readonly bold?: FaceWidths;
  /** For quotes; without it they are set in the regular face. */
  readonly italic?: FaceWidths;
}
