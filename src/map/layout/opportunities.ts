import {
  type Level,
  levelWords,
  type Opportunity,
  type Solution,
  type SolutionStatus,
  solutionStatusWords,
  type Touchpoint,
} from '../../model/index.ts';
import { t } from '../../words/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import { cellLane } from './lane.ts';
import { levelMeter, meterWidth } from './levels.ts';
import { type Note, noteStack, type Slot } from './note.ts';
import { addressRow, type NoteRow, rowsBelow, textRow } from './note-rows.ts';
import { cardPadding } from './setting.ts';
import { styles } from './styles.ts';
import { line } from './text.ts';

export const opportunitiesLane = cellLane({
  key: 'opportunity',
  title: () => t('Opportunities'),
  caption: () => t('Impact and effort'),
  icon: 'lightbulb',
  has: (touchpoint) => touchpoint.opportunities.length > 0 || touchpoint.solutions.length > 0,
  ingredients: (touchpoint, frame) => [
    ...touchpoint.opportunities.flatMap(({ solves }) => frame.traced('pains', solves)),
    ...touchpoint.solutions.flatMap(({ delivers }) => frame.traced('opportunities', delivers)),
  ],
  draw: (touchpoint, frame) => noteStack(opportunityNotes(touchpoint, frame), frame.setting),
});

/** A touchpoint's opportunities, with impact and effort, and then its solutions. */
export function opportunityNotes({ opportunities, solutions }: Touchpoint, frame: Frame): Note[] {
  return [
    ...opportunities.map((opportunity) => opportunityNote(opportunity, frame)),
    ...solutions.map((solution) => solutionNote(solution, frame)),
  ];
}

const rowHeight = 18;

const textWidth = (frame: Frame) => frame.setting.cardWidth - 2 * cardPadding;

function opportunityNote(opportunity: Opportunity, frame: Frame): Note {
  const { impact, effort } = opportunity;
  const rows = [
    ...(impact
      ? [{ word: t('Impact'), level: impact, label: t('impact {level}', { level: t(levelWords[impact]) }) }]
      : []),
    ...(effort
      ? [{ word: t('Effort'), level: effort, label: t('effort {level}', { level: t(levelWords[effort]) }) }]
      : []),
  ];
  return {
    part: opportunity.id,
    what: [t('Opportunity'), ...rows.map(({ label }) => label)].join(', '),
    text: opportunity.title,
    fill: 'opportunityTint',
    edge: 'opportunityEdge',
    ...rowsBelow([
      ...frame.traced('pains', opportunity.solves).map((title) => traceRow(t('Solves: {title}', { title }), frame)),
      ...rows.map(({ word, level }) => ({ height: rowHeight, draw: (slot: Slot) => levelRow(word, level, slot) })),
    ]),
  };
}

/** What else of the journey a note is about. */
function traceRow(text: string, frame: Frame): NoteRow {
  return textRow(text, textWidth(frame), 'opportunityInk');
}

function levelRow(word: string, level: Level, { x, y, width }: Slot): Shape[] {
  const middle = y + rowHeight / 2;
  return [
    line(word, { x, middle, style: styles.caption, paint: 'opportunityInk' }),
    levelMeter(level, { x: x + width - meterWidth(level), middle, paint: 'opportunity', rest: 'opportunityRest' }),
  ];
}

const statusIcons: Readonly<Record<SolutionStatus, IconName>> = {
  idea: 'lightbulb',
  planned: 'calendar-days',
  'in-progress': 'hourglass',
  done: 'check',
  rejected: 'archive',
};

function solutionNote(solution: Solution, frame: Frame): Note {
  const icon = solution.status ? statusIcons[solution.status] : 'rocket';
  const word = solution.status ? t(solutionStatusWords[solution.status]) : t('Solution');
  return {
    part: solution.id,
    what: solution.status ? t('Solution, {status}', { status: word.toLowerCase() }) : word,
    text: solution.title,
    fill: 'card',
    edge: 'opportunityRest',
    above: ({ x, y, width }) => [
      { kind: 'icon', name: icon, x, y: y + 1.5, size: 14, paint: 'opportunityInk' },
      line(word, {
        x: x + 20,
        middle: y + 8.5,
        width: width - 20,
        style: styles.captionStrong,
        paint: 'opportunityInk',
      }),
    ],
    ...rowsBelow([
      ...frame
        .traced('opportunities', solution.delivers)
        .map((title) => traceRow(t('Delivers: {title}', { title }), frame)),
      ...(solution.link ? [addressRow(solution.link)] : []),
    ]),
  };
}
