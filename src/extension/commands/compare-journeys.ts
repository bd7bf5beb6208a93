import { commands } from 'vscode';
import type { JourneyPlace } from '../../protocol.ts';
import { journeyTextUri } from '../journey-text.ts';
import type { Command } from './command.ts';

/** Shows the texts of two journeys side by side with their differences. */
export const compareJourneys: Command = (_workbench, before, after) => {
  const [older, newer] = [before as JourneyPlace, after as JourneyPlace];
  return commands.executeCommand(
    'vscode.diff',
    journeyTextUri(older),
    journeyTextUri(newer),
    `${older.title} ↔ ${newer.title}`,
  );
};
