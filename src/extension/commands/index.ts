import { commands, Disposable } from 'vscode';
import type { Command, Workbench } from './command.ts';
import { compareJourneys } from './compare-journeys.ts';
import { copyAs, exportJourney } from './export.ts';
import { newJourney } from './new-journey.ts';
import { openLockedPreviewToSide, openPreview, openPreviewToSide } from './open-preview.ts';
import { present } from './present.ts';
import { refreshPreview, showSource, togglePreviewLock } from './preview-commands.ts';
import { compareFiles, reviewChanges, reviewChangesSince } from './review-changes.ts';
import { showReferences } from './show-references.ts';
import { showRules } from './show-rules.ts';

const table: Readonly<Record<string, Command>> = {
  'journey.openPreview': openPreview,
  'journey.openPreviewToSide': openPreviewToSide,
  'journey.openLockedPreviewToSide': openLockedPreviewToSide,
  'journey.togglePreviewLock': togglePreviewLock,
  'journey.refreshPreview': refreshPreview,
  'journey.showSource': showSource,
  'journey.present': present,
  'journey.newJourney': newJourney,
  'journey.export': exportJourney,
  'journey.copyAsImage': copyAs('image'),
  'journey.copyAsSvg': copyAs('svg'),
  'journey.copyAsMarkdown': copyAs('markdown'),
  'journey.copyAsTable': copyAs('table'),
  'journey.reviewChanges': reviewChanges,
  'journey.reviewChangesSince': reviewChangesSince,
  'journey.compareFiles': compareFiles,
  'journey.showRules': showRules,
  'journey.showReferences': showReferences,
  'journey.compareJourneys': compareJourneys,
};

/** The ids of all commands, so that the language server may refer to them. */
export const commandIds: readonly string[] = Object.keys(table);

/** Makes every command of the table known to VS Code. */
export function registerCommands(workbench: Workbench): Disposable {
  return Disposable.from(
    ...Object.entries(table).map(([id, command]) =>
      commands.registerCommand(id, (...given: readonly unknown[]) => command(workbench, ...given)),
    ),
  );
}
