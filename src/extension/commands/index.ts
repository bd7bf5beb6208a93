import { commands, Disposable } from 'vscode';
import type { Command, Workbench } from './command.ts';
import { openPreview, openPreviewToSide } from './open-preview.ts';
import { showRules } from './show-rules.ts';

const table: Readonly<Record<string, Command>> = {
  'journey.openPreview': openPreview,
  'journey.openPreviewToSide': openPreviewToSide,
  'journey.showRules': showRules,
};

/** Makes every command of the table known to VS Code. */
export function registerCommands(workbench: Workbench): Disposable {
  return Disposable.from(
    ...Object.entries(table).map(([id, command]) =>
      commands.registerCommand(id, (argument: unknown) => command(workbench, argument)),
    ),
  );
}
