import type { Journey, Model, Touchpoint } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { type Frame, frameOf, type StagePlace } from '../../layout/frame.ts';
import type { MapOptions } from '../../layout/layout.ts';
import { memory } from '../../layout/memory.ts';
import { pageOf } from '../../layout/page.ts';
import { settingOf, usualWidth } from '../../layout/setting.ts';
import { stageLabel } from '../../layout/stages.ts';
import { styles } from '../../layout/styles.ts';
import { line } from '../../layout/text.ts';
import type { Group, LaneBand, Scene, Shape } from '../../scene.ts';
import { tableColumns } from './columns.ts';
import { type PlacedColumn, placeColumns, roomFor } from './place-columns.ts';
import { stageBar, stageBarHeight } from './stage-bar.ts';

const headHeight = 40;
const rowPadding = 16;
const stageGap = 24;
const noLanes: ReadonlySet<string> = new Set();

/** A table: a row for each touchpoint below the bar of its stage, and a column for each kind of thing that is told. */
export function layoutTable(model: Model, journey: Journey, options: MapOptions): Scene {
  const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
  const used = tableColumns.filter(({ has }) => touchpoints.some(has));
  const width = Math.max(options.width ?? usualWidth, roomFor(used));
  const setting = settingOf(model, journey, { personas: [], columns: 0, width, blueprint: false });
  const frame = frameOf(model, journey, journey.stages, setting, options.pictures);
  const columns = placeColumns(used, frame);
  const right = setting.pageWidth - setting.margin;

  return pageOf(frame, options, (top) => {
    let y = top + headHeight;
    const lanes: LaneBand[] = [{ key: 'stage', title: t('Columns'), y: top, height: headHeight }];
    const stages = frame.stages.map((stage) => {
      const rows = rowsOf(stage, columns, right);
      const group = stageGroup(stage, frame, rows, { y, right });
      lanes.push(...bandsOf(stage, rows, y));
      y += group.height + stageGap;
      return group;
    });
    return {
      bottom: Math.max(top + headHeight, y - stageGap),
      shown: touchpoints.length > 0 ? new Set(used.map(({ key }) => key)) : noLanes,
      columns: [],
      lanes,
      gradients: [],
      groups: [head(columns, top, right), ...stages],
    };
  });
}

/** What the columns are called. */
function head(columns: readonly PlacedColumn[], y: number, right: number): Group {
  return {
    kind: 'group',
    key: 'columns',
    role: 'labels',
    x: 0,
    y,
    width: right,
    height: headHeight,
    shapes: columns.map(
      ({ column, x, width }): Group => ({
        kind: 'group',
        key: column.key,
        role: 'label',
        x,
        y: 0,
        width,
        height: headHeight,
        shapes: [
          { kind: 'icon', name: column.icon, x: Math.max(0, column.gutter), y: 4, size: 16, paint: 'ink3' },
          line(column.title(), {
            x: Math.max(0, column.gutter) + 24,
            middle: 12,
            width: width - Math.max(0, column.gutter) - 24,
            style: styles.label,
            paint: 'ink',
          }),
        ],
      }),
    ),
  };
}

/** A stage's bar with its rows below. */
function stageGroup(
  place: StagePlace,
  frame: Frame,
  rows: Group,
  { y, right }: { readonly y: number; readonly right: number },
): Group {
  const { margin } = frame.setting;
  return {
    kind: 'group',
    key: `stage ${place.stage.id}`,
    role: 'stage-rows',
    label: stageLabel(place.stage, place.index, frame.stages.length),
    x: 0,
    y,
    width: right,
    height: stageBarHeight + rows.height,
    shapes: [stageBar(place, frame, { x: margin, width: right - margin }), rows],
  };
}

/** Where each row is, for whoever cuts the table into pages; the bar of the stage belongs to the first. */
function bandsOf({ touchpoints }: StagePlace, { shapes }: Group, top: number): LaneBand[] {
  const rows = shapes.flatMap((shape) => (shape.kind === 'group' ? [shape] : []));
  return rows.map((row, index): LaneBand => {
    const { key = '', title = '' } = touchpoints[index]?.touchpoint ?? {};
    const above = index === 0 ? 0 : stageBarHeight;
    return { key, title, y: top + above + row.y, height: row.height + stageBarHeight - above };
  });
}

const rowsMade = memory<StagePlace['touchpoints'], Group>();

/** The rows of a stage: the same object for as long as nothing in them changes. */
function rowsOf({ touchpoints }: StagePlace, columns: readonly PlacedColumn[], right: number): Group {
  return rowsMade(
    touchpoints,
    columns.flatMap(({ frame }) => [frame.setting, frame.names]),
    () => {
      let y = 0;
      const shapes: Shape[] = [];
      const margin = columns[0]?.x ?? 0;
      for (const { touchpoint } of touchpoints) {
        if (y > 0) shapes.push({ kind: 'path', d: `M${margin} ${y + 0.5}H${right}`, stroke: 'hair' });
        const row = rowOf(touchpoint, columns, right);
        shapes.push({ ...row, y });
        y += row.height;
      }
      return { kind: 'group', key: 'rows', role: 'rows', x: 0, y: stageBarHeight, width: right, height: y, shapes };
    },
  );
}

const rowMade = memory<Touchpoint, Group>();

function rowOf(touchpoint: Touchpoint, columns: readonly PlacedColumn[], right: number): Group {
  return rowMade(
    touchpoint,
    columns.flatMap(({ frame }) => [frame.setting, frame.names]),
    () => {
      let lowest = 0;
      const cells = columns.map(({ column, x, width, frame }): Group => {
        const { shapes, height } = column.draw(touchpoint, frame);
        lowest = Math.max(lowest, height);
        return { kind: 'group', key: column.key, role: 'cell', x, y: rowPadding, width, height, shapes };
      });
      return {
        kind: 'group',
        key: `row ${touchpoint.id}`,
        role: 'row',
        x: 0,
        y: 0,
        width: right,
        height: lowest + 2 * rowPadding,
        shapes: cells.filter(({ shapes }) => shapes.length > 0),
      };
    },
  );
}
