import { Uri, window } from 'vscode';
import type { CopyKind } from '../../protocol.ts';
import { t } from '../../words/index.ts';
import { chosenJourney } from './chosen-journey.ts';
import type { Command, Workbench } from './command.ts';

/** Writes a journey to a file. */
export const exportJourney: Command = ({ exporter, previews }, argument) => {
  const uri = meant(previews, argument);
  return uri && exporter.export(uri);
};

/** Puts a journey on the clipboard. */
export function copyAs(kind: CopyKind): Command {
  return ({ exporter, previews }, argument) => {
    const uri = meant(previews, argument);
    return uri && exporter.copy(uri, kind);
  };
}

/** The document that a command stands on, or else what the preview shows. */
function meant(previews: Workbench['previews'], argument: unknown): Uri | undefined {
  const isPreview = argument instanceof Uri && argument.scheme === 'webview-panel';
  const uri = (isPreview ? undefined : chosenJourney(argument)) ?? previews.shown;
  if (!uri) void window.showInformationMessage(t('Open a .journey file first: its journey is what can be exported.'));
  return uri;
}
