import type { Group, Scene } from '../map/index.ts';

/** A piece of the map and where it lies on its page, all in px of the map. */
export interface Piece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its upper left corner on the page. */
  readonly atX: number;
  readonly atY: number;
}

/** A piece that nothing is cut from. */
export const everywhere: Piece = { x: -1e6, y: -1e6, width: 2e6, height: 2e6, atX: 0, atY: 0 };

/** How far what belongs to a group may stand out of its box. */
const overhang = 80;
/** The widest group that is not cut at the edge of a piece. */
const widestWhole = 260;

type Area = Pick<Piece, 'x' | 'y' | 'width' | 'height'>;

/** Whether a point of the map lies in a piece. */
export function holds({ x, y, width, height }: Piece, atX: number, atY: number): boolean {
  return atX >= x && atX < x + width && atY >= y && atY < y + height;
}

/** Whether a piece shows anything of an area of the map. */
export function meets(piece: Piece, { x, y, width, height }: Area): boolean {
  return x < piece.x + piece.width && x + width > piece.x && y < piece.y + piece.height && y + height > piece.y;
}

/** Whether a piece may show anything of a group that stands at the origin. */
export function mayShow(piece: Piece, { width, height }: Group): boolean {
  return meets(piece, { x: -overhang, y: -overhang, width: width + 2 * overhang, height: height + 2 * overhang });
}

/** Whether a small group, such as a pill between two columns, stands at the origin across the left or right edge of a piece. */
export function standsAcross(piece: Piece, { width }: Group): boolean {
  const end = piece.x + piece.width;
  return width <= widestWhole && ((piece.x > 0 && piece.x < width) || (end > 0 && end < width));
}

/** Lanes with a line of the blueprint at their top, on which stands its name. */
const divided = ['frontstage', 'backstage', 'support'];
const halfDivider = 14;

/** Where a map can be cut above each of its lanes: what stands between two of them belongs to the lower one. */
export function topsOf({ lanes }: Scene): number[] {
  return lanes.map(({ y, key }, index) => {
    const before = lanes[index - 1];
    return before ? (divided.includes(key) ? y - halfDivider : before.y + before.height) : y;
  });
}
