import { describe, expect, it } from 'vitest';
import type { CompletionList, Hover, InitializeParams, InlayHint, TextEdit } from 'vscode-languageserver-protocol/node';
import { Client, folderWith, placeOf, startClient, uriOf } from './client.ts';

const people = 'persona maya "Maya"\n';
const shop = `import "people.journey"

journey buy "Buying 👟👟 shoes" {
  for maya
  stage "Find 👟" {
    touchpoint "👟 Searches 👟" on webb feels curious
  }
}
`;
const uriIn = (folder: string) => uriOf(folder, 'shop.journey');
const newFolder = () => folderWith({ 'people.journey': people, 'shop.journey': shop });

/** What every editor can expect: the error is told of, explained and mended, in characters as the protocol counts them. */
async function expectServed(client: Client, folder: string): Promise<void> {
  const uri = uriIn(folder);
  await client.open(uri, shop);
  await expect.poll(() => client.codesOf(uri), { timeout: 10_000 }).toEqual(['unknown-name']);
  const start = placeOf(shop, 'webb');
  expect(client.diagnosticsOf(uri)?.[0]?.range.start).toEqual(start);
  const hover = await client.ask<Hover>('hover', uri, { position: placeOf(shop, 'curious', 1) });
  expect(hover.range?.start).toEqual(placeOf(shop, 'curious'));
  expect(await client.ask('definition', uri, { position: placeOf(shop, 'maya', 1) })).toMatchObject([
    { targetUri: uriOf(folder, 'people.journey') },
  ]);
  const hints = await client.ask<InlayHint[]>('inlayHint', uri, {
    range: { start: { line: 0, character: 0 }, end: { line: 8, character: 0 } },
  });
  expect(hints.map(({ position }) => position)).toEqual([placeOf(shop, 'curious', 7)]);
  await client.change(uri, { line: start.line, character: start.character + 3 }, '', 1);
  await expect.poll(() => client.codesOf(uri)).toEqual([]);
}

describe('the built server serves an editor', { timeout: 30_000 }, () => {
  const odd: readonly (readonly [string, (folder: string) => Partial<InitializeParams>])[] = [
    ['that can do nothing', () => ({ capabilities: {} })],
    ['without settings of its start', () => ({ initializationOptions: null })],
    ['with strange settings of its start', () => ({ initializationOptions: { commands: 3, ruleDocumentation: {} } })],
    ['that names the root only', (folder) => ({ workspaceFolders: null, rootUri: uriOf(folder, '') })],
    ['that names the path of the root only', (folder) => ({ workspaceFolders: null, rootPath: folder })],
    ['that names no root', () => ({ workspaceFolders: null })],
    ['that counts in UTF-16 and says so', () => ({ capabilities: { general: { positionEncodings: ['utf-16'] } } })],
    [
      'that would rather count otherwise',
      () => ({ capabilities: { general: { positionEncodings: ['utf-8', 'utf-16'] } } }),
    ],
  ];
  it.each(odd)('%s', async (_, given) => {
    const folder = newFolder();
    await expectServed(await startClient([folder], {}, given(folder)), folder);
  });

  it('that never answers what it is asked', async () => {
    const folder = newFolder();
    const client = await startClient([folder]);
    const never = () => new Promise<never>(() => {});
    for (const method of ['workspace/configuration', 'client/registerCapability', 'window/workDoneProgress/create']) {
      client.connection.onRequest(method, never);
    }
    await expectServed(client, folder);
  });

  it('that refuses what it is asked', async () => {
    const folder = newFolder();
    const client = await startClient([folder]);
    const refuse = () => Promise.reject(new Error('Not me.'));
    for (const method of ['workspace/configuration', 'client/registerCapability', 'window/workDoneProgress/create']) {
      client.connection.onRequest(method, refuse);
    }
    await expectServed(client, folder);
  });

  it('that knows no snippets', async () => {
    const folder = newFolder();
    const client = await startClient([folder], {}, { capabilities: {} });
    await client.open(uriIn(folder), shop);
    const { items } = await client.ask<CompletionList>('completion', uriIn(folder), {
      position: { line: 1, character: 0 },
    });
    expect(items.length).toBeGreaterThan(5);
    for (const { insertText, insertTextFormat, textEdit } of items) {
      expect(insertTextFormat ?? 1).toBe(1);
      expect((textEdit as TextEdit | undefined)?.newText ?? insertText).not.toMatch(/\$\d|\$\{/);
    }
  });

  it('that asks for what is not open, or not there', async () => {
    const folder = newFolder();
    const client = await startClient([folder]);
    const position = { line: 0, character: 0 };
    const asked = ['hover', 'completion', 'documentSymbol', 'semanticTokens/full', 'foldingRange', 'codeLens'];
    await Promise.allSettled(asked.map((each) => client.ask(each, uriOf(folder, 'nothing.journey'), { position })));
    await Promise.allSettled(asked.map((each) => client.ask(each, 'not an address', { position })));
    await client.change(uriIn(folder), position, 'x');
    await client.close(uriOf(folder, 'nothing.journey'));
    await expectServed(client, folder);
  });

  it('with places behind the end of the text', async () => {
    const folder = newFolder();
    const client = await startClient([folder]);
    await client.open(uriIn(folder), shop);
    const position = { line: 999, character: 999 };
    const asked = ['hover', 'completion', 'definition', 'documentHighlight', 'linkedEditingRange', 'prepareRename'];
    await Promise.allSettled(asked.map((each) => client.ask(each, uriIn(folder), { position })));
    await Promise.allSettled([client.ask('selectionRange', uriIn(folder), { positions: [position] })]);
    await client.close(uriIn(folder));
    await expectServed(client, folder);
  });

  it('with a page of its rule behind each diagnostic, its own or the one beside the program', async () => {
    const folder = newFolder();
    const uri = uriIn(folder);
    const hrefFor = async (given?: Partial<InitializeParams>) => {
      const client = await startClient([folder], {}, given);
      await client.open(uri, shop);
      await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);
      return client.diagnosticsOf(uri)?.[0]?.codeDescription?.href;
    };
    expect(await hrefFor()).toMatch(/^file:.*\/docs\/rules\/unknown-name\.md$/);
    expect(await hrefFor({ initializationOptions: { ruleDocumentation: 'x:/' } })).toBe('x:/unknown-name.md');
  });

  it('with the kinds of actions it can ask for, if it knows kinds', async () => {
    const provider = async (given?: Partial<InitializeParams>) => {
      const client = new Client([]);
      try {
        return (await client.initialize(given)).capabilities.codeActionProvider;
      } finally {
        await client.kill();
      }
    };
    const codeActionKinds = expect.arrayContaining([
      'quickfix',
      'refactor.extract',
      'source.organizeImports',
      'source.fixAll',
    ]);
    expect(await provider()).toEqual({ codeActionKinds });
    expect(await provider({ capabilities: {} })).toBe(true);
  });
});
