import { type Level, levelWords, type Pain, type Touchpoint } from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import { cellLane } from './lane.ts';
import { levelMeter, meterWidth, shortLevelWords } from './levels.ts';
import { type Note, noteStack, type Slot } from './note.ts';
import { forWhom, personaTag } from './persona-tag.ts';
import { styles } from './styles.ts';
import { line, lineWidth } from './text.ts';

export const painsLane = cellLane({
  key: 'pain',
  title: () => t('Pains'),
  caption: () => t('With severity'),
  icon: 'triangle-alert',
  has: (touchpoint) => touchpoint.pains.length > 0,
  draw: (touchpoint, frame) => noteStack(painNotes(touchpoint, frame), frame.setting),
});

/** A touchpoint's pains, with severity and whose they are. */
export function painNotes({ pains }: Pick<Touchpoint, 'pains'>, frame: Frame): Note[] {
  return pains.map((pain) => ({
    part: pain.id,
    what: [
      t('Pain'),
      ...(pain.severity ? [t('severity {level}', { level: t(levelWords[pain.severity]) })] : []),
      ...forWhom(pain.personas, frame),
    ].join(', '),
    text: pain.title,
    fill: 'painTint',
    edge: 'painEdge',
    ...(hasHeader(pain, frame) && { above: (slot: Slot) => header(pain, frame, slot) }),
  }));
}

const hasHeader = (pain: Pain, frame: Frame) =>
  pain.severity !== undefined || (pain.personas.length > 0 && frame.journey.personas.length > 1);

function header(pain: Pain, frame: Frame, { x, y, width }: Slot): Shape[] {
  const middle = y + 8.5;
  const severity = pain.severity ? severityShapes(pain.severity, x, middle) : { shapes: [], width: 0 };
  const tag = personaTag(pain.personas, frame, { right: x + width, middle, width: width - severity.width - 8 });
  return [...severity.shapes, ...tag];
}

function severityShapes(severity: Level, x: number, middle: number): { shapes: Shape[]; width: number } {
  const word = t(shortLevelWords[severity]);
  const wordX = meterWidth(severity) + 8;
  return {
    shapes: [
      levelMeter(severity, { x, middle, paint: 'pain', rest: 'painRest' }),
      line(word, { x: x + wordX, middle, style: styles.captionStrong, paint: 'painInk' }),
    ],
    width: wordX + lineWidth(word, styles.captionStrong),
  };
}
