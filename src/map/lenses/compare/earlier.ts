import type { Touchpoint } from '../../../model/index.ts';
import { t } from '../../../words/index.ts';
import { entryStack } from '../../layout/entries.ts';
import { duration } from '../../layout/format.ts';
import type { Frame } from '../../layout/frame.ts';
import { type Content, cellMemory, type Lane, lanePadding, stageMemory } from '../../layout/lane.ts';
import { quoted } from '../../layout/text.ts';
import type { Changes } from './changes.ts';

const gap = 6;

const cells = cellMemory('earlier');
const stages = stageMemory();

/** In words, how a touchpoint that is still there was before. */
export function earlierLane({ pairOf }: Changes): Lane {
  const textsOf = (touchpoint: Touchpoint, frame: Frame): string[] => {
    const { before, after, from } = pairOf(touchpoint) ?? {};
    if (!before || !after) return [];
    const channels = (of: Touchpoint) => of.channels.map((key) => frame.channel(key).title).join(', ');
    return [
      ...(from === undefined ? [] : [t('In {stage}', { stage: quoted(from) })]),
      ...(before.title === after.title ? [] : [quoted(before.title)]),
      ...(before.channels.length === 0 || channels(before) === channels(after)
        ? []
        : [t('On {channels}', { channels: channels(before) })]),
      ...(before.takes && !sameDuration(before, after) ? [t('Took {time}', { time: duration(before.takes) })] : []),
    ];
  };
  return {
    key: 'before',
    title: () => t('Before'),
    caption: () => t('How it was'),
    icon: 'clock',
    used: (frame) => frame.touchpoints.some(({ touchpoint }) => textsOf(touchpoint, frame).length > 0),
    layout: (frame) => {
      const shapes = frame.stages.flatMap((stage) => {
        const texts = stage.touchpoints.map(({ touchpoint }) => textsOf(touchpoint, frame));
        return stages(stage, [frame.setting, ...texts.map((each) => each.join('\n'))], () =>
          stage.touchpoints.flatMap((place, index) => {
            const own = texts[index] ?? [];
            return own.length === 0 ? [] : [cells(frame, place, lanePadding, own, () => drawTexts(own, frame))];
          }),
        );
      });
      const lowest = shapes.reduce((bottom, group) => Math.max(bottom, group.height), 0);
      return { height: Math.max(64, lowest + lanePadding), shapes };
    },
  };
}

const sameDuration = ({ takes: one }: Touchpoint, { takes: other }: Touchpoint) =>
  one?.amount === other?.amount && one?.unit === other?.unit;

function drawTexts(texts: readonly string[], { setting }: Frame): Content {
  const entries = texts.map((text, index) => ({ key: `${index}`, text }));
  return entryStack(entries, setting, gap);
}
