import type { Level, Opportunity, Solution, SolutionStatus, Touchpoint } from '../../model/index.ts';
import { phrase, t } from '../../words/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import type { Frame } from './frame.ts';
import { cellLane } from './lane.ts';
import { levelMeter, levelNames, meterWidth } from './levels.ts';
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
      ? [{ word: t('Impact'), level: impact, label: t('impact {level}', { level: t(levelNames[impact]) }) }]
      : []),
    ...(effort
      ? [{ word: t('Effort'), level: effort, label: t('effort {level}', { level: t(levelNames[effort]) }) }]
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

const statusLooks: Readonly<Record<SolutionStatus, { word: string; icon: IconName }>> = {
  idea: { word: phrase('Idea'), icon: 'lightbulb' },
  planned: { word: phrase('Planned'), icon: 'calendar-days' },
  'in-progress': { word: phrase('In progress'), icon: 'hourglass' },
  done: { word: phrase('Done'), icon: 'check' },
  rejected: { word: phrase('Rejected'), icon: 'archive' },
};

function solutionNote(solution: Solution, frame: Frame): Note {
  const look = solution.status ? statusLooks[solution.status] : { word: phrase('Solution'), icon: 'rocket' as const };
  const word = t(look.word);
  return {
    part: solution.id,
    what: solution.status ? t('Solution, {status}', { status: word.toLowerCase() }) : word,
    text: solution.title,
    fill: 'card',
    edge: 'opportunityRest',
    above: ({ x, y, width }) => [
      { kind: 'icon', name: look.icon, x, y: y + 1.5, size: 14, paint: 'opportunityInk' },
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
