import type { Frame } from '../../layout/frame.ts';
import { memory } from '../../layout/memory.ts';
import type { Setting } from '../../layout/setting.ts';
import type { TableColumn } from './columns.ts';

/** A column of the table with its place on the page, and a frame whose columns are as wide. */
export interface PlacedColumn {
  readonly column: TableColumn;
  readonly x: number;
  readonly width: number;
  readonly frame: Frame;
}

/** In px for each hundredth of the width: narrower columns would break too many words, wider ones tear a row apart. */
const least = 8.4;
const most = 20;
/** Between two columns, in px. */
const columnGap = 20;
const margins = 80;

const shareOf = (columns: readonly TableColumn[]) => columns.reduce((sum, { share }) => sum + share, 0);

/** The least width of a page with these columns, in px. */
export function roomFor(columns: readonly TableColumn[]): number {
  return shareOf(columns) * least + margins - columnGap;
}

/** Lets columns share the width of a page, as far as that can be read well. */
export function placeColumns(columns: readonly TableColumn[], frame: Frame): PlacedColumn[] {
  const { pageWidth, margin } = frame.setting;
  const unit = Math.min(most, (pageWidth - 2 * margin + columnGap) / Math.max(1, shareOf(columns)));
  let x = margin;
  return columns.map((column) => {
    const width = Math.floor(unit * column.share);
    const placed = { column, x, width, frame: { ...frame, setting: columnSetting(frame.setting, column, width) } };
    x += width;
    return placed;
  });
}

const settings = memory<TableColumn, Setting>();

function columnSetting(page: Setting, column: TableColumn, width: number): Setting {
  return settings(column, [page, width], () => ({
    ...page,
    columnWidth: width,
    gutter: column.gutter,
    cardWidth: width - columnGap,
    textWidth: width - columnGap - Math.max(0, column.gutter),
  }));
}
