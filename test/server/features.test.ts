import { beforeAll, describe, expect, it } from 'vitest';
import type {
  CompletionList,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InitializeResult,
  Location,
  LocationLink,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Choices, DocumentModel, EditAnswer, ModelUpdate } from '../../src/protocol.ts';
import { Client, placeOf } from './client.ts';

const text = `persona maya "Maya" {
  color #AA3377
}

journey buy "Buying shoes" {
  for maya
  stage find "Find" {
    touchpoint search "Searches" on web feels curious
    touchpoint compare "Compares" on web feels happy {
      leads to search
    }
  }
}
`;

describe('the built server, asked as an editor asks', { timeout: 30_000 }, () => {
  let client: Client;
  let capabilities: InitializeResult['capabilities'];
  let files = 0;

  beforeAll(async () => {
    client = new Client([]);
    capabilities = (await client.initialize()).capabilities;
    return () => client.kill();
  });

  async function opened(content = text): Promise<string> {
    const uri = `untitled:Untitled-${++files}`;
    await client.open(uri, content);
    return uri;
  }

  const at = (piece: string, offset = 0): { position: Position } => ({ position: placeOf(text, piece, offset) });

  it('tells what it can do', () => {
    expect(capabilities).toMatchObject({
      textDocumentSync: { change: 2, openClose: true },
      completionProvider: {},
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: true,
      documentHighlightProvider: true,
      foldingRangeProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: expect.anything(),
      workspace: { workspaceFolders: { supported: true } },
    });
  });

  it('reports what is wrong after a change, and no more once it is mended', async () => {
    const uri = await opened();
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
    await client.change(uri, at('maya\n').position, 'x');
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);
    expect(client.diagnosticsOf(uri)?.[0]).toMatchObject({ source: 'journey', severity: 1 });
    await client.change(uri, at('maya\n').position, '', 1);
    await expect.poll(() => client.codesOf(uri)).toEqual([]);
  });

  it('tells the model of a document as it is written, even when asked before the document is opened', async () => {
    const ask = (uri: string) => client.connection.sendRequest<DocumentModel>('journey/model', { uri, isOpen: true });
    const early = ask('untitled:Untitled-early');
    await client.open('untitled:Untitled-early', text);
    expect((await early).model.journeys[0]?.stages[0]?.touchpoints).toHaveLength(2);

    const uri = await opened();
    await client.change(uri, at('Find"').position, 'New ');
    expect((await ask(uri)).model.journeys[0]?.stages[0]?.title).toBe('New Find');
    await client.change(uri, at('leads to').position, '"');
    expect((await ask(uri)).broken).toMatchObject({ line: 10 });
  });

  it('completes right behind a change', async () => {
    const uri = await opened();
    const end = at('on web', 'on web'.length).position;
    await client.change(uri, end, ', ');
    const { items } = await client.ask<CompletionList>('completion', uri, {
      position: { line: end.line, character: end.character + 2 },
    });
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('store');
    expect(labels).not.toContain('maya');
  });

  it('explains what is pointed at', async () => {
    const { contents } = await client.ask<Hover>('hover', await opened(), at('maya\n', 1));
    expect(contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Maya') });
  });

  it('finds definitions, also among the words that are built in', async () => {
    const uri = await opened();
    const uriOf = async (piece: string) => {
      const [found] = await client.ask<(Location | LocationLink)[]>('definition', uri, at(piece, 1));
      return found && ('targetUri' in found ? found.targetUri : found.uri);
    };
    expect(await uriOf('maya\n')).toBe(uri);
    expect(await uriOf('curious')).toMatch(/^journey-builtin:\/+builtin\.journey$/);
    const builtin = await client.connection.sendRequest<string>('journey/builtin', {});
    expect(builtin).toContain('emotion curious');
  });

  it('renames, and refuses what cannot be a name', async () => {
    const uri = await opened();
    const renaming = (newName: string) => client.ask<WorkspaceEdit>('rename', uri, { ...at('maya\n', 1), newName });
    const { changes } = await renaming('lina');
    expect(changes?.[uri]?.map(({ newText }) => newText)).toEqual(['lina', 'lina']);
    await expect(renaming('not a name')).rejects.toThrow('cannot be a name');
  });

  it('lists symbols, folds and highlights', async () => {
    const uri = await opened();
    const symbols = await client.ask<DocumentSymbol[]>('documentSymbol', uri);
    expect(symbols.map(({ name }) => name)).toEqual(['Maya', 'Buying shoes']);
    const folds = await client.ask<FoldingRange[]>('foldingRange', uri);
    expect(folds.map(({ startLine }) => startLine)).toEqual(expect.arrayContaining([0, 4, 6]));
    expect(await client.ask<unknown[]>('documentHighlight', uri, at('maya\n', 1))).toHaveLength(2);
  });

  it('offers quick fixes for what it reports', async () => {
    const uri = await opened(text.replace('for maya', 'for may'));
    await expect.poll(() => client.codesOf(uri)).toEqual(['unknown-name']);
    const diagnostics = client.diagnosticsOf(uri) ?? [];
    const actions = await client.ask<{ title: string; edit?: WorkspaceEdit }[]>('codeAction', uri, {
      range: diagnostics[0]?.range,
      context: { diagnostics },
    });
    const edits = actions.flatMap(({ edit }) => edit?.changes?.[uri] ?? []);
    expect(edits.map(({ newText }) => newText)).toContain('maya');
  });

  it('sends models to whoever watches', async () => {
    const uri = await opened();
    const models: ModelUpdate[] = [];
    client.connection.onNotification('journey/model', (update: ModelUpdate) => void models.push(update));
    const first = await client.connection.sendRequest<ModelUpdate>('journey/watch', { uri });
    expect(first).toMatchObject({ full: true, outline: { journeys: [{ title: 'Buying shoes' }] } });
    await client.change(uri, at('Buying').position, 'Re');
    await expect
      .poll(() => models.at(-1))
      .toMatchObject({ full: false, outline: { journeys: [{ title: 'ReBuying shoes' }] } });
    const source = await client.connection.sendRequest('journey/locate', { uri, part: 'journey/buy' });
    expect(source).toMatchObject({ uri, start: { line: 4, character: 0 } });
  });

  it('turns gestures on the map of the newest text into changes of that text', async () => {
    const uri = await opened();
    const ask = (version: number, to: string) =>
      client.connection.sendRequest<EditAnswer>('journey/edit', {
        uri,
        version,
        gesture: { kind: 'score', part: `journey/buy/find/${to}`, score: 2 },
      });
    const behind = at('curious', 'curious'.length).position;
    expect(await ask(1, 'search')).toEqual({ changes: [{ start: behind, end: behind, text: ' +2' }] });
    expect(await ask(0, 'search')).toEqual({ refused: 'The text has changed meanwhile. Look at the map again.' });
    expect(await ask(1, 'nothing')).toMatchObject({ refused: expect.any(String) });
    const choices = await client.connection.sendRequest<Choices>('journey/choices', {
      uri,
      part: 'journey/buy/find/search',
    });
    expect(choices.channels[0]).toEqual({ key: 'web', title: 'Website' });
    expect(choices.emotions).toContainEqual({ key: 'curious', title: 'Curious', score: 0.5 });
  });

  it('sends the model of what is watched before it is opened', async () => {
    const models: ModelUpdate[] = [];
    client.connection.onNotification('journey/model', (update: ModelUpdate) => void models.push(update));
    const uri = `untitled:Untitled-${files + 1}`;
    expect(await client.connection.sendRequest('journey/watch', { uri })).toBeNull();
    await opened();
    await expect
      .poll(() => models.at(-1))
      .toMatchObject({ uri, full: true, outline: { journeys: [{ title: 'Buying shoes' }] } });
  });

  it('answers while a document of 10,000 touchpoints is open', async () => {
    const touchpoints = '    touchpoint "T" on web feels happy\n'.repeat(10_000);
    const uri = await opened(`journey j "J" {\n  stage "S" {\n${touchpoints}  }\n}\n`);
    const small = await opened();
    await client.ask('hover', small, at('maya\n', 1));
    await client.change(uri, { line: 0, character: 11 }, 'x');
    await client.ask('hover', uri, { position: { line: 0, character: 8 } });
    await expect.poll(() => client.codesOf(uri), { timeout: 20_000 }).toBeDefined();
    await client.close(uri);
  });
});
