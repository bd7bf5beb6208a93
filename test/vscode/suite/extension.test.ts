import { assert } from 'chai';
import { describe, it } from 'mocha';
import { commands, extensions, type Tab, TabInputWebview, WorkspaceEdit, window, workspace } from 'vscode';
import { eventually, fileUri, show } from './workspace.ts';

/** Waits for the preview with this title. */
function previewTab(title: string): Promise<Tab> {
  return eventually(() =>
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input, label }) => input instanceof TabInputWebview && label === title),
  );
}

describe('the extension', () => {
  it('wakes up when a journey file is opened', async () => {
    const document = await show('shop.journey', 'journey "Buying online" {\n}\n');
    assert.strictEqual(document.languageId, 'journey');
    const extension = extensions.getExtension('journey-maps.journey-maps');
    assert.ok(extension, 'VS Code has not loaded it');
    await eventually(() => (extension.isActive ? true : undefined));
  });

  it('opens the preview in a tab beside the text', async () => {
    await show('shop.journey', 'journey "Buying online" {\n}\n');
    await commands.executeCommand('journey.openPreviewToSide');
    const tab = await previewTab('Preview shop.journey');
    assert.ok(tab.group.viewColumn !== window.activeTextEditor?.viewColumn);
  });

  it('keeps a locked preview with its file that gets another name', async () => {
    await show('old/trip.journey', 'journey "Travelling" {\n}\n');
    await commands.executeCommand('journey.openLockedPreviewToSide');
    const tab = await previewTab('[Preview] trip.journey');
    await show('other.journey', 'journey "Other" {\n}\n');
    const renaming = new WorkspaceEdit();
    renaming.renameFile(fileUri('old/trip.journey'), fileUri('old/journey.journey'));
    await workspace.applyEdit(renaming);
    await previewTab('[Preview] journey.journey');
    await window.tabGroups.close(tab);
  });
});
