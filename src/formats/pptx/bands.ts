import type { Group, Scene } from '../../map/index.ts';
import { type Piece, topsOf } from '../pieces.ts';

/** A part of the map from a place to another, in px. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Left of the labels of the lanes, where nothing is drawn. */
const emptyMargin = 32;
/** Between bands. */
const gap = 40;
/** Lanes by whose content columns are known: they are at the top of a slide. */
const heads = ['stage', 'time', 'touchpoint'];

/** The lanes of some columns, told from top to bottom in bands that stand side by side. */
export class Bands {
  private readonly scene: Scene;
  private readonly columns: Range;
  private readonly rows: readonly Range[];
  /** Which of the rows is at the top of each band but the first. */
  private readonly again: Range;

  /** Lanes in which nothing stands at these columns are left out, as long as `isFilled` knows. */
  constructor(scene: Scene, columns: Range, isFilled: (columns: Range, rows: Range) => boolean) {
    this.scene = scene;
    this.columns = columns;
    const { lanes } = scene;
    const tops = topsOf(scene);
    const rows = lanes.map(
      ({ y, height }, index): Range => ({ from: tops[index] ?? y, to: tops[index + 1] ?? y + height }),
    );
    const headCount = Math.max(
      1,
      lanes.findIndex(({ key }) => !heads.includes(key)),
    );
    this.rows = rows.filter((row, index) => index < headCount || isFilled(columns, row));
    this.again = rows[
      Math.max(
        0,
        lanes.findIndex(({ key }, index) => index < headCount && key === 'touchpoint'),
      )
    ] ?? {
      from: 0,
      to: 0,
    };
  }

  /** The least height of a slide in px that cuts no lane. */
  get leastHeight(): number {
    return Math.max(0, ...this.rows.map((row) => (row === this.again ? 0 : heightOf(this.again)) + heightOf(row)));
  }

  /** In px. */
  private get width(): number {
    return this.left + heightOf(this.columns);
  }

  private get left(): number {
    return this.columns.from === 0 ? 0 : this.scene.left - emptyMargin;
  }

  /** What stands on each slide. */
  slides(room: Room): Piece[][] {
    const across = Math.max(1, Math.floor((room.width + gap) / (this.width + gap)));
    const bands = this.evenly(room.height);
    const beside = Math.ceil(bands.length / Math.ceil(bands.length / across));
    const slides: Piece[][] = [];
    for (let index = 0; index < bands.length; index += beside) {
      const shown = bands.slice(index, index + beside);
      slides.push(shown.flatMap((band, nth) => this.piecesOf(band, nth * (this.width + gap))));
    }
    return slides;
  }

  /** As few bands as fit the height, as equally high as may be. */
  private evenly(height: number): Range[][] {
    let bands = this.filled(height);
    let [least, most] = [this.leastHeight, height];
    while (most - least > 8) {
      const between = (least + most) / 2;
      const tried = this.filled(between);
      if (tried.length === bands.length) [bands, most] = [tried, between];
      else least = between;
    }
    return bands;
  }

  private filled(height: number): Range[][] {
    const bands: Range[][] = [];
    let room = 0;
    for (const row of this.rows) {
      const band = bands.at(-1);
      if (band && heightOf(row) <= room) band.push(row);
      else bands.push(band ? [this.again, row] : [row]);
      if (bands.at(-1) !== band) room = height - (band ? heightOf(this.again) : 0);
      room -= heightOf(row);
    }
    return bands;
  }

  private piecesOf(band: readonly Range[], atX: number): Piece[] {
    let atY = 0;
    return joined(band).flatMap((row) => {
      const place = { y: row.from, height: heightOf(row), atY };
      atY += place.height;
      const columns = { ...place, x: this.columns.from, width: heightOf(this.columns), atX: atX + this.left };
      if (this.left === 0) return [columns];
      return [{ ...place, x: 0, width: this.scene.left, atX: atX - emptyMargin }, columns];
    });
  }
}

const heightOf = ({ from, to }: Range) => to - from;

/** Rows that stand below each other as one. */
function joined(rows: readonly Range[]): Range[] {
  const done: Range[] = [];
  for (const row of rows) {
    const last = done.at(-1);
    if (last?.to === row.from) done.splice(-1, 1, { from: last.from, to: row.to });
    else done.push(row);
  }
  return done;
}

/** Tells whether anything but lines and grounds stands at some columns in some rows. */
export function fillingOf({ groups }: Scene): (columns: Range, rows: Range) => boolean {
  const points: { x: number; y: number }[] = [];
  const collect = ({ shapes }: Group, atX: number, atY: number) => {
    for (const shape of shapes) {
      if (shape.kind === 'group') collect(shape, atX + shape.x, atY + shape.y);
      else if (shape.kind === 'text') points.push(...shape.lines.map(({ x, y }) => ({ x: atX + x, y: atY + y })));
      else if (shape.kind !== 'path' && shape.kind !== 'box') points.push({ x: atX + shape.x, y: atY + shape.y });
    }
  };
  for (const group of groups) collect(group, group.x, group.y);
  return (columns, rows) =>
    points.some(({ x, y }) => x >= columns.from && x < columns.to && y >= rows.from && y < rows.to);
}
