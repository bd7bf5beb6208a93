declare module 'lineclip' {
  type Point = readonly [x: number, y: number];
  type Box = readonly [left: number, top: number, right: number, bottom: number];

  /** The parts of a polyline that lie in a box. */
  export function clipPolyline(points: readonly Point[], box: Box): Point[][];
  /** The part of a polygon that lies in a box; empty where none does. */
  export function clipPolygon(points: readonly Point[], box: Box): Point[];
}
