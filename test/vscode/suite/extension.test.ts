import { equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { commands, extensions, TabInputWebview, window } from 'vscode';
import { eventually, show } from './workspace.ts';

describe('the extension', () => {
  it('wakes up when a journey file is opened', async () => {
    const document = await show('shop.journey', 'journey "Buying online" {\n}\n');
    equal(document.languageId, 'journey');
    const extension = extensions.getExtension('journey-maps.journey-maps');
    ok(extension, 'VS Code has not loaded it');
    await eventually(() => (extension.isActive ? true : undefined));
  });

  it('opens the preview in a tab beside the text', async () => {
    await show('shop.journey', 'journey "Buying online" {\n}\n');
    await commands.executeCommand('journey.openPreviewToSide');
    const tab = await eventually(() =>
      window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof TabInputWebview),
    );
    equal(tab.label, 'Preview: shop.journey');
    ok(tab.group.viewColumn !== window.activeTextEditor?.viewColumn);
  });
});
