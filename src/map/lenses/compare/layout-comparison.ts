import type { Journey, Model } from '../../../model/index.ts';
import { emotionLane, stepOf } from '../../layout/emotion.ts';
import { type Frame, frameOf, type StagePlace, type TouchpointPlace } from '../../layout/frame.ts';
import { gainNotes, gainsLane } from '../../layout/gains.ts';
import { cellLane, type Lane } from '../../layout/lane.ts';
import type { MapOptions } from '../../layout/layout.ts';
import { layoutMap, sceneOf } from '../../layout/layout.ts';
import { keptApart, memory } from '../../layout/memory.ts';
import { noteStack } from '../../layout/note.ts';
import { painNotes, painsLane } from '../../layout/pains.ts';
import { personaKeys, settingOf } from '../../layout/setting.ts';
import { stagesLane } from '../../layout/stages.ts';
import { touchpointsLane } from '../../layout/touchpoints.ts';
import type { Pictures } from '../../pictures.ts';
import type { Scene } from '../../scene.ts';
import { type Change, type Changes, changesOf } from './changes.ts';
import { comparisonOf } from './comparison.ts';
import { earlierLane } from './earlier.ts';
import { markIn, markItems, tagRaise } from './marks.ts';
import { oldCurve, oldCurveItem } from './old-curve.ts';

/**
 * A journey over the one that it revises: both in the same columns, what is new, gone or moved marked, and for each persona the old
 * curve behind the new one.
 */
export function layoutComparison(model: Model, journey: Journey, { width, headerWidth, pictures }: MapOptions): Scene {
  const comparison = comparisonOf(model, journey);
  if (!comparison)
    return layoutMap(model, journey, { ...(width && { width }), ...(headerWidth && { headerWidth }), pictures });
  const changes = changesOf(comparison);
  return keptApart('compare', () => {
    const frame = frameOfBoth(model, comparison.after, changes, [], { width, pictures });
    const keys = personaKeys(comparison.after, []);
    const curves = (keys.length > 0 ? keys : [undefined]).flatMap((key) => curveLane(frame, changes, key, width));
    const lanes = [
      markedLane(stagesLane, changes),
      markedLane(touchpointsLane, changes),
      earlierLane(changes),
      ...curves,
      markedLane(pains, changes),
      markedLane(gains, changes),
    ].filter((lane) => lane.used(frame));
    const used = new Set(
      frame.touchpoints.flatMap(({ touchpoint }): Change[] =>
        [touchpoint, ...touchpoint.pains, ...touchpoint.gains].flatMap(({ id }) => changes.changeOf(id) ?? []),
      ),
    );
    const signs = [...(curves.length > 0 ? [oldCurveItem()] : []), ...markItems(used)];
    const note = changes.summary();
    return sceneOf(frame, lanes, { note, ...(headerWidth !== undefined && { headerWidth }) }, signs);
  });
}

/** The columns of both states; each stage stands for what it is now. */
function frameOfBoth(
  model: Model,
  after: Journey,
  { journey, stages }: Changes,
  personas: readonly string[],
  { width, pictures }: { readonly width: number | undefined; readonly pictures?: Pictures | undefined },
): Frame {
  const columns = journey.stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const setting = settingOf(model, after, { personas, columns, width, blueprint: false });
  const frame = frameOf(
    model,
    { ...journey, personas: personaKeys(after, personas) },
    journey.stages,
    setting,
    pictures,
  );
  return {
    ...frame,
    stages: frame.stages.map((place, index) => {
      const { before, after: now } = stages[index] ?? {};
      return { ...place, stage: now ?? before ?? place.stage };
    }),
  };
}

const noteGap = tagRaise + 4;

/** The usual lanes, with room for a mark above each note. */
const pains = cellLane({
  ...painsLane,
  has: (touchpoint) => touchpoint.pains.length > 0,
  draw: (touchpoint, frame) => noteStack(painNotes(touchpoint, frame), frame.setting, noteGap),
});
const gains = cellLane({
  ...gainsLane,
  has: (touchpoint) => touchpoint.gains.length > 0,
  draw: (touchpoint, frame) => noteStack(gainNotes(touchpoint, frame), frame.setting, noteGap),
});

const markedLane = (lane: Lane, { changeOf }: Changes): Lane => ({
  ...lane,
  layout: (frame) => {
    const band = lane.layout(frame);
    return { ...band, shapes: band.shapes.map((shape) => (shape.kind === 'group' ? markIn(shape, changeOf) : shape)) };
  },
});

/** A persona's curve as it is now, over the one before. */
function curveLane(whole: Frame, changes: Changes, key: string | undefined, width: number | undefined): Lane[] {
  const name = `compare ${key ?? ''}`;
  return keptApart(name, () => {
    const both = frameOfBoth(whole.model, whole.journey, changes, key === undefined ? [] : [key], { width });
    const now = onlyNow(both, changes);
    const [persona] = both.setting.personas;
    if (!persona) return [];
    const before = oldCurve(both, persona, changes, stepOf(both));
    if (!before && !emotionLane.used(now)) return [];
    return [
      {
        ...emotionLane,
        key: key === undefined ? 'emotion' : `emotion ${key}`,
        shows: 'emotion',
        title: key === undefined ? emotionLane.title : persona.title,
        icon: key === undefined ? emotionLane.icon : 'user',
        used: () => true,
        layout: () =>
          keptApart(name, () => {
            const band = emotionLane.layout(now);
            const plot = band.shapes.find((shape) => shape.kind === 'group' && shape.key === 'plot');
            if (!before || plot?.kind !== 'group') return band;
            return {
              ...band,
              shapes: [...band.shapes.filter((shape) => shape !== plot), { ...before, y: plot.y }, plot],
            };
          }),
      },
    ];
  });
}

const kept = memory<StagePlace['touchpoints'], readonly TouchpointPlace[]>();

/** The columns without those whose touchpoint is gone, so that a curve goes past them. */
function onlyNow(frame: Frame, { pairOf }: Changes): Frame {
  let index = 0;
  const stages = frame.stages.map((stage) => {
    const first = index;
    const here = stage.touchpoints.filter(({ touchpoint }) => pairOf(touchpoint)?.after !== undefined);
    index += here.length;
    const touchpoints = kept(stage.touchpoints, [first, ...here], () =>
      here.map((place, position) => ({ ...place, index: first + position })),
    );
    return { ...stage, touchpoints };
  });
  return { ...frame, stages, touchpoints: stages.flatMap((stage) => stage.touchpoints) };
}
