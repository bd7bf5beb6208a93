import type { Journey, Model, Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import { emotionLane } from '../layout/emotion.ts';
import { type Frame, frameOf } from '../layout/frame.ts';
import { gainNotes } from '../layout/gains.ts';
import { cellLane, type Lane } from '../layout/lane.ts';
import type { MapOptions } from '../layout/layout.ts';
import { frameFor, sceneOf } from '../layout/layout.ts';
import { keptApart } from '../layout/memory.ts';
import { noteStack } from '../layout/note.ts';
import { painNotes } from '../layout/pains.ts';
import { personaKeys, settingOf } from '../layout/setting.ts';
import { stagesLane } from '../layout/stages.ts';
import { statements } from '../layout/statements.ts';
import { ownJourneyOf } from '../layout/told.ts';
import { touchpointsLane } from '../layout/touchpoints.ts';
import type { Scene } from '../scene.ts';

const gap = 8;

/** Each persona's curve with what is only said of this persona, one below the other, over the same columns and in the same scale. */
export function layoutPersonas(model: Model, journey: Journey, options: MapOptions): Scene {
  const frame = frameFor(model, journey, { ...options, blueprint: false, everyCurve: true });
  const rows = personaKeys(journey, []).flatMap((key) => personaRows(frame, journey, key, options));
  return sceneOf(frame, [stagesLane, touchpointsLane, ...rows], options);
}

function personaRows(frame: Frame, journey: Journey, key: string, options: MapOptions): Lane[] {
  return keptApart(key, () => {
    const own = frameOfPersona(frame, journey, key, options);
    const title = own.setting.personas[0]?.title ?? key;
    const name = own.setting.personas[0]?.shortTitle ?? key;
    const rows = [
      { ...emotionLane, key: `emotion ${key}`, shows: 'emotion', title, icon: 'user' as const },
      { ...onlyLane, key: `only ${key}`, shows: 'pain', title: t('Only {persona}', { persona: name }) },
    ];
    return rows
      .filter((lane) => lane.used(own))
      .map((lane) => ({ ...lane, layout: () => keptApart(key, () => lane.layout(own)) }));
  });
}

/** The same columns, but only one persona in them. */
function frameOfPersona(frame: Frame, journey: Journey, key: string, { width, pictures }: MapOptions): Frame {
  const { model, stages } = frame;
  const columns = stages.reduce((sum, stage) => sum + Math.max(1, stage.touchpoints.length), 0);
  const own = ownJourneyOf(journey, key);
  return frameOf(
    model,
    own,
    own.stages,
    settingOf(model, journey, { personas: [key], columns, width, blueprint: false }),
    pictures,
  );
}

/** What one persona alone does, thinks, says, suffers and gains. */
const onlyLane = cellLane({
  key: 'only',
  title: '',
  caption: () => t('Does, thinks, feels'),
  icon: 'message-circle',
  ruled: false,
  has: ({ statements, pains, gains }) => statements.length + pains.length + gains.length > 0,
  draw: (touchpoint, frame) => {
    const words = statements(touchpoint.statements, frame);
    const notes = noteStack(notesOf(touchpoint, frame), frame.setting);
    const top = touchpoint.statements.length === 0 ? 0 : words.height + gap;
    return {
      shapes: [
        ...words.shapes,
        ...notes.shapes.map((shape) => (shape.kind === 'group' ? { ...shape, y: shape.y + top } : shape)),
      ],
      height: notes.height === 0 ? words.height : top + notes.height,
    };
  },
});

const notesOf = (touchpoint: Touchpoint, frame: Frame) => [
  ...painNotes(touchpoint, frame),
  ...gainNotes(touchpoint, frame),
];
