import { type Frame, frameOf, type StagePlace, type TouchpointPlace } from '../../map/layout/frame.ts';
import { personaKeys, settingOf } from '../../map/layout/setting.ts';
import type { Pictures } from '../../map/pictures.ts';
import type { Touchpoint } from '../../model/index.ts';
import type { Change } from '../change.ts';
import type { Merged } from './merge.ts';

/** The column of a touchpoint that is there, or of one that is gone. */
export interface ReviewColumn extends TouchpointPlace {
  readonly old?: Touchpoint;
  readonly isGone: boolean;
}

/** The narrow column that a touchpoint left. */
export interface Slot {
  readonly x: number;
  readonly width: number;
  readonly change: Change;
}

/** Both versions in the same columns. */
export interface ReviewFrame {
  /** With the columns of what is gone. */
  readonly whole: Frame;
  /** Without them. */
  readonly now: Frame;
  readonly columns: readonly ReviewColumn[];
  readonly slots: readonly Slot[];
}

/** In parts of a usual column. */
const slotShare = 0.55;

/** Puts all that is or was there into columns. */
export function reviewFrame(
  { model, journey, stages, gonePersonas }: Merged,
  { width, pictures }: { readonly width?: number | undefined; readonly pictures?: Pictures | undefined },
): ReviewFrame {
  const count = stages.reduce(
    (sum, { places }) =>
      sum +
      Math.max(
        1,
        places.reduce((all, place) => all + ('moved' in place ? slotShare : 1), 0),
      ),
    0,
  );
  const setting = settingOf(model, journey, { personas: [], columns: count, width, blueprint: false });
  const personas = [...personaKeys(journey, []), ...gonePersonas];
  const told = { ...journey, personas, stages: stages.map(({ stage }) => stage) };
  const frame = frameOf(model, told, told.stages, setting, pictures);
  const columns: ReviewColumn[] = [];
  const slots: Slot[] = [];
  let x = setting.left;
  const placed = stages.map(({ stage, places }, index): StagePlace => {
    const left = x;
    const here: ReviewColumn[] = [];
    for (const place of places) {
      if ('moved' in place) {
        slots.push({ x, width: slotShare * setting.columnWidth, change: place.moved });
        x += slotShare * setting.columnWidth;
        continue;
      }
      const { touchpoint, old, isGone } = place;
      const at = {
        touchpoint,
        index: columns.length,
        x,
        offset: x - left,
        center: x + setting.columnWidth / 2,
        isGone,
      };
      const column = old ? { ...at, old } : at;
      here.push(column);
      columns.push(column);
      x += setting.columnWidth;
    }
    x = Math.max(x, left + setting.columnWidth);
    return { stage, index, x: left, width: x - left, touchpoints: here };
  });
  return {
    whole: { ...frame, stages: placed, touchpoints: columns },
    now: onlyNow({ ...frame, stages: placed, touchpoints: columns }),
    columns,
    slots,
  };
}

/** The columns without those of what is gone, so that curves and time go past them. */
function onlyNow(frame: Frame): Frame {
  let index = 0;
  const stages = frame.stages.map((stage) => {
    const here = (stage.touchpoints as readonly ReviewColumn[]).filter(({ isGone }) => !isGone);
    return { ...stage, touchpoints: here.map((place) => ({ ...place, index: index++ })) };
  });
  return { ...frame, stages, touchpoints: stages.flatMap((stage) => stage.touchpoints) };
}
