import { Uri, window } from 'vscode';
import { servedSchemes } from '../server.ts';

/**
 * The document that a command is meant for: the one that a menu or a link above a journey stands on, or else the one being written.
 * Of the tab of a preview menus give the address of the tab itself, which is none.
 */
export function chosenJourney(argument: unknown): Uri | undefined {
  if (typeof argument === 'string') return Uri.parse(argument);
  if (argument instanceof Uri && servedSchemes().includes(argument.scheme)) return argument;
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'journey' ? document.uri : undefined;
}
