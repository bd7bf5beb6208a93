import { Uri, ViewColumn } from 'vscode';
import { chosenJourney } from './chosen-journey.ts';
import type { Command } from './command.ts';

/** Walks through a journey step by step, in its preview, which is opened where there is none. */
export const present: Command = ({ previews }, argument) => {
  const isPreview = argument instanceof Uri && argument.scheme === 'webview-panel';
  const uri = (isPreview ? undefined : chosenJourney(argument)) ?? previews.shown;
  if (!uri) return;
  const { current } = previews;
  const preview = current?.shows(uri) ? current : previews.open(uri, { viewColumn: ViewColumn.Active });
  preview.present();
};
