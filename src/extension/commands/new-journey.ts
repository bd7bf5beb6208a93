import { ViewColumn, window, workspace } from 'vscode';
import type { Command } from './command.ts';

/** Begins a journey in a new file, whose preview tells how. */
export const newJourney: Command = async ({ previews }) => {
  const document = await workspace.openTextDocument({ language: 'journey' });
  await window.showTextDocument(document, ViewColumn.One);
  previews.open(document.uri, { viewColumn: ViewColumn.Beside, preserveFocus: true });
};
