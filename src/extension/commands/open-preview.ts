import { ViewColumn } from 'vscode';
import { chosenJourney } from './chosen-journey.ts';
import type { Command } from './command.ts';

/** Opens the preview of a journey in the place of its text. */
export const openPreview: Command = ({ preview }, argument) => {
  const uri = chosenJourney(argument);
  if (uri) preview.open(uri, { viewColumn: ViewColumn.Active });
};

/** Opens the preview of a journey beside its text, where the cursor stays. */
export const openPreviewToSide: Command = ({ preview }, argument) => {
  const uri = chosenJourney(argument);
  if (uri) preview.open(uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
};
