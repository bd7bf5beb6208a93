import { Uri, ViewColumn, window } from 'vscode';
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

/** The file that a menu or a link above a journey stands on, or else the one being written. */
function chosenJourney(argument: unknown): Uri | undefined {
  if (typeof argument === 'string') return Uri.parse(argument);
  return argument instanceof Uri ? argument : window.activeTextEditor?.document.uri;
}
