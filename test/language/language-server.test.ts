import { PassThrough } from 'node:stream';
import { EmptyFileSystem } from 'langium';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CallHierarchyPrepareRequest,
  createConnection,
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  type ProtocolConnection,
  SelectionRangeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { startServer } from '../../src/server/server.ts';

let client: ProtocolConnection;
let capabilities: InitializeResult['capabilities'];
const uri = 'file:///workspace/test.journey';
const textDocument = { uri };

beforeEach(async () => {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer({ connection, ...EmptyFileSystem });
  client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  const answer = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  capabilities = answer.capabilities;
  await client.sendNotification(InitializedNotification.type, {});
  const text = 'persona maya "Maya"\njourney j {\n  for maya\n  stage s {\n    touchpoint t\n  }\n}\n';
  await client.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'journey', version: 1, text },
  });
});
afterEach(() => client.dispose());

describe('the language server', () => {
  it.each([
    'hoverProvider',
    'definitionProvider',
    'typeDefinitionProvider',
    'implementationProvider',
    'referencesProvider',
    'documentHighlightProvider',
    'documentSymbolProvider',
    'workspaceSymbolProvider',
    'callHierarchyProvider',
    'documentLinkProvider',
    'renameProvider',
    'selectionRangeProvider',
    'linkedEditingRangeProvider',
  ] as const)('offers its %s', (name) => {
    expect(capabilities[name]).toBeTruthy();
  });

  it('expands selections', async () => {
    const [range] =
      (await client.sendRequest(SelectionRangeRequest.type, {
        textDocument,
        positions: [{ line: 2, character: 7 }],
      })) ?? [];
    expect(range?.range).toEqual({ start: { line: 2, character: 6 }, end: { line: 2, character: 10 } });
    expect(range?.parent?.range).toEqual({ start: { line: 2, character: 2 }, end: { line: 2, character: 10 } });
  });

  it('links a name and its mentions', async () => {
    const found = await client.sendRequest(LinkedEditingRangeRequest.type, {
      textDocument,
      position: { line: 2, character: 7 },
    });
    expect(found?.ranges.map((each) => each.start)).toEqual([
      { line: 0, character: 8 },
      { line: 2, character: 6 },
    ]);
    expect(
      await client.sendRequest(LinkedEditingRangeRequest.type, { textDocument, position: { line: 0, character: 2 } }),
    ).toBeNull();
  });

  it('proposes a name for renaming, or says why there is none', async () => {
    const prepare = (line: number, character: number) =>
      client.sendRequest(PrepareRenameRequest.type, { textDocument, position: { line, character } });
    expect(await prepare(2, 7)).toMatchObject({ placeholder: 'maya', range: { start: { line: 2, character: 6 } } });
    await expect(prepare(0, 2)).rejects.toThrow("'persona' is a keyword of the language.");
  });

  it('finds symbols and ways', async () => {
    expect(await client.sendRequest(WorkspaceSymbolRequest.type, { query: 'maya' })).toMatchObject([{ name: 'Maya' }]);
    const position = { line: 4, character: 16 };
    expect(await client.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position })).toMatchObject([
      { name: 'T', detail: 'J' },
    ]);
  });
});
