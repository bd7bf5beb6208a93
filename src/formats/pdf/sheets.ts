import type { Scene } from '../../map/index.ts';
import { type Piece, topsOf } from '../pieces.ts';
import type { StageColumns } from '../stage-columns.ts';

/** One page: pieces of the map, and the stage that begins on it, counted from 0. */
export interface Sheet {
  readonly pieces: readonly Piece[];
  readonly stage?: number;
}

/** Left out below the header, so that no hairline of the stages shows there. */
const seam = 2;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The whole map on one sheet. */
export function wholeSheet({ width, height }: Scene): Sheet {
  return { pieces: [{ x: 0, y: 0, width, height, atX: 0, atY: 0 }], stage: 0 };
}

/**
 * The least height of a sheet in px that holds each lane whole, below the stages, and the header with the stages.
 */
export function leastSheetHeight(scene: Scene): number {
  const [first] = scene.lanes;
  if (!first) return 0;
  const tops = topsOf(scene);
  const heights = scene.lanes.map(({ y, height }, index) => y + height - (tops[index] ?? y));
  return Math.max(first.y + first.height, ...heights.slice(1).map((height) => first.height + height));
}

/**
 * Cuts a map into sheets: between stages where a stage fits on one, and between lanes. The labels of the lanes and the row of the stages
 * are on each; header and footer, which must fit the width of a sheet, are once.
 */
export function sheetsOf(scene: Scene, stages: readonly StageColumns[], width: number, height: number): Sheet[] {
  const [first] = scene.lanes;
  const last = scene.lanes.at(-1);
  if (!first || !last) return [wholeSheet(scene)];
  const isTable = scene.columns.length === 0;
  const footer = scene.height - (last.y + last.height);
  const rows = rowsOf(scene, first.y, footer, height);
  return columnsOf(scene, stages, width - scene.left).flatMap(({ from, to, stage }, across) =>
    rows.map((row, down): Sheet => {
      const pieces: Piece[] = [];
      let atY = 0;
      const add = (y: number, high: number, whole: boolean) => {
        if (high <= 0) return;
        if (whole || isTable) pieces.push({ x: 0, y, width, height: high, atX: 0, atY });
        else {
          pieces.push({ x: 0, y, width: scene.left, height: high, atX: 0, atY });
          pieces.push({ x: from, y, width: to - from, height: high, atX: scene.left, atY });
        }
        atY += high;
      };
      if (across === 0 && down === 0) {
        add(0, first.y - seam, true);
        atY += seam;
      }
      if (down > 0) add(first.y, first.height, false);
      add(row.from, row.to - row.from, false);
      if (across === 0 && down === rows.length - 1) add(last.y + last.height, footer, true);
      return { pieces, ...(down === 0 && stage !== undefined && { stage }) };
    }),
  );
}

/** The lanes of each sheet. The first stands below the header, the others below the row of the stages. */
function rowsOf(scene: Scene, header: number, footer: number, height: number): Range[] {
  const { lanes } = scene;
  const tops = topsOf(scene);
  const rows: Range[] = [];
  const [stages] = lanes;
  let from = header;
  let room = height - header;
  lanes.forEach((lane, index) => {
    const bottom = lane.y + lane.height + (index === lanes.length - 1 ? footer : 0);
    const top = tops[index] ?? lane.y;
    if (bottom - from > room && top > from) {
      rows.push({ from, to: top });
      from = top;
      room = height - (stages?.height ?? 0);
    }
  });
  const end = lanes.at(-1);
  return [...rows, { from, to: (end?.y ?? 0) + (end?.height ?? 0) }];
}

/** The columns of each sheet, as a range of x, and the first stage that begins among them. A table is not cut across. */
function columnsOf(
  { columns, left: start, width }: Scene,
  stages: readonly StageColumns[],
  room: number,
): (Range & { stage?: number })[] {
  if (columns.length === 0) return [{ from: start, to: width, stage: 0 }];
  const [columnWidth, left] = [columns[0]?.width ?? 1, columns[0]?.x ?? 0];
  const most = Math.max(1, Math.floor(room / columnWidth));
  const sheets: { first: number; count: number; stage?: number }[] = [];
  stages.forEach(({ first, count }, stage) => {
    const current = sheets.at(-1);
    if (current && current.count + count <= most) {
      current.count += count;
      current.stage ??= stage;
      return;
    }
    for (let done = 0; done < count; done += most) {
      sheets.push({ first: first + done, count: Math.min(most, count - done), ...(done === 0 && { stage }) });
    }
  });
  return sheets.map(({ first, count, stage }) => ({
    from: left + first * columnWidth,
    to: left + (first + count) * columnWidth,
    ...(stage !== undefined && { stage }),
  }));
}
