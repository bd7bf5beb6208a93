import type { Level, Opportunity, Solution, SolutionStatus, Touchpoint } from '../../model/index.ts';
import type { IconName } from '../icons.ts';
import type { Shape } from '../scene.ts';
import { cellLane } from './lane.ts';
import { levelMeter, meterWidth } from './levels.ts';
import { type Note, noteStack, type Slot } from './note.ts';
import { styles } from './styles.ts';
import { line } from './text.ts';

export const opportunitiesLane = cellLane({
  key: 'opportunity',
  title: 'Opportunities',
  caption: 'Impact and effort',
  icon: 'lightbulb',
  has: (touchpoint) => touchpoint.opportunities.length > 0 || touchpoint.solutions.length > 0,
  draw: (touchpoint, frame) => noteStack(opportunityNotes(touchpoint), frame.setting),
});

/** A touchpoint's opportunities, with impact and effort, and then its solutions. */
export function opportunityNotes({ opportunities, solutions }: Touchpoint): Note[] {
  return [...opportunities.map(opportunityNote), ...solutions.map(solutionNote)];
}

const rowHeight = 18;

function opportunityNote(opportunity: Opportunity): Note {
  const rows = [
    { word: 'Impact', level: opportunity.impact },
    { word: 'Effort', level: opportunity.effort },
  ].filter((row): row is { word: string; level: Level } => row.level !== undefined);
  return {
    part: opportunity.id,
    text: opportunity.title,
    fill: 'opportunityTint',
    edge: 'opportunityEdge',
    ...(rows.length > 0 && {
      below: {
        height: rows.length * rowHeight,
        draw: (slot: Slot) =>
          rows.flatMap(({ word, level }, row) => levelRow(word, level, { ...slot, y: slot.y + row * rowHeight })),
      },
    }),
  };
}

function levelRow(word: string, level: Level, { x, y, width }: Slot): Shape[] {
  const middle = y + rowHeight / 2;
  return [
    line(word, { x, middle, style: styles.caption, paint: 'opportunityInk' }),
    levelMeter(level, { x: x + width - meterWidth(level), middle, paint: 'opportunity', rest: 'opportunityRest' }),
  ];
}

const statusLooks: Readonly<Record<SolutionStatus, { word: string; icon: IconName }>> = {
  idea: { word: 'Idea', icon: 'lightbulb' },
  planned: { word: 'Planned', icon: 'calendar-days' },
  'in-progress': { word: 'In progress', icon: 'hourglass' },
  done: { word: 'Done', icon: 'check' },
  rejected: { word: 'Rejected', icon: 'archive' },
};

function solutionNote(solution: Solution): Note {
  const look = solution.status ? statusLooks[solution.status] : { word: 'Solution', icon: 'rocket' as const };
  return {
    part: solution.id,
    text: solution.title,
    fill: 'card',
    edge: 'opportunityRest',
    above: ({ x, y, width }) => [
      { kind: 'icon', name: look.icon, x, y: y + 1.5, size: 14, paint: 'opportunityInk' },
      line(look.word, {
        x: x + 20,
        middle: y + 8.5,
        width: width - 20,
        style: styles.captionStrong,
        paint: 'opportunityInk',
      }),
    ],
  };
}
