import { assert } from 'chai';
import { describe, it } from 'mocha';
import { commands, extensions, TabInputWebview, window } from 'vscode';
import { eventually, show } from './workspace.ts';

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
    const tab = await eventually(() =>
      window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ input, label }) => input instanceof TabInputWebview && label === 'Preview shop.journey'),
    );
    assert.ok(tab.group.viewColumn !== window.activeTextEditor?.viewColumn);
  });
});
