import type { Scene, Theme } from '../../map/index.ts';
import { everywhere, type Piece } from '../pieces.ts';
import type { Bounds } from './outline.ts';

/** A picture that is in the file. */
export interface KnownPicture {
  /** The relationship of the slide that leads to it. */
  readonly relationship: string;
  /** Of its own, in whatever unit. */
  readonly width: number;
  readonly height: number;
}

/** What a slide is drawn with. */
export interface Pencil {
  readonly scene: Scene;
  readonly theme: Theme;
  /** EMU of a px of the map. */
  readonly scale: number;
  /** Where the page of the pieces begins on the slide, in EMU. */
  readonly left: number;
  readonly top: number;
  /** A number that nothing on the slide has yet. */
  readonly nextId: () => number;
  /** The relationship of the slide that leads to an address on the web. */
  readonly linkTo: (address: string) => string | undefined;
  /** The picture of an address, if it is of a kind that slides can hold. */
  readonly pictureOf: (address: string) => KnownPicture | undefined;
}

/** A thing on a slide, and where it stands there. */
export interface Drawn {
  readonly xml: string;
  readonly bounds: Bounds;
}

/** A place on the map that what is drawn counts from, and the piece of the map that is shown. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly piece: Piece;
  /** What is not cut: it stands in the place of the piece, however far. */
  readonly whole: boolean;
  readonly link?: string | undefined;
}

/** The piece as seen from a place on the map. */
export const pieceFrom = ({ x, y, piece, whole }: Place): Piece =>
  whole ? everywhere : { ...piece, x: piece.x - x, y: piece.y - y };

/** A place on the map as a place on the slide. */
export function onSlide(
  { scale, left, top }: Pencil,
  { piece }: Place,
  x: number,
  y: number,
): readonly [number, number] {
  return [left + scale * (x - piece.x + piece.atX), top + scale * (y - piece.y + piece.atY)];
}

export function boundsOnSlide(pencil: Pencil, place: Place, { left, top, right, bottom }: Bounds): Bounds {
  const [x, y] = onSlide(pencil, place, left, top);
  return { left: x, top: y, right: x + pencil.scale * (right - left), bottom: y + pencil.scale * (bottom - top) };
}

/** What of the map a place shows. */
export function edgesOf({ piece, whole }: Place): Bounds {
  const { x, y, width, height } = whole ? everywhere : piece;
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** `RRGGBB` of a colour; none of what is none. */
export function hexOf(color: string): string | undefined {
  const long = color.replace(/^#(.)(.)(.)$/u, '#$1$1$2$2$3$3');
  return /^#[0-9a-f]{6}$/i.test(long) ? long.slice(1).toUpperCase() : undefined;
}
