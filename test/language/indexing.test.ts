import { EmptyFileSystemProvider, URI } from 'langium';
import { expect, it } from 'vitest';
import { FileChangeType } from 'vscode-languageserver-protocol';
import { createJourneyEditorServices } from '../../src/language/lsp/module.ts';

const uri = URI.parse('file:///workspace/people/people.journey');

/** One file, whose text comes later than it was asked for, as it was when it was asked for. */
class SlowFile extends EmptyFileSystemProvider {
  isThere = true;
  isAskedFor = false;
  /** Lets the text come. */
  answer: () => void = () => {};
  private readonly answered = new Promise<void>((resolve) => {
    this.answer = resolve;
  });

  override async exists(): Promise<boolean> {
    return this.isThere;
  }

  override async readFile(): Promise<string> {
    if (!this.isThere) throw new Error('It is gone.');
    this.isAskedFor = true;
    await this.answered;
    return 'persona maya';
  }
}

it.each([
  ['stays', undefined, true],
  ['goes away', uri.toString(), false],
  ['goes away with its folder', 'file:///workspace/people', false],
  ['stays while another of a similar name goes away', 'file:///workspace/peop', true],
])('a file that %s while it is read is known as long as it is there', async (_name, gone, isKnown) => {
  const file = new SlowFile();
  const { shared } = createJourneyEditorServices({ fileSystemProvider: () => file });
  const { workspace, lsp } = shared;
  await workspace.ConfigurationProvider.initialized({});
  await workspace.WorkspaceManager.initializeWorkspace([]);

  const reading = workspace.Indexing.add(Promise.resolve([uri]));
  await expect.poll(() => file.isAskedFor).toBe(true);
  if (gone) {
    file.isThere = isKnown;
    lsp.DocumentUpdateHandler.didChangeWatchedFiles({ changes: [{ uri: gone, type: FileChangeType.Deleted }] });
  }
  file.answer();
  await reading;
  expect(workspace.LangiumDocuments.hasDocument(uri)).toBe(isKnown);
});
