import { assert } from 'chai';
import { describe, it } from 'mocha';
import { commands, window } from 'vscode';
import { eventually, show } from './workspace.ts';

describe('the command to review changes', () => {
  it('says where there is nothing earlier, and offers another file', async () => {
    const { uri } = await show('reviewed.journey', 'journey "Buying online" {\n}\n');
    const told: string[] = [];
    const { showInformationMessage } = window;
    const listening = (message: string, ...choices: readonly string[]) => {
      told.push(message, ...choices);
      return Promise.resolve(undefined);
    };
    Object.assign(window, { showInformationMessage: listening });
    try {
      await commands.executeCommand('journey.reviewChanges');
      await eventually(() => (told.length > 0 ? true : undefined));
    } finally {
      Object.assign(window, { showInformationMessage });
    }
    assert.match(
      told[0] ?? '',
      /^(There is no Git here|This file is in no Git repository), so there is nothing earlier/,
    );
    // Where files are not on the disk, as in a worker, nothing runs Git.
    if (uri.scheme !== 'file') assert.match(told[0] ?? '', /^There is no Git here/);
    assert.deepEqual(told.slice(1), ['Choose a File']);
  });
});
