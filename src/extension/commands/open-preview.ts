import { ViewColumn } from 'vscode';
import { chosenJourney } from './chosen-journey.ts';
import type { Command } from './command.ts';

/** Opens the preview of a journey in the place of its text. */
export const openPreview: Command = ({ previews }, argument) => {
  const uri = chosenJourney(argument);
  if (uri) previews.open(uri, { viewColumn: ViewColumn.Active });
};

/** Opens the preview of a journey beside its text, where the cursor stays. */
export const openPreviewToSide: Command = ({ previews }, argument) => {
  const uri = chosenJourney(argument);
  if (uri) previews.open(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
};

/** Opens a preview beside a journey's text that stays with it, whatever else is written. */
export const openLockedPreviewToSide: Command = ({ previews }, argument) => {
  const uri = chosenJourney(argument);
  if (uri) previews.openLocked(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
};
